package dev.notionredactor.sink;

import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Redacts what is printed on its way to another print stream. Thread-safe.
 *
 * <p>What was printed as characters reaches the other stream as characters and what was written as
 * bytes as bytes, so that stream's own charset, flushing and line ends stay in force.
 *
 * <p>As with the JDK's own, whoever synchronizes on the stream keeps other threads' output out of
 * what it prints: {@code Throwable.printStackTrace} relies on it.
 */
public final class RedactingPrintStream extends PrintStream {

  private final PrintStream sink;
  private final PrintCollector bytes;
  private final PrintCollector chars;
  private final GuardedStream stream;

  public RedactingPrintStream(PrintStream sink, StreamRedactor redactor) {
    super(sink);
    this.sink = sink;
    this.bytes = new PrintCollector(sink, /* ofBytes= */ true);
    this.chars = new PrintCollector(sink, /* ofBytes= */ false);
    this.stream = new GuardedStream(redactor, chars, sink);
  }

  @Override
  public void print(String text) {
    printed(String.valueOf(text), "");
  }

  @Override
  public void println(String text) {
    printed(String.valueOf(text), System.lineSeparator());
  }

  @Override
  public void println() {
    printed(System.lineSeparator(), "");
  }

  @Override
  public void print(char[] text) {
    print(new String(text));
  }

  @Override
  public void println(char[] text) {
    println(new String(text));
  }

  @Override
  public void print(boolean value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(boolean value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(char value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(char value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(int value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(int value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(long value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(long value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(float value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(float value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(double value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(double value) {
    println(String.valueOf(value));
  }

  @Override
  public void print(Object value) {
    print(String.valueOf(value));
  }

  @Override
  public void println(Object value) {
    println(String.valueOf(value));
  }

  @Override
  public PrintStream format(String format, Object... args) {
    print(String.format(format, args));
    return this;
  }

  @Override
  public PrintStream format(Locale locale, String format, Object... args) {
    print(String.format(locale, format, args));
    return this;
  }

  @Override
  public void write(int b) {
    write(ByteCollector.SINGLE, b & 0xff, 1);
  }

  @Override
  public void write(byte[] buffer) {
    write(buffer, 0, buffer.length);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) {
    Bounds.check(offset, length, buffer.length);
    boolean found = true;
    try {
      found = written(TextKinds.BYTES, buffer, offset, offset + length, bytes);
    } finally {
      stream.tell(found);
    }
  }

  /** {@code PrintStream} has this from Java 14 on. */
  public void writeBytes(byte[] buffer) {
    write(buffer, 0, buffer.length);
  }

  /** Flushes the sink. Body characters that wait go on waiting, for 100 ms at most. */
  @Override
  public void flush() {
    try {
      stream.flush();
    } catch (IOException impossible) {
      throw new AssertionError("a PrintStream does not throw", impossible);
    }
  }

  @Override
  public void close() {
    try {
      stream.finish();
    } catch (IOException impossible) {
      throw new AssertionError("a PrintStream does not throw", impossible);
    } finally {
      sink.close();
    }
  }

  @Override
  public boolean checkError() {
    return sink.checkError();
  }

  /** One of the two may be empty. Who listens is told of both together, without the lock. */
  private void printed(String text, String lineEnd) {
    boolean found = true;
    try {
      synchronized (this) {
        boolean inText = written(TextKinds.STRING, text, 0, text.length(), chars);
        found = written(TextKinds.STRING, lineEnd, 0, lineEnd.length(), chars) || inText;
      }
    } finally {
      stream.tell(found);
    }
  }

  /** Whether who listens is to be told. */
  private <T> boolean written(TextKind<T> kind, T text, int from, int to, Collector collector) {
    if (from == to) {
      return false;
    }
    try {
      synchronized (this) {
        return stream.writeUntold(kind, text, from, to, collector);
      }
    } catch (IOException impossible) {
      throw new AssertionError("a PrintStream does not throw", impossible);
    }
  }
}
