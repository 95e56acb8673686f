package dev.notionredactor.stream;

import dev.notionredactor.mask.Output;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;

/** Where a {@link StreamRedactor} writes what becomes of one part of a text. */
public interface StreamOutput extends Output {

  /** Says of a number that it is no character, but a byte. */
  int BYTE = 1 << Character.SIZE;

  /** What {@link #held} takes for the character or byte at an index of a text. */
  static <T> int original(TextKind<T> kind, T text, int index) {
    int c = kind.at(text, index);
    return kind == (TextKind<?>) TextKinds.BYTES ? c | BYTE : c;
  }

  /**
   * Takes {@code folded[from, to)}, which was held back from an earlier part: bytes as they are,
   * characters as {@link TextKind#folded} made them.
   *
   * @param originals by the same index, for all that is beyond ASCII, the character, or the byte
   *     with {@link #BYTE}; null if nothing is
   */
  void held(byte[] folded, int[] originals, int from, int to);

  /** Forgets what it was given since the part began. */
  void clear();
}
