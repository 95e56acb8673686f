package dev.notionredactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A sink that tells what it was given, and in which writes. Safe for use by many threads. */
class TestSink extends OutputStream {

  /**
   * One call; {@code array} is null if it was of {@code write(int)}, with {@code offset} written.
   */
  static final class Write {
    final byte[] array;
    final int offset;
    final int length;

    Write(byte[] array, int offset, int length) {
      this.array = array;
      this.offset = offset;
      this.length = length;
    }
  }

  private final List<Write> writes = new ArrayList<>();
  private final StringBuilder shown = new StringBuilder();
  private int flushes;

  @Override
  public synchronized void write(int b) throws IOException {
    writes.add(new Write(null, b, 1));
    shown.append((char) b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    writes.add(new Write(bytes, offset, length));
    shown.append(new String(bytes, offset, length, US_ASCII));
  }

  @Override
  public synchronized void flush() throws IOException {
    flushes++;
  }

  synchronized String shown() {
    return shown.toString();
  }

  synchronized List<Write> writes() {
    return List.copyOf(writes);
  }

  synchronized int flushes() {
    return flushes;
  }

  /** The bytes of an ASCII text. */
  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
