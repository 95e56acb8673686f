package dev.notionredactor.agent.options;

import dev.notionredactor.RedactorOptions;
import dev.notionredactor.agent.hook.Group;
import dev.notionredactor.mask.Mask;

/**
 * The agent's options: the single source of their names, defaults and help.
 *
 * <p>An option named {@code key} is given as {@code -javaagent:jar=key=value}, as the system
 * property {@code notionredactor.key} or as the environment variable {@code NOTIONREDACTOR_KEY}.
 */
public enum Option {
  MASK(
      RedactorOptions.MASK,
      Mask.DEFAULT_TEMPLATE,
      "What stands in a key's place. {prefix} is what the key starts with, {fingerprint} the first"
          + " 8 hex digits of its SHA-256, or the name of a known value."),
  OFF(
      "off",
      "",
      "What is not to be masked, joined by '+': " + Group.keys() + ". Nothing by default."),
  SECRETS(
      RedactorOptions.SECRETS,
      "",
      "Names of environment variables and system properties whose values are masked whatever they"
          + " look like, joined by '+'. None by default."),
  ENVIRONMENT(
      RedactorOptions.ENVIRONMENT,
      "true",
      "true: also mask the values of environment variables and system properties whose names say"
          + " Notion and key, token or secret, such as NOTION_API_KEY."),
  VERBOSE(
      "verbose",
      "false",
      "true: say on standard error that the agent is active, and at the end how often redaction"
          + " failed, and where it did first.");

  /** What the names of system properties begin with. */
  static final String PROPERTIES = "notionredactor.";

  /** What the names of environment variables begin with. */
  static final String VARIABLES = "NOTIONREDACTOR_";

  private final String key;
  private final String defaultValue;
  private final String help;

  Option(String key, String defaultValue, String help) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.help = help;
  }

  /** The name in {@code -javaagent:jar=name=value}. */
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

  /** The value if none is given. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What it is for, a sentence or two. */
  public String help() {
    return help;
  }
}
