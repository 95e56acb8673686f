package dev.notionredactor.spring;

import java.util.Properties;
import org.apache.logging.log4j.util.PropertiesPropertySource;

/**
 * Has Log4j 2 make its events by the filter's factory, unless the application says otherwise in any
 * way that Log4j knows. Log4j finds it by {@code META-INF/services} before it makes a logger;
 * nobody else needs it. Where Log4j's API leads to another library, nobody asks for this property.
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class Log4jProperties extends PropertiesPropertySource {

  // Not a file log4j2.component.properties: of two that are on the class path, the last one read
  // wins, and that might be this one.

  private static final String FACTORY = "dev.notionredactor.log4j2.RedactingLogEventFactory";

  /** One as Log4j makes it. */
  public Log4jProperties() {
    super(properties());
  }

  /** That of the last: whoever sets the same property means it. */
  @Override
  public int getPriority() {
    return Log4jPriority.last(super.getPriority());
  }

  private static Properties properties() {
    Properties properties = new Properties();
    if (Log4jPriority.isPresent(FACTORY)) {
      properties.setProperty("log4j2.logEventFactory", FACTORY);
    }
    return properties;
  }
}
