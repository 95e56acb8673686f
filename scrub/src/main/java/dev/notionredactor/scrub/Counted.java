package dev.notionredactor.scrub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read. */
final class Counted extends FilterInputStream {

  private long count;

  /** {@code before}: how many bytes were read already. */
  Counted(InputStream in, long before) {
    super(in);
    count = before;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    count += Math.max(0, read);
    return read;
  }

  long count() {
    return count;
  }
}
