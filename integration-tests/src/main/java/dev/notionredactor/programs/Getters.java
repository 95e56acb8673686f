package dev.notionredactor.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Reads all that an event says of itself, as an appender without a layout does. */
final class Getters {

  private final PrintStream file;

  Getters(String name) {
    try {
      file = new PrintStream(Program.file(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes what every getter of the event returns that returns text, or what holds text. */
  void write(Object event) {
    write(type(event), event);
  }

  /** The same of getters that a class or an interface has. */
  synchronized void write(Class<?> type, Object event) {
    file.println("event");
    Map<String, Method> getters = readable(type);
    if (type.isInterface()) {
      // Its text would start with its class; and Log4j's copies of messages lose their throwable.
      getters.keySet().removeAll(Arrays.asList("getMessage", "getThrowable"));
    }
    getters.forEach((name, getter) -> file.println(name + "=" + text(call(getter, event))));
  }

  /** Writes something else that was read. */
  synchronized void write(String name, Object value) {
    file.println(name + "=" + text(value));
  }

  /**
   * The library's class that an object is of: what redacts may put in its place a subclass, or
   * something else with the same interface.
   */
  private static Class<?> type(Object value) {
    Class<?> type = value.getClass();
    while (type.getName().matches("dev\\.notionredactor\\.(logback|log4j2)\\..*")) {
      Class<?> parent = type.getSuperclass();
      type = parent == Object.class ? type.getInterfaces()[0] : parent;
    }
    return type;
  }

  private static Map<String, Method> readable(Class<?> type) {
    // The text first: what has arguments knows what they show when it has been formatted.
    Map<String, Method> getters =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals("getFormattedMessage"))
                .thenComparing(Comparator.naturalOrder()));
    for (Method method : type.getMethods()) {
      Class<?> returned = method.getReturnType();
      if (method.getName().startsWith("get")
          && method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && !method.getName().matches("getClass|getInstant|getLoggerContextVO|getSource")
          && !returned.isPrimitive()) {
        method.setAccessible(true);
        getters.put(method.getName(), method);
      }
    }
    return getters;
  }

  private static Object call(Method getter, Object event) {
    try {
      return getter.invoke(event);
    } catch (IllegalAccessException | InvocationTargetException e) {
      return e.getCause() == null ? e.getClass() : e.getCause().getClass();
    }
  }

  private static String text(Object value) {
    if (value == null) {
      return "null";
    }
    String type = type(value).getName();
    if (value instanceof Object[]) {
      StringBuilder all = new StringBuilder();
      for (Object element : (Object[]) value) {
        all.append(text(element)).append(';');
      }
      return all.toString();
    }
    if (value instanceof Throwable) {
      return throwable((Throwable) value);
    }
    if (type.endsWith("Proxy") || type.endsWith("Message")) {
      StringBuilder all = new StringBuilder(type);
      readable(type(value))
          .forEach(
              (name, getter) -> {
                if (!name.matches("getStackTrace.*|getThrowableProxy")) {
                  all.append(' ').append(name).append('=').append(text(call(getter, value)));
                }
              });
      return all.toString();
    }
    // An object's own text, unless it is but its address.
    String text = String.valueOf(value);
    return text.contains("@" + Integer.toHexString(System.identityHashCode(value))) ? type : text;
  }

  private static String throwable(Throwable throwable) {
    return throwable
        + "|"
        + throwable.getMessage()
        + "|"
        + (throwable.getCause() == null ? "" : throwable(throwable.getCause()))
        + Arrays.toString(throwable.getSuppressed());
  }
}
