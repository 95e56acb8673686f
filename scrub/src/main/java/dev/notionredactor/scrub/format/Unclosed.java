package dev.notionredactor.scrub.format;

import dev.notionredactor.sink.FinishedSink;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that others go on writing to; nothing is released to it for being idle. */
final class Unclosed extends FilterOutputStream implements FinishedSink {

  /** How many bytes have been written. */
  private long count;

  Unclosed(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    count += length;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
