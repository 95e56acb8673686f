package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A redacting stream for each call that is given a stream to write an event to. When the call is
 * over it is finished, and nothing leads to that stream any more: to remember which redacting
 * stream belongs to which would keep it alive. Thread-safe.
 *
 * <p>A call within another has a stream before that one's, and finishes its own alone.
 */
final class Streams implements UnaryOperator<OutputStream> {

  private final Redactor redactor;

  /** One that no call uses; threads that write events at once are few. */
  private final AtomicReference<ReusedStream> spare = new AtomicReference<>();

  Streams(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  public OutputStream apply(OutputStream sink) {
    ReusedStream stream = spare.getAndSet(null);
    if (stream == null) {
      stream = new ReusedStream(redactor);
    }
    stream.leadTo(sink);
    return new EventStream(stream);
  }

  /** The call is over that {@code event} was made for. */
  void finish(EventStream event) throws IOException {
    ReusedStream stream = event.end();
    if (stream != null && stream.finish()) {
      spare.set(stream);
    }
  }
}
