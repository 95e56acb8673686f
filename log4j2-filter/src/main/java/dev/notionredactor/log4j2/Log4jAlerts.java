package dev.notionredactor.log4j2;

import dev.notionredactor.alert.LoggingLibrary;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.status.StatusLogger;

/** Has Log4j tell people of keys that leak. Thread-safe. */
final class Log4jAlerts implements LoggingLibrary {

  @Override
  public String name() {
    return "";
  }

  @Override
  public void status(String message) {
    // No lesser one is shown by default.
    StatusLogger.getLogger().error(message);
  }

  @Override
  public void log(String logger, String message) {
    LogManager.getLogger(logger).warn(message);
  }
}
