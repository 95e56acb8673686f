package dev.notionredactor.scrub.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a stream in blocks of one size. Not thread-safe. */
final class Blocks {

  static final int SIZE = 256 * 1024;

  private final InputStream in;

  /** Null if each block is in an array of its own. */
  private final byte[] reused;

  private byte[] block;
  private int length;

  /** {@code keeps}: whether somebody keeps the blocks. */
  Blocks(InputStream in, boolean keeps) {
    this.in = in;
    this.reused = keeps ? null : new byte[SIZE];
  }

  /** Reads the next block: whether there was one. */
  boolean next() throws IOException {
    block = reused == null ? new byte[SIZE] : reused;
    length = 0;
    for (int count; length < SIZE && (count = in.read(block, length, SIZE - length)) >= 0; ) {
      length += count;
    }
    if (reused == null && length < SIZE) {
      block = Arrays.copyOf(block, length);
    }
    return length > 0;
  }

  /** That block; of it {@link #length} bytes. */
  byte[] block() {
    return block;
  }

  int length() {
    return length;
  }
}
