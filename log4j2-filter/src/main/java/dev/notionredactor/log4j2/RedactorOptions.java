package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import java.util.Locale;
import org.apache.logging.log4j.util.PropertiesUtil;

/**
 * The options of a component, as they were given: as its attributes, else for the whole process as
 * a Log4j property {@code notionredactor.NAME} or an environment variable {@code
 * NOTIONREDACTOR_NAME}. Not safe for use by many threads.
 */
final class RedactorOptions {

  static final String MASK = "mask";
  static final String SECRETS = "secrets";
  static final String ENVIRONMENT = "environment";

  private static final String PROPERTIES = "notionredactor.";

  /** Between names, with or without white space: a list in XML may well have it. */
  private static final String SEPARATOR = "\\s*\\+\\s*";

  private final Given mask;
  private final Given secrets;
  private final Given environment;

  /** Each that is null is what it is for the whole process. */
  RedactorOptions(String mask, String secrets, String environment) {
    this.mask = new Given(MASK, mask);
    this.secrets = new Given(SECRETS, secrets);
    this.environment = new Given(ENVIRONMENT, environment);
  }

  /** Those of the whole process. */
  static RedactorOptions ofProcess() {
    return new RedactorOptions(null, null, null);
  }

  /**
   * What masks as these options say; each that is not given has its default.
   *
   * @throws IllegalArgumentException if a value is not allowed; the message says of which option,
   *     and what is allowed, and shows no key
   */
  Redactor redactor() {
    Redactor.Builder builder = Redactor.builder();
    if (environment.value != null) {
      builder.environment(environment.flag());
    }
    if (mask.value != null) {
      builder.mask(mask.value);
    }
    // Without the secrets first, so that it is known which option was refused.
    Redactor withoutSecrets;
    try {
      withoutSecrets = builder.build();
    } catch (IllegalArgumentException refused) {
      throw mask.refused(refused.getMessage());
    }
    if (secrets.value == null || secrets.value.trim().isEmpty()) {
      return withoutSecrets;
    }
    if (withoutSecrets.containsKey(secrets.value)) {
      // As ${env:NOTION_API_KEY} would be, which Log4j replaces by its value.
      throw secrets.refused(
          "names of environment variables and system properties are allowed, not values");
    }
    try {
      return builder.secretsNamed(secrets.value.trim().split(SEPARATOR, -1)).build();
    } catch (IllegalArgumentException refused) {
      throw secrets.refused(refused.getMessage());
    }
  }

  /** What somebody gave, with keys masked: one may have been put where it does not belong. */
  static String shown(String given) {
    return Redactor.create().redact(given);
  }

  /** One option: its value, null if there is none, and what whoever gave it called it. */
  private static final class Given {

    final String value;
    private final String name;

    Given(String option, String attribute) {
      String property = PROPERTIES + option;
      String ofProperty = PropertiesUtil.getProperties().getStringProperty(property);
      String variable = property.replace('.', '_').toUpperCase(Locale.ROOT);
      if (attribute != null) {
        value = attribute;
        name = option;
      } else if (ofProperty != null) {
        value = ofProperty;
        name = property;
      } else {
        value = variable(variable);
        name = variable;
      }
    }

    boolean flag() {
      if (value.equals("true") || value.equals("false")) {
        return value.equals("true");
      }
      throw refused("can't be '" + shown(value) + "'; allowed are true, false");
    }

    IllegalArgumentException refused(String why) {
      return new IllegalArgumentException("option '" + name + "': " + why);
    }

    private static String variable(String name) {
      try {
        return System.getenv(name);
      } catch (SecurityException notOurs) {
        return null;
      }
    }
  }
}
