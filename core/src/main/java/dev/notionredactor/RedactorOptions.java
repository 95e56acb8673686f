package dev.notionredactor;

/**
 * The options of a {@link Redactor} as texts, as command lines, configuration files and environment
 * variables give them. Every way to use notion-redactor has the same names, values and errors by
 * it.
 *
 * <p>Not safe for use by many threads.
 */
public final class RedactorOptions {

  /** What stands in a key's place; see {@link Redactor.Builder#mask}. */
  public static final String MASK = "mask";

  /**
   * Names of environment variables and system properties whose values are masked whatever they look
   * like, joined by {@code +}, with or without white space around it. None if blank.
   */
  public static final String SECRETS = "secrets";

  /** {@code true} or {@code false}; see {@link Redactor.Builder#environment}. */
  public static final String ENVIRONMENT = "environment";

  private static final String SEPARATOR = "\\s*\\+\\s*";

  private final Given mask = new Given();
  private final Given secrets = new Given();
  private final Given environment = new Given();

  /** None is given yet. */
  public RedactorOptions() {}

  /**
   * As {@link #set(String, String, String)}, for one that is called by its name.
   *
   * @throws IllegalArgumentException if there is no such option; the message says which there are
   */
  public RedactorOptions set(String name, String value) {
    return set(name, value, name);
  }

  /**
   * Sets an option.
   *
   * @param name {@link #MASK}, {@link #SECRETS} or {@link #ENVIRONMENT}
   * @param value null if it is not given and has its default
   * @param as what whoever gave it called it, for messages: {@code NOTIONREDACTOR_MASK}, say
   * @throws IllegalArgumentException if there is no such option; the message says which there are
   */
  public RedactorOptions set(String name, String value, String as) {
    Given given = given(name);
    given.value = value;
    given.name = as;
    return this;
  }

  /**
   * What masks as these options say; each that is not given has its default.
   *
   * @throws IllegalArgumentException if a value is not allowed; the message says of which option,
   *     and what is allowed, and shows no key
   */
  public Redactor redactor() {
    Redactor.Builder builder = Redactor.builder();
    if (environment.value != null) {
      builder.environment(flag(environment.name, environment.value));
    }
    if (mask.value != null) {
      builder.mask(mask.value);
    }
    // Without the secrets first, so that it is known which option was refused.
    Redactor withoutSecrets;
    try {
      withoutSecrets = builder.build();
    } catch (IllegalArgumentException refused) {
      throw mask.refused(refused);
    }
    if (secrets.value == null || secrets.value.trim().isEmpty()) {
      return withoutSecrets;
    }
    try {
      if (withoutSecrets.containsKey(secrets.value)) {
        // As ${NOTION_API_KEY} would be where a configuration replaces it by its value.
        throw new IllegalArgumentException(
            "names of environment variables and system properties are allowed, not values");
      }
      return builder.secretsNamed(names(secrets.value.trim())).build();
    } catch (IllegalArgumentException refused) {
      throw secrets.refused(refused);
    }
  }

  private static String[] names(String joined) {
    String[] names = joined.split(SEPARATOR, -1);
    for (String name : names) {
      if (name.matches(".*[,;\\s].*")) {
        // No variable is called so, and one that is not set is passed over.
        throw new IllegalArgumentException("names are joined by '+', and by nothing else");
      }
    }
    return names;
  }

  /**
   * The value of an option that is a flag.
   *
   * @param name what whoever gave it called it
   * @throws IllegalArgumentException if the value is neither {@code true} nor {@code false}
   */
  public static boolean flag(String name, String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw notAllowed(name, value, "true, false");
  }

  /**
   * What says that a value is not allowed.
   *
   * @param name what whoever gave the option called it
   * @param value is shown with keys masked
   * @param allowed which values are
   */
  public static IllegalArgumentException notAllowed(String name, String value, String allowed) {
    return new IllegalArgumentException(
        "option '" + name + "' can't be '" + shown(value) + "'; allowed are " + allowed);
  }

  /** What somebody gave, with keys masked: one may have been put where it does not belong. */
  public static String shown(String given) {
    return Redactor.create().redact(given);
  }

  private Given given(String name) {
    switch (name) {
      case MASK:
        return mask;
      case SECRETS:
        return secrets;
      case ENVIRONMENT:
        return environment;
      default:
        throw new IllegalArgumentException(
            "there is no option '"
                + shown(name)
                + "'; allowed are "
                + String.join(", ", MASK, SECRETS, ENVIRONMENT));
    }
  }

  /** One option: its value, null if there is none, and what whoever gave it called it. */
  private static final class Given {

    String value;
    String name;

    IllegalArgumentException refused(IllegalArgumentException why) {
      return new IllegalArgumentException("option '" + name + "': " + why.getMessage(), why);
    }
  }
}
