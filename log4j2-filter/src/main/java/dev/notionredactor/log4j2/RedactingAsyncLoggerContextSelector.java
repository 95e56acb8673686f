package dev.notionredactor.log4j2;

import java.net.URI;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContextSelector;

/**
 * Makes all loggers asynchronous, as Log4j's own {@link AsyncLoggerContextSelector} does, and masks
 * Notion keys in every appender. One system property does it, or the same line in {@code
 * log4j2.component.properties}, in place of Log4j's:
 *
 * <pre>{@code
 * log4j2.contextSelector=dev.notionredactor.log4j2.RedactingAsyncLoggerContextSelector
 * }</pre>
 *
 * <p>Keys are masked in Log4j's background thread, before any filter of a logger or appender. The
 * options are those of the whole process, as for {@link RedactingLogEventFactory}, which is not
 * needed beside this, and does no harm.
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class RedactingAsyncLoggerContextSelector extends AsyncLoggerContextSelector {

  /** A selector as Log4j makes it. */
  public RedactingAsyncLoggerContextSelector() {
    ProcessRedactor.prepare(RedactingAsyncLoggerContextSelector.class);
  }

  @Override
  protected LoggerContext createContext(String name, URI configLocation) {
    return new RedactingAsyncLoggerContext(name, configLocation);
  }
}
