package dev.notionredactor.spring;

import org.apache.logging.log4j.util.SystemPropertiesPropertySource;

/** Where the starter's sources of Log4j's properties stand among the others. */
final class Log4jPriority {

  private Log4jPriority() {}

  /** Before all others. {@code ofFile}: the priority of Log4j's own file. */
  static int first(int ofFile) {
    return higherCounts(ofFile) ? Integer.MAX_VALUE : Integer.MIN_VALUE;
  }

  /** Behind all others. {@code ofFile}: as above. */
  static int last(int ofFile) {
    return higherCounts(ofFile) ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }

  /**
   * Of two sources, the one with the higher number counts up to Log4j 2.17, then the one with the
   * lower. System properties come before files in all of them.
   */
  private static boolean higherCounts(int ofFile) {
    return ofFile < new SystemPropertiesPropertySource().getPriority();
  }

  /** Whether there is a class of the filter's: an application may have left it out. */
  static boolean isPresent(String name) {
    String file = name.replace('.', '/') + ".class";
    return Log4jPriority.class.getClassLoader().getResource(file) != null;
  }
}
