package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.OpenContainers;
import dev.notionredactor.object.SpelledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Redacts texts, and those in the JDK's own containers, without asking anything else for its text:
 * what an application's {@code toString} does, and which locks it takes, it would do where it did
 * not without the agent. What holds no key stays the same object; of a container that does, there
 * is a redacted copy. Immutable and thread-safe.
 */
final class ContainedTexts {

  /** Deeper down nothing is looked for. It also ends where a container holds itself. */
  private static final int DEEPEST = 6;

  private final Redactor redactor;
  private final SpelledText spelledText;

  ContainedTexts(Redactor redactor) {
    this.redactor = redactor;
    this.spelledText = new SpelledText(redactor);
  }

  Object redact(Object value) {
    return redact(value, 0);
  }

  /** Null of null; an array of objects if there is a key in it. */
  Object[] redact(Object[] values) {
    return values == null ? null : redact(values, 0);
  }

  Map<?, ?> redact(Map<?, ?> map) {
    return map == null ? null : redact(map, 0);
  }

  private Object redact(Object value, int depth) {
    if (value instanceof String) {
      return redactor.redact((String) value);
    }
    if (value == null || depth > DEEPEST) {
      return value;
    }
    Object spelled = SpelledText.mayBeIn(value) ? redactSpelled(value) : value;
    if (spelled != value) {
      return spelled;
    }
    if (value instanceof Object[]) {
      return redact((Object[]) value, depth);
    }
    if (value instanceof CharSequence) {
      return value.getClass().getName().startsWith("java.") ? redact((CharSequence) value) : value;
    }
    if (!OpenContainers.contain(value)) {
      return value;
    }
    if (value instanceof Map) {
      return redact((Map<?, ?>) value, depth);
    }
    if (value instanceof Collection) {
      return redact((Collection<?>) value, depth);
    }
    return value instanceof Optional ? redact((Optional<?>) value, depth) : value;
  }

  /** Of a synchronised list, no element is asked for. */
  private Object redactSpelled(Object value) {
    return value instanceof Collection && !OpenContainers.contain(value)
        ? value
        : spelledText.redact(value);
  }

  private Object redact(CharSequence value) {
    String text = value.toString();
    return redactor.containsKey(text) ? redactor.redact(text) : value;
  }

  @SuppressWarnings("ReferenceEquality") // The same instance: there is no key in it.
  private Object[] redact(Object[] values, int depth) {
    Object[] redacted = values;
    for (int i = 0; i < values.length; i++) {
      Object element = redact(values[i], depth + 1);
      if (element != values[i]) {
        if (redacted == values) {
          redacted = Arrays.copyOf(values, values.length, Object[].class);
        }
        redacted[i] = element;
      }
    }
    return redacted;
  }

  @SuppressWarnings("ReferenceEquality")
  private Collection<?> redact(Collection<?> values, int depth) {
    for (Object value : values) {
      if (redact(value, depth + 1) != value) {
        List<Object> redacted = new ArrayList<>();
        for (Object element : values) {
          redacted.add(redact(element, depth + 1));
        }
        return redacted;
      }
    }
    return values;
  }

  private Map<?, ?> redact(Map<?, ?> map, int depth) {
    if (map.isEmpty() || isClean(map, depth)) {
      return map;
    }
    Map<Object, Object> redacted = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      redacted.put(redact(entry.getKey(), depth + 1), redact(entry.getValue(), depth + 1));
    }
    return redacted;
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isClean(Map<?, ?> map, int depth) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (redact(entry.getKey(), depth + 1) != entry.getKey()
          || redact(entry.getValue(), depth + 1) != entry.getValue()) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality")
  private Optional<?> redact(Optional<?> value, int depth) {
    Object held = value.orElse(null);
    Object redacted = redact(held, depth + 1);
    return redacted == held ? value : Optional.of(redacted);
  }
}
