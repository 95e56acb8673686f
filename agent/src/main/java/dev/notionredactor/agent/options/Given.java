package dev.notionredactor.agent.options;

import dev.notionredactor.RedactorOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What was given for each option, and by which name: of three sources the first that has it. */
final class Given {

  private static final char SEPARATOR = ',';

  /** Where options come from, the first before the others. */
  private enum Source {
    ARGUMENT(""),
    PROPERTY(Option.PROPERTIES),
    VARIABLE(Option.VARIABLES);

    /** What the names of all options begin with here. */
    final String prefix;

    Source(String prefix) {
      this.prefix = prefix;
    }

    String name(Option option) {
      return prefix + (this == VARIABLE ? option.name() : option.key());
    }
  }

  private final Map<Option, String> values = new EnumMap<>(Option.class);
  private final Map<Option, Source> sources = new EnumMap<>(Option.class);

  /**
   * Reads all sources.
   *
   * @param arguments what stands after {@code -javaagent:jar=}, may be null
   * @throws IllegalArgumentException if there is no such option, or one is given twice in the
   *     arguments
   */
  Given(String arguments, Properties properties, Map<String, String> environment) {
    if (arguments != null && !arguments.isEmpty()) {
      parse(arguments);
    }
    for (String name : properties.stringPropertyNames()) {
      add(Source.PROPERTY, name, properties.getProperty(name));
    }
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      add(Source.VARIABLE, variable.getKey(), variable.getValue());
    }
  }

  /** The option's value; its default if none is given. */
  String value(Option option) {
    String value = values.get(option);
    return value == null ? option.defaultValue() : value;
  }

  /** What whoever gave the option called it. */
  String name(Option option) {
    Source source = sources.get(option);
    return (source == null ? Source.ARGUMENT : source).name(option);
  }

  private void parse(String arguments) {
    for (String argument : split(arguments)) {
      int equals = argument.indexOf('=');
      String key = equals < 0 ? argument : argument.substring(0, equals);
      Option option = option(Source.ARGUMENT, key);
      if (equals < 0) {
        throw new IllegalArgumentException(
            "option '" + key + "' needs a value, as in " + key + "=" + option.defaultValue());
      }
      if (values.containsKey(option)) {
        throw new IllegalArgumentException("option '" + key + "' is given twice");
      }
      put(Source.ARGUMENT, option, argument.substring(equals + 1));
    }
  }

  /** Cuts at commas; two in a row are one that is part of a value. */
  private static List<String> split(String arguments) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      boolean doubled = i + 1 < arguments.length() && arguments.charAt(i + 1) == SEPARATOR;
      if (c != SEPARATOR) {
        part.append(c);
      } else if (doubled) {
        part.append(c);
        i++;
      } else {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** Whatever has one of our names is meant for us: a typo must not vanish. */
  private void add(Source source, String name, String value) {
    if (name.startsWith(source.prefix)) {
      Option option = option(source, name);
      // A property may have been removed since its name was read.
      if (value != null && !values.containsKey(option)) {
        put(source, option, value);
      }
    }
  }

  private void put(Source source, Option option, String value) {
    values.put(option, value);
    sources.put(option, source);
  }

  private static Option option(Source source, String name) {
    StringBuilder allowed = new StringBuilder();
    for (Option option : Option.values()) {
      if (source.name(option).equals(name)) {
        return option;
      }
      allowed.append(allowed.length() == 0 ? "" : ", ").append(source.name(option));
    }
    throw new IllegalArgumentException(
        "there is no option '"
            + RedactorOptions.shown(name)
            + "'; allowed are "
            + allowed
            + (source == Source.ARGUMENT ? "; a comma in a value is written as two" : ""));
  }
}
