package dev.notionredactor.log4j2;

import dev.notionredactor.RedactorOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.logging.log4j.util.PropertiesUtil;

/**
 * The options of the whole process: each a Log4j property {@code notionredactor.NAME} or an
 * environment variable {@code NOTIONREDACTOR_NAME}.
 */
final class ProcessOptions {

  private static final String PROPERTIES = "notionredactor.";
  private static final String VARIABLES = "NOTIONREDACTOR_";

  /** The last two are the agent's, which may be there too. */
  private static final List<String> ALL =
      Arrays.asList(
          RedactorOptions.MASK,
          RedactorOptions.SECRETS,
          RedactorOptions.ENVIRONMENT,
          "off",
          "verbose");

  private ProcessOptions() {}

  /** Those that are set. */
  static RedactorOptions get() {
    return unless(null, null, null);
  }

  /** A component's: each that is null is what it is for the whole process. */
  static RedactorOptions unless(String mask, String secrets, String environment) {
    refuseUnknown();
    RedactorOptions options = new RedactorOptions();
    set(options, RedactorOptions.MASK, mask);
    set(options, RedactorOptions.SECRETS, secrets);
    set(options, RedactorOptions.ENVIRONMENT, environment);
    return options;
  }

  /** Whatever has one of our names is meant for us: a typo must not vanish. */
  private static void refuseUnknown() {
    refuseUnknown(PROPERTIES, properties(), ALL);
    List<String> variables = new ArrayList<>();
    for (String name : ALL) {
      variables.add(name.toUpperCase(Locale.ROOT));
    }
    refuseUnknown(VARIABLES, variables().keySet(), variables);
  }

  private static void refuseUnknown(String prefix, Set<String> names, List<String> allowed) {
    for (String name : names) {
      if (name.startsWith(prefix) && !allowed.contains(name.substring(prefix.length()))) {
        throw new IllegalArgumentException(
            "there is no option '"
                + RedactorOptions.shown(name)
                + "'; allowed are "
                + prefix
                + String.join(", " + prefix, allowed));
      }
    }
  }

  private static Set<String> properties() {
    try {
      return System.getProperties().stringPropertyNames();
    } catch (SecurityException notOurs) {
      return Collections.emptySet();
    }
  }

  private static Map<String, String> variables() {
    try {
      return System.getenv();
    } catch (SecurityException notOurs) {
      return Collections.emptyMap();
    }
  }

  private static void set(RedactorOptions options, String name, String attribute) {
    if (attribute != null) {
      options.set(name, attribute);
      return;
    }
    String property = PROPERTIES + name;
    String value = PropertiesUtil.getProperties().getStringProperty(property);
    if (value != null) {
      options.set(name, value, property);
      return;
    }
    String variable = VARIABLES + name.toUpperCase(Locale.ROOT);
    options.set(name, variables().get(variable), variable);
  }
}
