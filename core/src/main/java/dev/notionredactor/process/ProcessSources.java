package dev.notionredactor.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The system properties and environment variables of this process. What a security manager does not
 * let be read is as if it were not there.
 */
public final class ProcessSources {

  private ProcessSources() {}

  /**
   * All there are. Not to be changed.
   *
   * @param asked the names of those that are asked for one by one if not all may be read
   */
  public static Properties properties(Collection<String> asked) {
    try {
      return System.getProperties();
    } catch (SecurityException onlySome) {
      Properties readable = new Properties();
      for (String name : asked) {
        String value = property(name);
        if (value != null) {
          readable.setProperty(name, value);
        }
      }
      return readable;
    }
  }

  /** As {@link #properties}. */
  public static Map<String, String> variables(Collection<String> asked) {
    try {
      return System.getenv();
    } catch (SecurityException onlySome) {
      Map<String, String> readable = new HashMap<>();
      for (String name : asked) {
        String value = variable(name);
        if (value != null) {
          readable.put(name, value);
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
