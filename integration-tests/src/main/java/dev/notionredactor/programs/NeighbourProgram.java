package dev.notionredactor.programs;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.net.URISyntaxException;

/**
 * Logs a key through every library that an OpenTelemetry agent listens to, and hands it exceptions.
 * Has the key by a variable: what is on a command line, that agent sends as well.
 */
public final class OpenTelemetryProgram {

  private OpenTelemetryProgram() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("key", System.getenv("PROGRAM_KEY"));
    LogbackProgram.main(arguments);
    Log4jProgram.main(arguments);
    new JulProgram().logEverything();
    Tracer tracer = GlobalOpenTelemetry.getTracer("program");
    String key = Program.key();
    fail(tracer, new IOException("Bearer " + key, new RuntimeException(key)));
    fail(tracer, new URISyntaxException("http://localhost/?token=" + key, "odd"));
    fail(tracer, new RequestException("own " + key));
  }

  private static void fail(Tracer tracer, Exception exception) {
    Span span = tracer.spanBuilder("work").startSpan();
    span.recordException(exception);
    span.setStatus(StatusCode.ERROR, exception.getMessage());
    span.end();
  }

  /** Keeps its message to itself, as exceptions do that come from a generator. */
  private static final class RequestException extends Exception {
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
