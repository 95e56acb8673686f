package dev.notionredactor.log4j2;

import dev.notionredactor.RedactorOptions;
import java.util.Locale;
import org.apache.logging.log4j.util.PropertiesUtil;

/**
 * The options of the whole process: each a Log4j property {@code notionredactor.NAME} or an
 * environment variable {@code NOTIONREDACTOR_NAME}.
 */
final class ProcessOptions {

  private static final String PROPERTIES = "notionredactor.";

  private ProcessOptions() {}

  /** Those that are set. */
  static RedactorOptions get() {
    return unless(null, null, null);
  }

  /** A component's: each that is null is what it is for the whole process. */
  static RedactorOptions unless(String mask, String secrets, String environment) {
    RedactorOptions options = new RedactorOptions();
    set(options, RedactorOptions.MASK, mask);
    set(options, RedactorOptions.SECRETS, secrets);
    set(options, RedactorOptions.ENVIRONMENT, environment);
    return options;
  }

  private static void set(RedactorOptions options, String name, String attribute) {
    if (attribute != null) {
      options.set(name, attribute);
      return;
    }
    String property = PROPERTIES + name;
    String value = PropertiesUtil.getProperties().getStringProperty(property);
    if (value != null) {
      options.set(name, value, property);
      return;
    }
    String variable = property.replace('.', '_').toUpperCase(Locale.ROOT);
    options.set(name, variable(variable), variable);
  }

  private static String variable(String name) {
    try {
      return System.getenv(name);
    } catch (SecurityException notOurs) {
      return null;
    }
  }
}
