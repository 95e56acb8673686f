package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.sink.FinishedSink;
import dev.notionredactor.sink.RedactingOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A redacting stream that leads to one stream after the other. For one thread at a time. */
final class ReusedStream {

  final RedactingOutputStream redacting;

  private final Target target = new Target();

  ReusedStream(Redactor redactor) {
    FindingLog findings = RedactorAccess.findings(redactor);
    // What it writes is an event, of which keys may have been found already.
    redacting = RedactorAccess.wrap(redactor, target, findings.ofTexts(Origin.LOG));
  }

  void leadTo(OutputStream sink) {
    target.sink = sink;
  }

  /**
   * Writes what waits, as this is the end of what is written to the stream that this leads to.
   *
   * @return whether nothing is left of it that would matter to another stream
   */
  boolean finish() throws IOException {
    redacting.finish();
    if (!redacting.isAsNew()) {
      return false;
    }
    target.sink = null;
    return true;
  }

  private static final class Target extends OutputStream implements FinishedSink {

    private OutputStream sink;

    @Override
    public void write(int b) throws IOException {
      sink.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      sink.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      sink.flush();
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }
}
