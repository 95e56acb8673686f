package dev.notionredactor.stream;

import dev.notionredactor.mask.Output;
import dev.notionredactor.text.TextKind;

/** Where a {@link StreamRedactor} writes what becomes of one part of a text. */
public interface StreamOutput extends Output {

  /**
   * Takes {@code folded[from, to)}, which was held back from an earlier part: bytes as they are,
   * characters as {@link TextKind#folded} made them.
   */
  void held(byte[] folded, int from, int to);

  /** Forgets what it was given since the part began. */
  void clear();
}
