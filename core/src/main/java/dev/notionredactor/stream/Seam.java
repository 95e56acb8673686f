package dev.notionredactor.stream;

import dev.notionredactor.mask.Output;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;

/**
 * The end of what was written before and the start of what is written now, as one text; and the way
 * from an index in it back to where the character came from. Not thread-safe.
 */
final class Seam implements Output {

  private final byte[] bytes;

  /** What those were before that are beyond ASCII; null if none is. */
  private int[] originals;

  /** How many of the bytes were written before. */
  private int before;

  /** What is written now, and where in it the bytes after those begin. */
  private Object text;

  private TextKind<Object> kind;

  private int from;

  /** Where to hand on what is written out of this text. */
  private StreamOutput out;

  /** {@code longest}: the most characters that a text to be joined before another has. */
  Seam(int longest) {
    bytes = new byte[2 * longest];
  }

  /**
   * Joins {@code context[0, length)} and the start of {@code text[from, to)}.
   *
   * @param originals the context's, as {@link StreamOutput#held} takes them
   * @return how many characters of the latter
   */
  @SuppressWarnings("unchecked")
  <T> int join(
      byte[] context,
      int[] originals,
      int length,
      TextKind<T> kind,
      T text,
      int from,
      int to,
      StreamOutput out) {
    int taken = Math.min(to - from, bytes.length - length);
    System.arraycopy(context, 0, bytes, 0, length);
    kind.copyFolded(text, from, from + taken, bytes, length);
    this.before = length;
    this.originals = originals;
    this.kind = (TextKind<Object>) kind;
    this.text = text;
    this.from = from;
    this.out = out;
    return taken;
  }

  /** Takes {@code context[0, length)} alone, with nothing behind it. */
  void take(byte[] context, int[] originals, int length, StreamOutput out) {
    join(context, originals, length, TextKinds.BYTES, context, length, length, out);
  }

  /** Forgets the text, which is not to be kept alive. */
  void clear() {
    text = null;
    out = null;
  }

  /**
   * Joins {@code context[0, length)} and the end of {@code text[from, to)}, as much as matters.
   *
   * @return how many characters in all
   */
  <T> int joinEnd(byte[] context, int length, TextKind<T> kind, T text, int from, int to) {
    int kept = Math.min(to - from, bytes.length / 2);
    int before = to - from == kept ? length : 0;
    System.arraycopy(context, 0, bytes, 0, before);
    kind.copyFolded(text, to - kept, to, bytes, before);
    return before + kept;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The character or byte beyond ASCII at an index, as {@link StreamOutput#held} takes it. */
  int original(int index) {
    if (index >= before) {
      return text == null
          ? bytes[index] & 0xff
          : StreamOutput.original(kind, text, from + index - before);
    }
    // None is known of what was withheld; that is not written out.
    return originals == null ? bytes[index] & 0xff : originals[index];
  }

  @Override
  public <T> void text(TextKind<T> joinedKind, T joined, int from, int to) {
    if (from < before) {
      out.held(bytes, originals, from, Math.min(to, before));
    }
    if (to > before) {
      out.text(kind, text, this.from + Math.max(0, from - before), this.from + to - before);
    }
  }

  @Override
  public void mask(String ascii) {
    out.mask(ascii);
  }

  @Override
  public void fill(int count) {
    out.fill(count);
  }
}
