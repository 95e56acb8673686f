package dev.notionredactor.agent.options;

import dev.notionredactor.Redactor;
import dev.notionredactor.RedactorOptions;
import dev.notionredactor.agent.hook.Group;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The values of the {@linkplain Option options}, checked. Immutable. */
public final class Options {

  private final Set<Group> off;
  private final boolean verbose;
  private final Redactor redactor;

  private Options(Given given, String secrets) {
    this.off = groups(given);
    this.verbose = RedactorOptions.flag(given.name(Option.VERBOSE), given.value(Option.VERBOSE));
    this.redactor =
        new RedactorOptions()
            .set(RedactorOptions.MASK, given.value(Option.MASK), given.name(Option.MASK))
            .set(RedactorOptions.SECRETS, secrets, given.name(Option.SECRETS))
            .set(
                RedactorOptions.ENVIRONMENT,
                given.value(Option.ENVIRONMENT),
                given.name(Option.ENVIRONMENT))
            .redactor();
  }

  /**
   * The options that an agent was started with.
   *
   * @param arguments what stands after {@code -javaagent:jar=}, may be null
   * @throws IllegalArgumentException if a name or value is not allowed; the message is for people
   */
  public static Options of(
      String arguments, Properties properties, Map<String, String> environment) {
    Given given = new Given(arguments, properties, environment);
    return new Options(given, given.value(Option.SECRETS));
  }

  /**
   * Checks the options for an agent in another JVM, as far as it can be done from here: that JVM's
   * environment, and the values that {@link Option#SECRETS} names, are not looked at.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static void check(String arguments, Properties properties) {
    new Options(new Given(arguments, properties, Collections.emptyMap()), "");
  }

  /** What masks as these options say. */
  public Redactor redactor() {
    return redactor;
  }

  /** What is not to be masked. */
  public Set<Group> off() {
    return off;
  }

  /** Whether to say what the agent does. */
  public boolean verbose() {
    return verbose;
  }

  private static Set<Group> groups(Given given) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    String value = given.value(Option.OFF);
    if (!value.isEmpty()) {
      for (String name : value.split("\\+", -1)) {
        Group group = Group.of(name);
        if (group == null) {
          throw RedactorOptions.notAllowed(
              given.name(Option.OFF), value, Group.keys() + ", or several of them joined by '+'");
        }
        groups.add(group);
      }
    }
    return Collections.unmodifiableSet(groups);
  }
}
