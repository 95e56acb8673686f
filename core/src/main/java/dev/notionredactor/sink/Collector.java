package dev.notionredactor.sink;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.stream.StreamOutput;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.util.Arrays;

/**
 * Gathers what one write comes to, so that it reaches the sink as one write: several would no
 * longer be atomic where the one is (a line written to a pipe that others write to as well).
 *
 * <p>A write that nothing was changed in is handed on as it is, not copied.
 */
abstract class Collector implements StreamOutput {

  /** Longer texts are rare, and not worth keeping memory for. */
  static final int LARGEST_KEPT = 16 * 1024;

  /** What masks are filled up with, as much as is gathered at once. */
  private static final byte[] FILLING = new byte[64];

  static {
    Arrays.fill(FILLING, (byte) Mask.FILLING);
  }

  /** The only piece so far, if {@link #pieces} is 1 and it is a part of the write. */
  private Object text;

  private TextKind<Object> kind;

  private int from;
  private int to;

  private int pieces;

  @Override
  @SuppressWarnings("unchecked")
  public final <T> void text(TextKind<T> kind, T text, int from, int to) {
    if (from == to) {
      return;
    }
    if (pieces++ == 0) {
      this.kind = (TextKind<Object>) kind;
      this.text = text;
      this.from = from;
      this.to = to;
    } else {
      copyFirst();
      append(kind, text, from, to);
    }
  }

  @Override
  public final void held(byte[] folded, int[] originals, int from, int to) {
    if (from == to) {
      return;
    }
    pieces++;
    copyFirst();
    appendHeld(folded, originals, from, to);
  }

  @Override
  public final void mask(String ascii) {
    pieces++;
    copyFirst();
    append(TextKinds.STRING, ascii, 0, ascii.length());
  }

  @Override
  public final void fill(int count) {
    pieces++;
    copyFirst();
    for (int left = count; left > 0; left -= FILLING.length) {
      append(TextKinds.BYTES, FILLING, 0, Math.min(left, FILLING.length));
    }
  }

  /**
   * Writes what was gathered, if anything was. It is forgotten first: the sink may throw, or may
   * itself write to the stream that this collects for.
   */
  final void deliver() throws IOException {
    Object only = text;
    boolean several = only == null && pieces > 0;
    text = null;
    pieces = 0;
    if (only != null) {
      write(kind, only, from, to);
    } else if (several) {
      writeGathered();
    }
  }

  @Override
  public final void clear() {
    text = null;
    pieces = 0;
    clearGathered();
  }

  private void copyFirst() {
    if (text != null) {
      append(kind, text, from, to);
      text = null;
    }
  }

  /** Writes {@code text[from, to)}, a part of what was written, to the sink. */
  abstract <T> void write(TextKind<T> kind, T text, int from, int to) throws IOException;

  /** Gathers {@code text[from, to)}. */
  abstract <T> void append(TextKind<T> kind, T text, int from, int to);

  /** Gathers what was held back; see {@link #held}. */
  abstract void appendHeld(byte[] folded, int[] originals, int from, int to);

  /** Writes to the sink what {@link #append} gathered, and forgets it before that. */
  abstract void writeGathered() throws IOException;

  abstract void clearGathered();
}
