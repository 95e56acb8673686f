package dev.notionredactor.spring;

import dev.notionredactor.log4j2.Log4jRedaction;
import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;

/** Log4j 2, where its API leads to its core. */
final class Log4jLibrary implements LoggingLibrary {

  /** As the filter has one set of options for all contexts. */
  private static volatile @Nullable Map<String, String> given;

  private final Log4jContextFactory factory;

  private Log4jLibrary(Log4jContextFactory factory) {
    this.factory = factory;
  }

  /** Null if the application logs by another library. */
  static @Nullable LoggingLibrary ifInUse() {
    LoggerContextFactory factory = LogManager.getFactory();
    return factory instanceof Log4jContextFactory
        ? new Log4jLibrary((Log4jContextFactory) factory)
        : null;
  }

  @Override
  public String name() {
    return "Log4j 2";
  }

  @Override
  public boolean isProtected() {
    return Log4jRedaction.isInPlace();
  }

  @Override
  public void protect(Map<String, String> options) {
    given = options;
    try {
      // What somebody has written for Log4j alone is meant, too.
      Map<String, String> all = new TreeMap<>(Log4jRedaction.ownOptions());
      all.putAll(options);
      Log4jRedaction.use(all);
    } catch (IllegalArgumentException refused) {
      // The application will not start. With a filter that withholds all, nobody would see why.
      Log4jRedaction.use(options);
      throw new RefusedPropertyException(
          refused.getMessage() + System.lineSeparator() + "See log4j2.component.properties.", null);
    }
  }

  @Override
  public @Nullable Map<String, String> given() {
    return given;
  }

  @Override
  public boolean isTaken() {
    return factory.getSelector().getLoggerContexts().stream()
        .anyMatch(each -> LoggingSystem.class.getName().equals(each.getExternalContext()));
  }

  @Override
  public int appenders() {
    int appenders = 0;
    for (LoggerContext each : factory.getSelector().getLoggerContexts()) {
      appenders += each.getConfiguration().getAppenders().size();
    }
    return appenders;
  }
}
