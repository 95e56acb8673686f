package dev.notionredactor.agent.handler;

import java.io.IOException;
import java.io.OutputStream;

/** What one call writes an event to. Once the call is over it leads nowhere. Not thread-safe. */
final class EventStream extends OutputStream {

  private ReusedStream stream;

  EventStream(ReusedStream stream) {
    this.stream = stream;
  }

  /** Ends it, and returns what it led through; null if it has ended before. */
  ReusedStream end() {
    ReusedStream ended = stream;
    stream = null;
    return ended;
  }

  private OutputStream open() throws IOException {
    if (stream == null) {
      throw new IOException("the call that this stream was for is over");
    }
    return stream.redacting;
  }

  // Who closes what it wrote to only later has nothing left to do here.

  @Override
  public void write(int b) throws IOException {
    open().write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    open().write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (stream != null) {
      stream.redacting.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.redacting.close();
    }
  }
}
