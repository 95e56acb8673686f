package dev.notionredactor.log4j2;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.AbstractFilter;

/**
 * Stops an event with a key at a logger configuration, and gives that one a redacted copy instead.
 * Neutral to all others.
 */
final class ReplacingFilter extends AbstractFilter {

  /** The copy that this thread is passing on, which nothing stops, whatever it holds. */
  private static final ThreadLocal<LogEvent> PASSING = new ThreadLocal<>();

  private final LoggerConfig configuration;

  ReplacingFilter(LoggerConfig configuration) {
    this.configuration = configuration;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public Result filter(LogEvent event) {
    LogEvent redacted = ProcessRedactor.get().redact(event);
    if (redacted == event) {
      return Result.NEUTRAL;
    }
    LogEvent outer = PASSING.get();
    if (outer == event) {
      return Result.NEUTRAL;
    }
    PASSING.set(redacted);
    try {
      configuration.log(redacted);
    } finally {
      PASSING.set(outer);
      if (outer == null) {
        PASSING.remove();
      }
    }
    return Result.DENY;
  }
}
