package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** What the Logback at hand has beyond Logback 1.2. */
final class Features {

  /** Since 1.3: several markers for an event. */
  static final boolean MARKER_LIST = has(ILoggingEvent.class, "getMarkerList");

  /** Since 1.3: key-value pairs, a type of slf4j 2. */
  static final boolean KEY_VALUES = has(ILoggingEvent.class, "getKeyValuePairs");

  /** Since 1.3: whether any throwable stands for one met before, not only a live one. */
  static final boolean CYCLIC = has(IThrowableProxy.class, "isCyclic");

  /**
   * Since 1.5.22: what a throwable with a {@code toString} of its own shows in place of its name.
   */
  static final boolean OVERRIDING_MESSAGE = has(IThrowableProxy.class, "getOverridingMessage");

  private Features() {}

  private static boolean has(Class<?> type, String getter) {
    try {
      type.getMethod(getter);
      return true;
    } catch (NoSuchMethodException absent) {
      return false;
    }
  }
}
