package dev.notionredactor.programs;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.URISyntaxException;

/** Hands exceptions with a key to spans. */
final class FailingSpans {

  private FailingSpans() {}

  static void fail() {
    Tracer tracer = GlobalOpenTelemetry.getTracer("program");
    String key = Program.key();
    fail(tracer, new IOException("Bearer " + key, new RuntimeException(key)));
    fail(tracer, new URISyntaxException("http://localhost/?token=" + key, "odd"));
    fail(tracer, new RequestException("own " + key));
  }

  @SuppressWarnings("try") // The scope is there to be closed.
  private static void fail(Tracer tracer, Exception exception) {
    Span span = tracer.spanBuilder("work").startSpan();
    try (Scope current = span.makeCurrent()) {
      span.recordException(exception);
      span.setStatus(StatusCode.ERROR, exception.getMessage());
    }
    span.end();
  }

  /** Keeps its message to itself, as exceptions do that come from a generator. */
  private static final class RequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final String own;

    RequestException(String own) {
      this.own = own;
    }

    @Override
    public String getMessage() {
      return own;
    }
  }
}
