package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Failures;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Redacts {@link SpelledText}s wherever they are in the JDK's own containers, which are looked into
 * without asking anything for its text. Immutable and thread-safe.
 */
public final class SpelledTexts {

  /** Deeper down nothing is looked for. */
  private static final int DEEPEST = 4;

  /** Of more containers in one object nothing is looked for: some may hold themselves. */
  private static final int MOST = 1_000;

  private final SpelledText texts;

  /** One that redacts as {@code redactor} does. */
  public SpelledTexts(Redactor redactor) {
    this.texts = new SpelledText(redactor);
  }

  /**
   * Redacts an object.
   *
   * @param object may be null; is not changed
   * @return the same instance if nothing in it spells a key, or if it changes meanwhile; else a
   *     copy
   */
  public Object redact(Object object) {
    try {
      return redact(object, 0, new int[1]);
    } catch (RuntimeException thrown) {
      if (!Failures.meanNotPrintable(thrown)) {
        throw thrown;
      }
      return object;
    }
  }

  /** The same for objects, each by itself; may be null. */
  public Object[] redactEach(Object[] objects) {
    Object[] redacted = objects;
    for (int i = 0; objects != null && i < objects.length; i++) {
      Object object = SpelledText.mayBeIn(objects[i]) ? redact(objects[i]) : objects[i];
      if (object != objects[i]) {
        if (redacted == objects) {
          redacted = Arrays.copyOf(objects, objects.length, Object[].class);
        }
        redacted[i] = object;
      }
    }
    return redacted;
  }

  /**
   * Redacts what a text shows of objects.
   *
   * @param text as a logging library made it, element by element
   * @param objects may be null
   * @return the same instance if nothing in the objects spells a key
   */
  public String redactShown(String text, Object... objects) {
    String redacted = text;
    for (int i = 0; objects != null && i < objects.length; i++) {
      if (SpelledText.mayBeIn(objects[i])) {
        redacted = redactShown(redacted, objects[i], 0, new int[1]);
      }
    }
    return redacted;
  }

  private String redactShown(String text, Object object, int depth, int[] seen) {
    Object copy = texts.redact(object);
    if (copy != object) {
      return text.replace(SpelledText.shown(object), SpelledText.shown(copy));
    }
    if (depth == DEEPEST || seen[0]++ >= MOST || !OpenContainers.contain(object)) {
      return text;
    }
    String redacted = text;
    for (Object element : elementsOf(object)) {
      redacted = redactShown(redacted, element, depth + 1, seen);
    }
    return redacted;
  }

  private static Object[] elementsOf(Object object) {
    if (object instanceof Object[]) {
      return (Object[]) object;
    }
    if (object instanceof Collection) {
      return ((Collection<?>) object).toArray();
    }
    return object instanceof Map
        ? ((Map<?, ?>) object).values().toArray()
        : new Object[] {((Optional<?>) object).orElse(null)};
  }

  @SuppressWarnings("ReferenceEquality") // The same instance: there is no key in it.
  private Object redact(Object object, int depth, int[] seen) {
    Object spelled = texts.redact(object);
    if (spelled != object
        || depth == DEEPEST
        || seen[0]++ >= MOST
        || !OpenContainers.contain(object)) {
      return spelled;
    }
    if (object instanceof Map) {
      return redact((Map<?, ?>) object, depth, seen);
    }
    Object[] elements = elementsOf(object);
    Object[] redacted = redactElements(elements, depth, seen);
    if (redacted == elements) {
      return object;
    }
    if (object instanceof Collection) {
      return object instanceof Set
          ? new LinkedHashSet<>(Arrays.asList(redacted))
          : Arrays.asList(redacted);
    }
    return object instanceof Optional ? Optional.of(redacted[0]) : redacted;
  }

  private Object[] redactElements(Object[] elements, int depth, int[] seen) {
    Object[] redacted = elements;
    for (int i = 0; i < elements.length; i++) {
      Object element =
          SpelledText.mayBeIn(elements[i]) ? redact(elements[i], depth + 1, seen) : elements[i];
      if (element != elements[i]) {
        if (redacted == elements) {
          redacted = elements.clone();
        }
        if (!redacted.getClass().getComponentType().isInstance(element)) {
          redacted = Arrays.copyOf(redacted, redacted.length, Object[].class);
        }
        redacted[i] = element;
      }
    }
    return redacted;
  }

  private Map<?, ?> redact(Map<?, ?> map, int depth, int[] seen) {
    Map<Object, Object> copy = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object value = entry.getValue();
      Object redacted = SpelledText.mayBeIn(value) ? redact(value, depth + 1, seen) : value;
      if (redacted != value) {
        if (copy == null) {
          copy = new LinkedHashMap<>(map);
        }
        copy.put(entry.getKey(), redacted);
      }
    }
    return copy == null ? map : copy;
  }
}
