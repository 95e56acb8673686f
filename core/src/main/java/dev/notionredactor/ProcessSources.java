package dev.notionredactor;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The system properties and environment variables of this process. What a security manager does not
 * let be read is as if it were not there.
 */
final class ProcessSources {

  private ProcessSources() {}

  /** All; or, if only some may be read, those of {@link Option}s. Not to be changed. */
  static Properties properties() {
    try {
      return System.getProperties();
    } catch (SecurityException onlySome) {
      Properties readable = new Properties();
      for (Option option : Option.values()) {
        String value = property(option.property());
        if (value != null) {
          readable.setProperty(option.property(), value);
        }
      }
      return readable;
    }
  }

  /** As {@link #properties}. */
  static Map<String, String> variables() {
    try {
      return System.getenv();
    } catch (SecurityException onlySome) {
      Map<String, String> readable = new HashMap<>();
      for (Option option : Option.values()) {
        String value = variable(option.variable());
        if (value != null) {
          readable.put(option.variable(), value);
        }
      }
      return readable;
    }
  }

  /** Null if it is not set. */
  static String property(String name) {
    try {
      return System.getProperty(name);
    } catch (SecurityException notOurs) {
      return null;
    }
  }

  /** Null if it is not set. */
  static String variable(String name) {
    try {
      return System.getenv(name);
    } catch (SecurityException notOurs) {
      return null;
    }
  }
}
