package dev.notionredactor.sink;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Hands on to a stream that others keep alive; once they no longer do, nobody is there to read what
 * is written. As safe for threads as that stream.
 */
public final class LooseOutputStream extends OutputStream implements LooseSink {

  private final LooseReference<OutputStream> sink;

  public LooseOutputStream(OutputStream sink) {
    this.sink = new LooseReference<>(sink);
  }

  @Override
  public void hold(boolean hold) {
    sink.hold(hold);
  }

  @Override
  public void write(int b) throws IOException {
    OutputStream stream = sink.get();
    if (stream != null) {
      stream.write(b);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    OutputStream stream = sink.get();
    if (stream != null) {
      stream.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    OutputStream stream = sink.get();
    if (stream != null) {
      stream.flush();
    }
  }

  @Override
  public void close() throws IOException {
    OutputStream stream = sink.get();
    if (stream != null) {
      stream.close();
    }
  }
}
