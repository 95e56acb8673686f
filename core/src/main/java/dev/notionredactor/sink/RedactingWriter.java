package dev.notionredactor.sink;

import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.io.Writer;

/** Redacts characters on their way to another writer. Thread-safe. */
public final class RedactingWriter extends Writer {

  private final Writer sink;
  private final CharCollector collector;
  private final GuardedStream stream;

  public RedactingWriter(Writer sink, StreamRedactor redactor) {
    this.sink = sink;
    this.collector = new CharCollector(sink);
    this.stream = new GuardedStream(redactor, collector, sink);
  }

  @Override
  public void write(int c) throws IOException {
    collector.writeSingle(stream, c);
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    Bounds.check(offset, length, chars.length);
    stream.write(TextKinds.CHARS, chars, offset, offset + length, collector);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    Bounds.check(offset, length, text.length());
    stream.write(TextKinds.STRING, text, offset, offset + length, collector);
  }

  /** Flushes the sink. Body characters that wait go on waiting, for 100 ms at most. */
  @Override
  public void flush() throws IOException {
    stream.flush();
  }

  @Override
  public void close() throws IOException {
    try {
      stream.finish();
    } finally {
      sink.close();
    }
  }
}
