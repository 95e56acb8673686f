package dev.notionredactor.agent.options;

import dev.notionredactor.Redactor;
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
    this.verbose = flag(Option.VERBOSE, given);
    Redactor.Builder builder =
        Redactor.builder()
            .environment(flag(Option.ENVIRONMENT, given))
            .mask(given.value(Option.MASK));
    this.redactor = redactor(builder, given, secrets);
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

  private static Redactor redactor(Redactor.Builder builder, Given given, String secrets) {
    // Without the secrets first, so that it is known which option was refused.
    Redactor withoutSecrets;
    try {
      withoutSecrets = builder.build();
    } catch (IllegalArgumentException refused) {
      throw refused(Option.MASK, given, refused);
    }
    if (secrets.isEmpty()) {
      return withoutSecrets;
    }
    try {
      return builder.secretsNamed(secrets.split("\\+")).build();
    } catch (IllegalArgumentException refused) {
      throw refused(Option.SECRETS, given, refused);
    }
  }

  private static boolean flag(Option option, Given given) {
    String value = given.value(option);
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw notAllowed(option, given, "true, false");
  }

  private static Set<Group> groups(Given given) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    String value = given.value(Option.OFF);
    if (!value.isEmpty()) {
      for (String name : value.split("\\+", -1)) {
        Group group = Group.of(name);
        if (group == null) {
          throw notAllowed(Option.OFF, given, Group.keys() + ", or several of them joined by '+'");
        }
        groups.add(group);
      }
    }
    return Collections.unmodifiableSet(groups);
  }

  private static IllegalArgumentException refused(
      Option option, Given given, IllegalArgumentException why) {
    return new IllegalArgumentException(
        "option '" + given.name(option) + "': " + why.getMessage(), why);
  }

  private static IllegalArgumentException notAllowed(Option option, Given given, String allowed) {
    return new IllegalArgumentException(
        "option '"
            + given.name(option)
            + "' can't be '"
            + Quoted.safe(given.value(option))
            + "'; allowed are "
            + allowed);
  }
}
