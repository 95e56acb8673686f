package dev.notionredactor.agent.handler;

import dev.notionredactor.fetched.FetchedValues;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names and values in what secret managers and property sources return, by what their classes
 * have in common: there is no class of theirs here. Thread-safe.
 */
final class FetchedAnswers {

  /** Of an answer's classes: what leads to a value, or to several. */
  private static final String[] VALUES = {"getData", "getValue", "asByteArray"};

  /** Of what was asked for. */
  private static final String[] NAMES = {"name", "getName"};

  /** Set while a thread is in an answer's methods, which are hook points themselves. */
  private static final ThreadLocal<Boolean> READING = new ThreadLocal<>();

  /** An answer in an answer, and a map in that. */
  private static final int DEEPEST = 6;

  private static final int MOST_ENTRIES = 1000;

  private final FetchedValues values;

  FetchedAnswers(FetchedValues values) {
    this.values = values;
  }

  /** Takes the value of a property. */
  void takeProperty(Object value, Object namedBy) throws ReflectiveOperationException {
    String name = nameOf(namedBy);
    if (values.mayTake(name)) {
      Object content = value;
      for (int i = 0; i < DEEPEST && content != null && text(content) == null; i++) {
        content = content(content);
      }
      if (content != null && text(content) != null) {
        values.takeProperty(name, text(content));
      }
    }
  }

  /** Takes a secret manager's answer. */
  void take(Object answer, Object namedBy) throws ReflectiveOperationException {
    if (READING.get() != null) {
      return;
    }
    READING.set(true);
    try {
      String name = nameOf(namedBy);
      take(name, name, answer, DEEPEST);
    } finally {
      READING.remove();
    }
  }

  private void take(String name, String lastPart, Object answer, int depth)
      throws ReflectiveOperationException {
    String text = text(answer);
    if (text != null) {
      values.take(name, lastPart, text);
    } else if (answer instanceof Map) {
      int left = MOST_ENTRIES;
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) answer).entrySet()) {
        if (entry.getValue() != null && depth > 0 && left-- > 0) {
          String key = String.valueOf(entry.getKey());
          take(name.isEmpty() ? key : name + '.' + key, key, entry.getValue(), depth - 1);
        }
      }
    } else if (depth > 0) {
      Object content = content(answer);
      if (content != null) {
        take(name, lastPart, content, depth - 1);
      }
    }
  }

  /** What an answer holds; null if it is none that is known. */
  private static Object content(Object answer) throws ReflectiveOperationException {
    return answer instanceof Optional ? ((Optional<?>) answer).orElse(null) : call(answer, VALUES);
  }

  /** Null if it is no text. */
  private static String text(Object value) {
    if (value instanceof CharSequence) {
      return value.toString();
    }
    if (value instanceof char[]) {
      return new String((char[]) value);
    }
    return value instanceof byte[] ? new String((byte[]) value, StandardCharsets.UTF_8) : null;
  }

  /** Empty if it has none. */
  private static String nameOf(Object namedBy) throws ReflectiveOperationException {
    if (namedBy == null || namedBy instanceof CharSequence) {
      return namedBy == null ? "" : namedBy.toString();
    }
    Object name = call(namedBy, NAMES);
    if (name == null) {
      // As it is with Kubernetes' objects.
      Object metadata = call(namedBy, "getMetadata");
      name = metadata == null ? null : call(metadata, NAMES);
    }
    // Some names are objects that say what they are.
    return name == null ? "" : String.valueOf(name);
  }

  /** What the first of these methods returns that there is; null if there is none. */
  private static Object call(Object of, String... methods) throws ReflectiveOperationException {
    for (String name : methods) {
      Method method;
      try {
        method = of.getClass().getMethod(name);
      } catch (NoSuchMethodException another) {
        continue;
      }
      return method.invoke(of);
    }
    return null;
  }
}
