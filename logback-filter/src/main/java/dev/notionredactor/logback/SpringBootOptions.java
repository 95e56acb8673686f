package dev.notionredactor.logback;

import ch.qos.logback.classic.LoggerContext;
import dev.notionredactor.RedactorOptions;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.PropertyResolver;

/** What a Spring Boot application's properties say, for every appender there is. */
final class SpringBootOptions {

  /** Of the agent's options, too. */
  private static final String PREFIX = "notionredactor.";

  private SpringBootOptions() {}

  /**
   * Protects the context that Spring Boot is about to configure. One that it has configured is left
   * as it is: another application, a child of the first, must not undo what its configuration says.
   *
   * @throws IllegalArgumentException if the value of a property is not allowed: as with any mistake
   *     in what configures the logging, the application does not start. Nobody would see Logback's
   *     status
   */
  static void install(PropertyResolver properties) {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (!(factory instanceof LoggerContext)) {
      return;
    }
    LoggerContext context = (LoggerContext) factory;
    if (context.getObject(LoggingSystem.class.getName()) != null) {
      return;
    }
    RedactAllAppenders all = new RedactAllAppenders();
    all.setContext(context);
    set(all, RedactorOptions.MASK, properties);
    set(all, RedactorOptions.SECRETS, properties);
    set(all, RedactorOptions.ENVIRONMENT, properties);
    all.options().redactor();
    all.start();
  }

  private static void set(RedactAllAppenders all, String option, PropertyResolver properties) {
    String name = PREFIX + option;
    all.options().set(option, properties.getProperty(name), name);
  }
}
