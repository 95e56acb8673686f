package dev.notionredactor.agent.options;

import dev.notionredactor.Redactor;
import dev.notionredactor.agent.hook.Group;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The values of the {@linkplain Option options}, checked. Immutable. */
public final class Options {

  private final Set<Group> off;
  private final boolean verbose;
  private final Redactor redactor;

  private Options(Map<Option, String> values) {
    this.off = groups(values.get(Option.OFF));
    this.verbose = flag(Option.VERBOSE, values.get(Option.VERBOSE));
    Redactor.Builder builder =
        Redactor.builder()
            .environment(flag(Option.ENVIRONMENT, values.get(Option.ENVIRONMENT)))
            .mask(values.get(Option.MASK));
    this.redactor = redactor(builder, values.get(Option.SECRETS));
  }

  /**
   * The options that an agent was started with.
   *
   * @param arguments what stands after {@code -javaagent:jar=}, may be null
   * @throws IllegalArgumentException if a name or value is not allowed; the message is for people
   */
  public static Options of(
      String arguments, Properties properties, Map<String, String> environment) {
    Map<Option, String> values = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      String property = properties.getProperty(option.property());
      String variable = environment.get(option.variable());
      String value = property != null ? property : variable;
      values.put(option, value != null ? value : option.defaultValue());
    }
    if (arguments != null && !arguments.isEmpty()) {
      parse(arguments, values);
    }
    return new Options(values);
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

  private static void parse(String arguments, Map<Option, String> values) {
    Set<Option> seen = EnumSet.noneOf(Option.class);
    for (String argument : arguments.split(",", -1)) {
      int equals = argument.indexOf('=');
      String key = equals < 0 ? argument : argument.substring(0, equals);
      Option option = option(key);
      if (equals < 0) {
        throw new IllegalArgumentException(
            "option '" + key + "' needs a value, as in " + key + "=" + option.defaultValue());
      }
      if (!seen.add(option)) {
        throw new IllegalArgumentException("option '" + key + "' is given twice");
      }
      values.put(option, argument.substring(equals + 1));
    }
  }

  private static Option option(String key) {
    StringBuilder allowed = new StringBuilder();
    for (Option option : Option.values()) {
      if (option.key().equals(key)) {
        return option;
      }
      allowed.append(allowed.length() == 0 ? "" : ", ").append(option.key());
    }
    throw new IllegalArgumentException(
        "there is no option '" + Quoted.safe(key) + "'; allowed are " + allowed);
  }

  private static Redactor redactor(Redactor.Builder builder, String secrets) {
    // Without the secrets first, so that it is known which option was refused.
    Redactor withoutSecrets;
    try {
      withoutSecrets = builder.build();
    } catch (IllegalArgumentException refused) {
      throw refused(Option.MASK, refused);
    }
    if (secrets.isEmpty()) {
      return withoutSecrets;
    }
    try {
      return builder.secretsNamed(secrets.split("\\+")).build();
    } catch (IllegalArgumentException refused) {
      throw refused(Option.SECRETS, refused);
    }
  }

  private static IllegalArgumentException refused(Option option, IllegalArgumentException why) {
    return new IllegalArgumentException("option '" + option.key() + "': " + why.getMessage(), why);
  }

  private static boolean flag(Option option, String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw notAllowed(option, value, "true, false");
  }

  private static Set<Group> groups(String value) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    if (!value.isEmpty()) {
      for (String name : value.split("\\+", -1)) {
        groups.add(group(name, value));
      }
    }
    return Collections.unmodifiableSet(groups);
  }

  private static Group group(String name, String value) {
    StringBuilder allowed = new StringBuilder();
    for (Group group : Group.values()) {
      String allowedName = group.name().toLowerCase(Locale.ROOT);
      if (allowedName.equals(name)) {
        return group;
      }
      allowed.append(allowed.length() == 0 ? "" : ", ").append(allowedName);
    }
    throw notAllowed(Option.OFF, value, allowed + ", or several of them joined by '+'");
  }

  private static IllegalArgumentException notAllowed(Option option, String value, String allowed) {
    return new IllegalArgumentException(
        "option '"
            + option.key()
            + "' can't be '"
            + Quoted.safe(value)
            + "'; allowed are "
            + allowed);
  }
}
