package dev.notionredactor.scrub.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a stream in blocks that end with a line, if there are lines: a block that does is over with
 * soonest. Not thread-safe.
 */
final class Blocks {

  static final int SIZE = 64 * 1024;

  /** No line's end is looked for further back. */
  private static final int FARTHEST = 4 * 1024;

  private final InputStream in;

  private final boolean keeps;
  private final boolean endWithLines;

  private byte[] block = new byte[SIZE];
  private int length;

  /** Up to where there are bytes behind the block. */
  private int filled;

  /**
   * Blocks of a stream.
   *
   * @param keeps whether somebody keeps the last two
   * @param endWithLines whether they may be of any length
   */
  Blocks(InputStream in, boolean keeps, boolean endWithLines) {
    this.in = in;
    this.keeps = keeps;
    this.endWithLines = endWithLines;
  }

  /** Reads the next block: whether there was one. */
  boolean next() throws IOException {
    byte[] next = keeps ? new byte[SIZE] : block;
    int rest = filled - length;
    System.arraycopy(block, length, next, 0, rest);
    block = next;
    filled = rest;
    boolean ends = false;
    while (filled < SIZE && !ends) {
      int count = in.read(block, filled, SIZE - filled);
      ends = count < 0;
      filled += Math.max(0, count);
    }
    length = ends || !endWithLines ? filled : lineEnd();
    return length > 0;
  }

  private int lineEnd() {
    for (int end = filled; end > filled - FARTHEST; end--) {
      if (block[end - 1] == '\n') {
        return end;
      }
    }
    return filled;
  }

  /** That block; what stands behind its end is not of it. */
  byte[] block() {
    return block;
  }

  int length() {
    return length;
  }
}
