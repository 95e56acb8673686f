package dev.notionredactor.object;

import java.io.PrintStream;
import java.io.PrintWriter;

/** Which of the methods that show a throwable its class has overridden. */
final class Overrides {

  private Overrides() {}

  static boolean toStringOf(Class<?> type) {
    return overrides(type, "toString");
  }

  static boolean printStackTraceOf(Class<?> type) {
    return overrides(type, "printStackTrace", PrintStream.class)
        || overrides(type, "printStackTrace", PrintWriter.class);
  }

  private static boolean overrides(Class<?> type, String method, Class<?>... parameters) {
    try {
      return type.getMethod(method, parameters).getDeclaringClass() != Throwable.class;
    } catch (ReflectiveOperationException | LinkageError unknown) {
      return true;
    }
  }
}
