package dev.notionredactor.agent.options;

import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import java.util.ArrayList;
import java.util.List;

/** The agent's own way to be given options: what stands after {@code -javaagent:jar=}. */
final class Arguments {

  private static final char SEPARATOR = ',';

  private Arguments() {}

  /**
   * The options that are given there.
   *
   * @param arguments may be null
   * @throws IllegalArgumentException if there is no such option, or one is given twice
   */
  static RedactorOptions parse(String arguments) {
    RedactorOptions options = new RedactorOptions();
    if (arguments == null || arguments.isEmpty()) {
      return options;
    }
    for (String argument : split(arguments)) {
      int equals = argument.indexOf('=');
      String key = equals < 0 ? argument : argument.substring(0, equals);
      Option option = option(key);
      if (equals < 0) {
        throw new IllegalArgumentException(
            "option '" + key + "' needs a value, as in " + key + "=" + option.defaultValue());
      }
      if (options.has(option)) {
        throw new IllegalArgumentException("option '" + key + "' is given twice");
      }
      options.set(option, argument.substring(equals + 1), key);
    }
    return options;
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

  /** What is to be given for these options to be set, but for those that variables have. */
  static String of(RedactorOptions options) {
    StringBuilder arguments = new StringBuilder();
    for (Option option : Option.values()) {
      if (options.has(option) && !options.name(option).equals(option.variable())) {
        arguments.append(arguments.length() == 0 ? "" : ",").append(option.key()).append('=');
        arguments.append(options.value(option).replace(",", ",,"));
      }
    }
    return arguments.toString();
  }

  private static Option option(String key) {
    StringBuilder allowed = new StringBuilder();
    for (Option option : Option.values()) {
      if (option.key().equals(key)) {
        return option;
      }
      allowed.append(allowed.length() == 0 ? "" : ", ").append(option.key());
    }
    throw RedactorOptions.unknown(key, allowed + "; a comma in a value is written as two");
  }
}
