package dev.notionredactor.log4j2;

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
import org.jspecify.annotations.Nullable;

/**
 * Masks Notion keys in every appender. One system property does it, or the same line in {@code
 * log4j2.component.properties}:
 *
 * <pre>{@code
 * log4j2.logEventFactory=dev.notionredactor.log4j2.RedactingLogEventFactory
 * }</pre>
 *
 * <p>It covers all synchronous loggers and the {@code <AsyncLogger>}s among them. <b>Log4j ignores
 * it where all loggers are asynchronous</b>: nothing is masked there, and Log4j's status logger
 * says so on standard error. {@link RedactingAsyncLoggerContextSelector} is for those.
 *
 * <p>Events are made by the factory that Log4j would use without this one. Those without a key are
 * passed on as they are, reusable ones too; of the others a redacted copy is.
 *
 * <p>Options are those of the whole process: Log4j properties {@code notionredactor.mask}, {@code
 * notionredactor.secrets} and {@code notionredactor.environment}, or environment variables {@code
 * NOTIONREDACTOR_MASK}, …. If one is not allowed, Log4j's status logger says which, and what is;
 * and every event is withheld.
 *
 * <p>Safe for use by many threads. Throws nothing that Log4j's own factory does not.
 *
 * @since 0.1
 */
public final class RedactingLogEventFactory extends ReusableLogEventFactory {

  // By what it extends Log4j knows that its events may be used again, and copies them where they
  // wait for an asynchronous logger.

  private final LogEventFactory factory =
      Constants.ENABLE_THREADLOCALS ? new ReusableLogEventFactory() : new DefaultLogEventFactory();

  /** A factory as Log4j makes it, with the options of the process. */
  public RedactingLogEventFactory() {
    ProcessRedactor.prepare(RedactingLogEventFactory.class);
    AllAsync.reportIfFactoryIsIgnored();
  }

  /** A redacted event; {@code marker}, {@code properties} and {@code thrown} may be null. */
  @Override
  public LogEvent createEvent(
      String loggerName,
      @Nullable Marker marker,
      String fqcn,
      Level level,
      Message message,
      @Nullable List<Property> properties,
      @Nullable Throwable thrown) {
    return redacted(
        factory.createEvent(loggerName, marker, fqcn, level, message, properties, thrown));
  }

  /** As the other one; {@code location} may be null too. */
  @Override
  public LogEvent createEvent(
      String loggerName,
      @Nullable Marker marker,
      String fqcn,
      @Nullable StackTraceElement location,
      Level level,
      Message message,
      @Nullable List<Property> properties,
      @Nullable Throwable thrown) {
    return redacted(
        factory.createEvent(
            loggerName, marker, fqcn, location, level, message, properties, thrown));
  }

  /** The event, or a copy; then the event is released, so that its thread can use it again. */
  @SuppressWarnings("ReferenceEquality")
  private LogEvent redacted(LogEvent event) {
    LogEvent result = ProcessRedactor.get().redact(event);
    if (result != event) {
      ReusableLogEventFactory.release(event);
    }
    return result;
  }
}
