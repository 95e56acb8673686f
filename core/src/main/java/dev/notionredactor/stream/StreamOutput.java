package dev.notionredactor.stream;

import dev.notionredactor.mask.Output;

/** Where a {@link StreamRedactor} writes what becomes of one part of a text. */
public interface StreamOutput extends Output {

  /** Takes {@code ascii[from, to)}, which was held back from an earlier part. */
  void held(byte[] ascii, int from, int to);

  /** Forgets what it was given since the part began. */
  void clear();
}
