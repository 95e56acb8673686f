package dev.notionredactor.scrub.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream in blocks that end with a line, if there are lines. Not thread-safe. */
final class Blocks {

  static final int SIZE = 64 * 1024;

  /** What is passed from one processor to another takes a while to get there, so it is more. */
  static final int LARGEST = 16 * SIZE;

  /** No line's end is looked for further back. */
  private static final int FARTHEST = 4 * 1024;

  /** With which lines blocks best end. */
  interface Ends {
    /** Whether {@code block[start, end)}, a line or the end of one, is such a line. */
    boolean suits(byte[] block, int start, int end) throws IOException;
  }

  private final InputStream in;
  private final int largest;

  /** Null if they may end anywhere. */
  private final Ends ends;

  /** Used in turn, and made, or made larger, when they are. */
  private final byte[][] buffers;

  private int current;
  private byte[] block;

  /** Whether the last block was read, and why no more could be; null if there is no more. */
  private boolean hasEnded;

  private IOException failure;
  private int length;

  /** Up to where there are bytes behind the block. */
  private int filled;

  /**
   * Blocks of a stream.
   *
   * @param kept how many stay as they are while the next one is read
   * @param largest how many bytes the later ones of a long stream have
   * @param ends with which lines they best end; null if they are all to be of the same length
   */
  Blocks(InputStream in, int kept, int largest, Ends ends) {
    this.in = in;
    this.largest = largest;
    this.ends = ends;
    this.buffers = new byte[kept + 1][];
    this.block = new byte[0];
  }

  /**
   * Reads the next block: whether there was one.
   *
   * @throws IOException if no more can be read; not before all that could be was a block
   */
  boolean next() throws IOException {
    if (hasEnded) {
      length = 0;
      if (failure != null) {
        throw failure;
      }
      return false;
    }
    current = (current + 1) % buffers.length;
    int size = Math.min(largest, Math.max(SIZE, 2 * block.length));
    if (buffers[current] == null || buffers[current].length < size) {
      buffers[current] = new byte[size];
    }
    byte[] next = buffers[current];
    int rest = filled - length;
    System.arraycopy(block, length, next, 0, rest);
    block = next;
    filled = rest;
    fill();
    length = hasEnded || ends == null ? filled : lineEnd();
    return length > 0 || next();
  }

  private void fill() {
    try {
      while (filled < block.length && !hasEnded) {
        int count = in.read(block, filled, block.length - filled);
        hasEnded = count < 0;
        filled += Math.max(0, count);
      }
    } catch (IOException unreadable) {
      failure = unreadable;
      hasEnded = true;
    }
  }

  /** Behind the last line that suits; if none near the end does, behind the last one. */
  private int lineEnd() throws IOException {
    int lowest = Math.max(0, filled - FARTHEST);
    int last = lineEnd(filled, lowest);
    int end = last;
    while (end > lowest) {
      int start = lineEnd(end - 1, lowest);
      if (ends.suits(block, start, end)) {
        return end;
      }
      end = start;
    }
    return last > lowest ? last : filled;
  }

  /** Behind the last line that ends in {@code (lowest, to]}; {@code lowest} if none does. */
  private int lineEnd(int to, int lowest) {
    int end = to;
    while (end > lowest && block[end - 1] != '\n') {
      end--;
    }
    return Math.max(end, lowest);
  }

  /** That block; what stands behind its end is not of it. */
  byte[] block() {
    return block;
  }

  int length() {
    return length;
  }
}
