package dev.notionredactor.sink;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * As {@link LooseOutputStream}, for a print stream: what {@link RedactingPrintStream} asks of its
 * sink is handed on.
 */
public final class LoosePrintStream extends PrintStream implements LooseSink {

  private final LooseReference<PrintStream> sink;

  public LoosePrintStream(PrintStream sink) {
    super(new Nowhere());
    this.sink = new LooseReference<>(sink);
  }

  @Override
  public void hold(boolean hold) {
    sink.hold(hold);
  }

  @Override
  public void print(String text) {
    PrintStream stream = sink.get();
    if (stream != null) {
      stream.print(text);
    }
  }

  @Override
  public void write(int b) {
    PrintStream stream = sink.get();
    if (stream != null) {
      stream.write(b);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    PrintStream stream = sink.get();
    if (stream != null) {
      stream.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() {
    PrintStream stream = sink.get();
    if (stream != null) {
      stream.flush();
    }
  }

  @Override
  public void close() {
    PrintStream stream = sink.get();
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public boolean checkError() {
    PrintStream stream = sink.get();
    return stream != null && stream.checkError();
  }

  /** What the methods that are not handed on would write to; nobody calls them. */
  private static final class Nowhere extends OutputStream {
    @Override
    public void write(int b) {}
  }
}
