package dev.notionredactor.agent.options;

import dev.notionredactor.Redactor;
import dev.notionredactor.agent.hook.HookGroup;
import dev.notionredactor.alert.AlertTarget;
import dev.notionredactor.fetched.FetchedValues;
import dev.notionredactor.files.FilePattern;
import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The values of the {@linkplain Option options}, checked. Immutable. */
public final class Options {

  private static final String NO_ALERT = Option.ALERT.defaultValue();

  private final Set<HookGroup> off;
  private final boolean verbose;
  private final Redactor redactor;
  private final AlertTarget alert;
  private final RedactorOptions given;
  private final List<FilePattern> files;
  private final boolean children;

  private Options(RedactorOptions given) {
    this.given = given;
    this.off = groups(given);
    this.files = given.files();
    this.children = given.flag(Option.CHILDREN);
    this.verbose = given.flag(Option.VERBOSE);
    this.redactor = given.redactor();
    // Most have none, and the start is to be short.
    this.alert = NO_ALERT.equals(given.value(Option.ALERT)) ? null : given.alert(false);
  }

  /**
   * The options that an agent was started with: its arguments, and of those that are not given
   * there what the process has for them.
   *
   * @param arguments what stands after {@code -javaagent:jar=}, may be null
   * @throws IllegalArgumentException if a name or value is not allowed; the message is for people
   */
  public static Options of(String arguments) {
    return new Options(Arguments.parse(arguments).withProcess());
  }

  /** The same with other sources than the process has. */
  static Options of(String arguments, Properties properties, Map<String, String> variables) {
    return new Options(Arguments.parse(arguments).with(properties, variables));
  }

  /**
   * Checks the options for an agent in another JVM, as far as it can be done from here, where its
   * environment is not known.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static void check(String arguments, Properties properties) {
    of(arguments, properties, Collections.emptyMap());
  }

  /** What masks as these options say. */
  public Redactor redactor() {
    return redactor;
  }

  /** What is masked of the values that the application fetches while it runs; made anew. */
  public FetchedValues fetchedValues() {
    return given.fetchedValues(redactor);
  }

  /** Who is told of keys that leak; null if nobody is. */
  public AlertTarget alert() {
    return alert;
  }

  /** What is not to be masked. */
  public Set<HookGroup> off() {
    return off;
  }

  /** Whether child processes get the agent, too. */
  public boolean children() {
    return children;
  }

  /** What an agent is given to have the same options, but for those that variables have. */
  public String arguments() {
    return Arguments.of(given.withAbsolutePaths());
  }

  /** Which files are guarded. */
  public List<FilePattern> files() {
    return files;
  }

  /** Whether to say what the agent does. */
  public boolean verbose() {
    return verbose;
  }

  /** All options, with the values they have here: none holds a key. */
  public Map<String, String> shown() {
    Map<String, String> values = new TreeMap<>();
    for (Option option : Option.values()) {
      values.put(option.key(), redactor.redact(given.value(option)));
    }
    return values;
  }

  private static Set<HookGroup> groups(RedactorOptions given) {
    Set<HookGroup> groups = EnumSet.noneOf(HookGroup.class);
    String value = given.value(Option.OFF);
    if (!value.isEmpty()) {
      for (String name : value.split("\\+", -1)) {
        HookGroup group = HookGroup.of(name);
        if (group == null) {
          throw RedactorOptions.notAllowed(
              given.name(Option.OFF),
              value,
              HookGroup.keys() + ", or several of them joined by '+'");
        }
        groups.add(group);
      }
    }
    return Collections.unmodifiableSet(groups);
  }
}
