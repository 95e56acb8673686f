package dev.notionredactor.programs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logback, with an appender and a logger for each kind of encoder. */
final class LogbackSubject implements Subject {

  private static final String FILTER = "dev.notionredactor.logback.RedactAllAppenders";

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final String kind;
  private final Logger logger;

  /** {@code kind}: "pattern", "json" or "logstash". */
  LogbackSubject(String kind) throws Exception {
    this.kind = kind;
    this.logger = LoggerFactory.getLogger(kind);
    if (context.getLogger(kind).iteratorForAppenders().hasNext()) {
      return;
    }
    String filter = Program.exists(FILTER) ? "<contextListener class='" + FILTER + "'/>" : "";
    String configuration =
        "<configuration>"
            + filter
            + appender("pattern", "<encoder><pattern>%p %c %t %X %m%n%ex</pattern></encoder>")
            + appender("json", "<encoder class='ch.qos.logback.classic.encoder.JsonEncoder'/>")
            + appender(
                "logstash", "<encoder class='net.logstash.logback.encoder.LogstashEncoder'/>")
            + "</configuration>";
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
  }

  private static String appender(String kind, String encoder) {
    return "<appender name='"
        + kind
        + "' class='ch.qos.logback.core.FileAppender'><file>"
        + Program.file("logback " + kind + ".txt")
        + "</file>"
        + encoder
        + "</appender><logger name='"
        + kind
        + "' level='info'><appender-ref ref='"
        + kind
        + "'/></logger>";
  }

  @Override
  public void log(String text, Throwable thrown) {
    logger.info(text, thrown);
  }

  @Override
  public void logBy(String name, String text) {
    MDC.put("context", text);
    LoggerFactory.getLogger(kind + "." + name).info("{} by {}", text, name);
    MDC.remove("context");
  }

  @Override
  public void stop() {
    context.stop();
  }

  /** Writes events as JSON, each to a stream of its own. */
  static final class ToStreams implements Subject {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LogstashEncoder encoder = new LogstashEncoder();

    ToStreams() {
      encoder.setContext(context);
      encoder.start();
    }

    @Override
    public void log(String text, Throwable thrown) throws IOException {
      OutputStream stream = new ByteArrayOutputStream();
      ILoggingEvent event =
          new LoggingEvent(
              "", context.getLogger("streams"), Level.INFO, text, thrown, new Object[0]);
      encoder.encode(event, stream);
      if (stream.toString().isEmpty()) {
        throw new IllegalStateException("nothing is written");
      }
    }
  }
}
