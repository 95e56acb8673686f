package dev.notionredactor.sink;

/** Takes a stream's redacted text piece by piece, in order. */
interface Output {

  /** A part of what was just written to the stream, unchanged. */
  void text(Object text, int from, int to);

  /** What an earlier write left waiting, unchanged: {@code ascii[from, to)}. */
  void held(byte[] ascii, int from, int to);

  /** A mask, or a notice: ASCII. */
  void mask(String ascii);
}
