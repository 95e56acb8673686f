package dev.notionredactor.sink;

import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.io.OutputStream;

/** Redacts bytes on their way to another stream. Thread-safe. */
public final class RedactingOutputStream extends OutputStream {

  private final OutputStream sink;
  private final ByteCollector collector;
  private final GuardedStream stream;

  public RedactingOutputStream(OutputStream sink, StreamRedactor redactor) {
    this.sink = sink;
    this.collector = new ByteCollector(sink);
    this.stream = new GuardedStream(redactor, collector, sink);
  }

  @Override
  public void write(int b) throws IOException {
    collector.writeSingle(stream, b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Bounds.check(offset, length, bytes.length);
    stream.write(TextKinds.BYTES, bytes, offset, offset + length, collector);
  }

  /** Flushes the sink. Body characters that wait go on waiting, for 100 ms at most. */
  @Override
  public void flush() throws IOException {
    stream.flush();
  }

  /** Writes what waits, as if this were the stream's end; it is not closed. */
  public void finish() throws IOException {
    stream.finish();
  }

  /**
   * Whether what is written next has nothing to do with what was written before: none of it waits
   * or may be the start of a key.
   */
  public boolean isAsNew() {
    return stream.isAsNew();
  }

  @Override
  public void close() throws IOException {
    try {
      finish();
    } finally {
      sink.close();
    }
  }
}
