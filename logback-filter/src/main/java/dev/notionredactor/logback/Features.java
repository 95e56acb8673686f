package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.Encoder;
import java.lang.reflect.Method;

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

  /** Since 1.6: whether an encoder may be used by one thread at a time only. */
  private static final Method STATEFUL = find(Encoder.class, "isStateful");

  private Features() {}

  /** Whether an encoder may be used by one thread at a time only. */
  static boolean isStateful(Encoder<?> encoder) {
    try {
      return STATEFUL != null && (Boolean) STATEFUL.invoke(encoder);
    } catch (ReflectiveOperationException unknown) {
      return true;
    }
  }

  private static boolean has(Class<?> type, String getter) {
    return find(type, getter) != null;
  }

  private static Method find(Class<?> type, String getter) {
    try {
      return type.getMethod(getter);
    } catch (NoSuchMethodException absent) {
      return null;
    }
  }
}
