package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.options.RedactorOptions;

/**
 * What redacts for all that has no options of its own, factory and selector: as the options of the
 * process say, or as code that knows better does. Thread-safe.
 */
final class ProcessRedactor {

  private static volatile LogEventRedactor current;

  private ProcessRedactor() {}

  /** Makes it of the options of the process, unless there is one. */
  static synchronized void prepare(Class<?> user) {
    if (current == null) {
      current = LogEventRedactor.ofProcess(user);
    }
  }

  /** The one of the moment, which {@link #prepare} has made. */
  static LogEventRedactor get() {
    return current;
  }

  /**
   * As these options say from now on.
   *
   * @throws IllegalArgumentException if one is not allowed
   */
  static void use(RedactorOptions options) {
    Redactor redactor = options.redactorOfFilter(Origin.LOG4J, new Log4jAlerts());
    LogEventRedactor made = LogEventRedactor.of(redactor);
    synchronized (ProcessRedactor.class) {
      current = made;
    }
  }
}
