package dev.notionredactor.logback;

import ch.qos.logback.classic.LoggerContext;
import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What a Spring Boot application's properties say, for every appender there is. */
final class SpringBootOptions {

  /** Where a context has what was given when it was protected. */
  private static final String GIVEN = "notionredactor.";

  private SpringBootOptions() {}

  /**
   * Protects the context that Spring Boot is about to configure. One that is protected, or that
   * Spring Boot has configured, is left as it is: another application, a child of the first, must
   * not undo what somebody has set. If this one has options of its own then, standard error says
   * that they are not used.
   *
   * @throws IllegalArgumentException if a property is not allowed: as with any mistake in what
   *     configures the logging, the application does not start. Nobody would see Logback's status
   */
  static void install(PropertyResolver properties) {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (!(factory instanceof LoggerContext)) {
      return;
    }
    LoggerContext context = (LoggerContext) factory;
    refuseUnknown(properties);
    List<String> given = new ArrayList<>();
    RedactAllAppenders all = new RedactAllAppenders();
    all.setContext(context);
    for (Option option : Option.values()) {
      String value = option.isOfFilters() ? properties.getProperty(option.property()) : null;
      if (value != null) {
        all.options().given().set(option, value, option.property());
        given.add(option.property() + "=" + value);
      }
    }
    all.options().given().redactor();
    boolean configured = context.getObject(LoggingSystem.class.getName()) != null;
    if (!configured && !Loggers.areProtected(context)) {
      context.putObject(GIVEN, given);
      all.start();
    } else if (!given.isEmpty() && !given.equals(context.getObject(GIVEN))) {
      System.err.println(
          "notion-redactor: the options of this Spring Boot application are not used, as its"
              + " logging is protected already, by others");
    }
  }

  /** What Spring Boot takes from the environment is checked where all of that is read. */
  private static void refuseUnknown(PropertyResolver properties) {
    if (!(properties instanceof ConfigurableEnvironment)) {
      return;
    }
    for (PropertySource<?> source : ((ConfigurableEnvironment) properties).getPropertySources()) {
      if (source instanceof EnumerablePropertySource
          && !(source instanceof SystemEnvironmentPropertySource)) {
        for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
          RedactorOptions.checkProperty(name);
        }
      }
    }
  }
}
