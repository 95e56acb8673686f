package dev.notionredactor.logback;

import dev.notionredactor.Redactor;

/**
 * The options of a {@link RedactingComponent}, as they were given. Not safe for use by many
 * threads.
 */
public final class RedactorOptions {

  private static final String MASK = "mask";
  private static final String SECRETS = "secrets";
  private static final String ENVIRONMENT = "environment";

  /** Between names, with or without white space: a list in XML may well have it. */
  private static final String SEPARATOR = "\\s*\\+\\s*";

  private String mask;
  private String secrets;
  private String environment;

  RedactorOptions() {}

  void mask(String template) {
    mask = template;
  }

  void secrets(String names) {
    secrets = names;
  }

  void environment(String flag) {
    environment = flag;
  }

  /**
   * Sets the option of a name.
   *
   * @throws IllegalArgumentException if there is none; the message says which there are
   */
  void set(String name, String value) {
    switch (name) {
      case MASK:
        mask(value);
        break;
      case SECRETS:
        secrets(value);
        break;
      case ENVIRONMENT:
        environment(value);
        break;
      default:
        throw new IllegalArgumentException(
            "there is no option '"
                + shown(name)
                + "'; allowed are "
                + String.join(", ", MASK, SECRETS, ENVIRONMENT));
    }
  }

  /**
   * What masks as these options say; each that is not given has its default.
   *
   * @throws IllegalArgumentException if a value is not allowed; the message says of which option,
   *     and what is allowed, and shows no key
   */
  Redactor redactor() {
    Redactor.Builder builder = Redactor.builder();
    if (environment != null) {
      builder.environment(flag(ENVIRONMENT, environment));
    }
    if (mask != null) {
      builder.mask(mask);
    }
    // Without the secrets first, so that it is known which option was refused.
    Redactor withoutSecrets;
    try {
      withoutSecrets = builder.build();
    } catch (IllegalArgumentException refused) {
      throw refused(MASK, refused.getMessage());
    }
    if (secrets == null) {
      return withoutSecrets;
    }
    if (withoutSecrets.containsKey(secrets)) {
      // As ${NOTION_API_KEY} would be, which Logback replaces by its value.
      throw refused(
          SECRETS, "names of environment variables and system properties are allowed, not values");
    }
    try {
      return builder.secretsNamed(secrets.trim().split(SEPARATOR, -1)).build();
    } catch (IllegalArgumentException refused) {
      throw refused(SECRETS, refused.getMessage());
    }
  }

  private static boolean flag(String option, String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw refused(option, "can't be '" + shown(value) + "'; allowed are true, false");
  }

  private static IllegalArgumentException refused(String option, String why) {
    return new IllegalArgumentException("option '" + option + "': " + why);
  }

  /** What somebody gave, with keys masked: one may have been put where it does not belong. */
  private static String shown(String given) {
    return Redactor.create().redact(given);
  }
}
