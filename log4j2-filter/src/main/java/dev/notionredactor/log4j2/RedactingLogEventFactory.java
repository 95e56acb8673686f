package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.apache.logging.log4j.core.impl.ReusableLogEventFactory;
import org.apache.logging.log4j.core.util.Constants;
import org.apache.logging.log4j.message.Message;

/**
 * Masks Notion keys in every appender. One system property does it, or the same line in {@code
 * log4j2.component.properties}:
 *
 * <pre>{@code
 * log4j2.logEventFactory=dev.notionredactor.log4j2.RedactingLogEventFactory
 * }</pre>
 *
 * <p>It covers all synchronous loggers and the {@code <AsyncLogger>}s among them. <b>Log4j ignores
 * it where all loggers are asynchronous</b> ({@code AsyncLoggerContextSelector}): nothing is masked
 * there.
 *
 * <p>Events are made by the factory that Log4j would use without this one. Those without a key are
 * passed on as they are, reusable ones too; of the others a redacted copy is.
 *
 * <p>Safe for use by many threads. Throws nothing that Log4j's own factory does not.
 */
public final class RedactingLogEventFactory implements LogEventFactory {

  private final LogEventFactory factory =
      Constants.ENABLE_THREADLOCALS ? new ReusableLogEventFactory() : new DefaultLogEventFactory();

  private final LogEventRedactor redactor = new LogEventRedactor(Redactor.create());

  /** A factory with the default options, as Log4j makes it. */
  public RedactingLogEventFactory() {}

  /** A redacted event; {@code marker}, {@code properties} and {@code thrown} may be null. */
  @Override
  public LogEvent createEvent(
      String loggerName,
      Marker marker,
      String fqcn,
      Level level,
      Message message,
      List<Property> properties,
      Throwable thrown) {
    return redactor.redact(
        factory.createEvent(loggerName, marker, fqcn, level, message, properties, thrown));
  }

  /** As the other one; {@code location} may be null too. */
  @Override
  public LogEvent createEvent(
      String loggerName,
      Marker marker,
      String fqcn,
      StackTraceElement location,
      Level level,
      Message message,
      List<Property> properties,
      Throwable thrown) {
    return redactor.redact(
        factory.createEvent(
            loggerName, marker, fqcn, location, level, message, properties, thrown));
  }
}
