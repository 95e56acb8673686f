package dev.notionredactor.spring;

import dev.notionredactor.options.Option;
import dev.notionredactor.options.RedactorOptions;
import java.util.Locale;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Finds properties that are meant for this library and are none of its own: a typo must not vanish.
 */
final class PropertyNames {

  private PropertyNames() {}

  /**
   * Looks at the names in all sources but the variables: those are checked where all of that is
   * read.
   *
   * @throws RefusedPropertyException at the first one
   */
  static void check(ConfigurableEnvironment environment) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource
          && !(source instanceof SystemEnvironmentPropertySource)) {
        // The agent reads its own there.
        boolean isProcess =
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME.equals(source.getName());
        for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
          check(name, isProcess);
        }
      }
    }
  }

  private static void check(String name, boolean isProcess) {
    Option option = option(name);
    if (option == null) {
      try {
        RedactorOptions.checkProperty(name);
      } catch (IllegalArgumentException unknown) {
        throw new RefusedPropertyException(unknown.getMessage(), null);
      }
    } else if (!option.isOfFilters() && !isProcess) {
      throw new RefusedPropertyException(
          "option '"
              + name
              + "' is one of the agent's, which reads no properties of Spring Boot's; allowed are"
              + " options behind -javaagent, and system properties on the command line",
          null);
    }
  }

  /** Spring Boot takes names with or without hyphens; null if it is no option's. */
  private static Option option(String name) {
    if (!name.startsWith(ApplicationOptions.PREFIX)) {
      return null;
    }
    String element =
        letters(name.substring(ApplicationOptions.PREFIX.length()).replaceAll("\\[\\d+]$", ""));
    for (Option option : Option.values()) {
      if (letters(option.key()).equals(element)) {
        return option;
      }
    }
    return null;
  }

  private static String letters(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }
}
