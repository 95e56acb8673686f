package dev.notionredactor.options;

import dev.notionredactor.mask.Mask;

/**
 * All options there are: the single source of their names, defaults and help.
 *
 * <p>An option named {@code key} is given in a way that the user of this library has of its own,
 * such as {@code -javaagent:jar=key=value} or an attribute of that name; or else as the system
 * property {@code notionredactor.key}; or else as the environment variable {@code
 * NOTIONREDACTOR_KEY}. {@link RedactorOptions} reads them.
 */
public enum Option {
  MASK(
      RedactorOptions.MASK,
      Mask.DEFAULT_TEMPLATE,
      Of.ALL,
      "What stands in a key's place. {prefix} is what the key starts with, {fingerprint} the first"
          + " 8 hex digits of its SHA-256, or the name of a known value, {fill} as many '*' as make"
          + " the mask as long as what it replaces."),
  OFF(
      "off",
      "",
      Of.AGENT,
      // The agent's table of these is out of reach here; a test of the agent's compares.
      "What is not to be masked, joined by '+': stdio, logback, log4j2, jul, jboss, tomcat,"
          + " reload4j, tinylog, undertow, jetty, grizzly, glassfish, wildfly, databases, ant,"
          + " clojure, throwable, shippers, vaults, agents. Nothing by default."),
  SECRETS(
      RedactorOptions.SECRETS,
      "",
      Of.ALL,
      "Names of environment variables and system properties whose values are masked whatever they"
          + " look like, joined by '+'. None by default."),
  ENVIRONMENT(
      RedactorOptions.ENVIRONMENT,
      "true",
      Of.ALL,
      "true: also mask the values of environment variables and system properties whose names say"
          + " Notion and key, token or secret, such as NOTION_API_KEY, if they look like secrets."),
  PIECES(
      RedactorOptions.PIECES,
      "true",
      Of.ALL,
      "true: of secrets that have the shape of Notion's tokens, also mask pieces of 12 and more"
          + " characters."),
  SECRET_FILES(
      RedactorOptions.SECRET_FILES,
      "",
      Of.PROGRAMS,
      "Files with secrets, and globs such as /run/secrets/*, joined by '+': what is in them is"
          + " masked, also when it changes. None by default."),
  RETIRE_AFTER(
      RedactorOptions.RETIRE_AFTER,
      RedactorOptions.NEVER,
      Of.PROGRAMS,
      "For how long a secret is masked that is in no file any more: never for as long as the program"
          + " runs, or a time such as 90s, 15m or 24h."),
  FILES(
      "files",
      "",
      Of.AGENT,
      "Files in which keys are masked as they are written, by whichever Java class, and globs such"
          + " as logs/**, joined by '+'. None by default."),
  CHILDREN(
      "children",
      "false",
      Of.AGENT,
      "true: have Java processes that inherit standard output or error start with the agent, too,"
          + " by JAVA_TOOL_OPTIONS."),
  ALERT(
      RedactorOptions.ALERT,
      "none",
      Of.PROGRAMS,
      "Who is told, once for each key and day, that it leaks, and what to do: none, stderr, a file"
          + " that is written with its directory (./alerts.log), or the name of a logger; in a"
          + " filter also status, its library's own."),
  VERBOSE(
      "verbose",
      "false",
      Of.AGENT,
      "true: say on standard error that the agent is active, and at the end how often redaction"
          + " failed, and where it did first.");

  /** What has an option. */
  private enum Of {
    ALL("all"),
    PROGRAMS("agent, filters"),
    AGENT("agent");

    private final String words;

    Of(String words) {
      this.words = words;
    }
  }

  /** What the names of system properties begin with. */
  static final String PROPERTIES = "notionredactor.";

  /** What the names of environment variables begin with. */
  static final String VARIABLES = "NOTIONREDACTOR_";

  private final String key;
  private final String defaultValue;
  private final Of of;
  private final String help;

  Option(String key, String defaultValue, Of of, String help) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.of = of;
    this.help = help;
  }

  /** Its name. */
  public String key() {
    return key;
  }

  /** The name of the system property. */
  public String property() {
    return PROPERTIES + key;
  }

  /** The name of the environment variable. */
  public String variable() {
    return VARIABLES + name();
  }

  /** The name where all begin with {@link #PROPERTIES} or {@link #VARIABLES}. */
  String nameAfter(String prefix) {
    return prefix.equals(VARIABLES) ? variable() : property();
  }

  /** The value if none is given. */
  public String defaultValue() {
    return defaultValue;
  }

  /**
   * Whether it is an option of the filters, too, and not of the agent alone, which checks the
   * values of its own.
   */
  public boolean isOfFilters() {
    return of != Of.AGENT;
  }

  /** What has this option, in words. */
  public String of() {
    return of.words;
  }

  /** What it is for, a sentence or two. */
  public String help() {
    return help;
  }
}
