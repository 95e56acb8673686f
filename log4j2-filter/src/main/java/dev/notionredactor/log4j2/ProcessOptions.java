package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import org.apache.logging.log4j.util.PropertiesUtil;
import org.apache.logging.log4j.util.PropertyFilePropertySource;

/**
 * The options of the whole process, with one source more than others have: what Log4j reads its own
 * properties from, {@code log4j2.component.properties} above all.
 */
final class ProcessOptions {

  private static final String FILE = "log4j2.component.properties";

  private ProcessOptions() {}

  /**
   * What masks for a component: each option that it is not given is what it is for the whole
   * process.
   *
   * @throws IllegalArgumentException if an option is not allowed, or there is a name that is meant
   *     for this library, and no option of it
   */
  static Redactor redactor(RedactorOptions given) {
    return given.withProcess(ofLog4j()).redactorOfFilter(Origin.LOG4J, new Log4jAlerts());
  }

  /** Those that the file has, by their names. */
  static Map<String, String> ofFile() {
    return new RedactorOptions().with(inFile(), Collections.emptyMap()).given();
  }

  private static Properties inFile() {
    Properties properties = new Properties();
    new PropertyFilePropertySource(FILE).forEach(properties::setProperty);
    return properties;
  }

  private static Properties ofLog4j() {
    // Log4j tells values by name alone. The names in the file are asked for, as one may have a
    // typo.
    Properties properties = inFile();
    for (Option option : Option.values()) {
      String value = PropertiesUtil.getProperties().getStringProperty(option.property());
      if (value != null) {
        properties.setProperty(option.property(), value);
      }
    }
    return properties;
  }
}
