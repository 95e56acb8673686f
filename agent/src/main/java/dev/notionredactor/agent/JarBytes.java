package dev.notionredactor.agent;

import java.io.Closeable;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/**
 * The bytes of a jar, in a file or in memory. Of a file, only those are read that are asked for: a
 * JVM that starts has no use for most of the agent's. Thread-safe.
 */
final class JarBytes implements Closeable {

  /** Null if they are in memory. */
  private final RandomAccessFile file;

  private final byte[] memory;
  private final int from;
  private final int length;

  private JarBytes(RandomAccessFile file, byte[] memory, int from, int length) {
    this.file = file;
    this.memory = memory;
    this.from = from;
    this.length = length;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it can't be opened, or is too long to be the agent's jar
   */
  static JarBytes of(File file) throws IOException {
    RandomAccessFile opened = new RandomAccessFile(file, "r");
    long length = opened.length();
    if (length > Integer.MAX_VALUE) {
      opened.close();
      throw new IOException(length + " bytes are too many for the agent's jar");
    }
    return new JarBytes(opened, null, 0, (int) length);
  }

  static JarBytes of(byte[] memory) {
    return new JarBytes(null, memory, 0, memory.length);
  }

  /** Some of them, such as a jar within the jar. */
  JarBytes part(int at, int length) throws IOException {
    check(at, length);
    return new JarBytes(file, memory, from + at, length);
  }

  int length() {
    return length;
  }

  /**
   * A copy of some of them.
   *
   * @throws IOException if there are not so many, or they can't be read
   */
  byte[] read(int at, int length) throws IOException {
    check(at, length);
    if (file == null) {
      return Arrays.copyOfRange(memory, from + at, from + at + length);
    }
    byte[] bytes = new byte[length];
    synchronized (file) {
      file.seek(from + at);
      file.readFully(bytes);
    }
    return bytes;
  }

  private void check(int at, int length) throws EOFException {
    if (at < 0 || length < 0 || at > this.length - length) {
      throw new EOFException("the agent's jar ends before " + at + " + " + length);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
