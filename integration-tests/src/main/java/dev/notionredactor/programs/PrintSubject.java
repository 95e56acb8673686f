package dev.notionredactor.programs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output, as it is or set to other streams for a while. */
final class PrintSubject implements Subject {

  private final boolean redirects;
  private final boolean own;

  private PrintSubject(boolean redirects, boolean own) {
    this.redirects = redirects;
    this.own = own;
  }

  static Subject plain() {
    return new PrintSubject(false, false);
  }

  /** {@code own}: whether to streams that have printing methods of their own. */
  static Subject redirecting(boolean own) {
    return new PrintSubject(true, own);
  }

  @Override
  public void log(String text, Throwable thrown) {
    if (!redirects) {
      print(text, thrown);
      return;
    }
    PrintStream before = System.out;
    Sink sink = new Sink();
    sink.printed = own ? new Own(sink) : new PrintStream(sink);
    System.setOut(sink.printed);
    print(text, thrown);
    // Something waits here, and is resolved a little later.
    System.out.print("token=ntn_12345678");
    System.setOut(before);
  }

  private static void print(String text, Throwable thrown) {
    System.out.println(text);
    if (thrown != null) {
      thrown.printStackTrace(System.out);
    }
  }

  /** Leads back to the stream that writes to it. */
  private static final class Sink extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private PrintStream printed;

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void flush() {
      if (printed == null) {
        throw new IllegalStateException("flushed before it is written to");
      }
    }
  }

  private static final class Own extends PrintStream {

    Own(OutputStream sink) {
      super(sink);
    }

    @Override
    public void println(String text) {
      super.println("> " + text);
    }
  }
}
