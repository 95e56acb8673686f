package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Redacts objects by the text they show. Immutable and thread-safe.
 *
 * <p>Throws what objects throw if it does not mean that they are not printable ({@link
 * dev.notionredactor.mask.Failures}): what they are part of is to be withheld then.
 *
 * <p>An object that shows a key is replaced by its redacted text, a {@code String}. Arrays, maps
 * and collections are replaced by a copy with redacted elements, if that shows the same text. What
 * spells a key, an array of characters say, is replaced by one that spells the redacted text,
 * wherever it is in them: a layout that takes objects apart would show what their text does not.
 */
public final class ObjectRedactor {

  /** Deeper down, text will do. It also ends where a container holds itself. */
  private static final int DEEPEST_COPY = 4;

  private final Redactor redactor;
  private final SpelledTexts spelled;

  /** A redactor of objects whose texts {@code redactor} redacts. */
  public ObjectRedactor(Redactor redactor) {
    this.redactor = redactor;
    this.spelled = new SpelledTexts(redactor);
  }

  /**
   * Redacts an object.
   *
   * @param object may be null; is not changed
   * @return the same instance if its text holds no key; an {@link Unprintable} if it has none
   *     because {@code toString} throws
   */
  public Object redact(Object object) {
    return redact(object, 0);
  }

  /**
   * Redacts objects.
   *
   * @param objects may be null, and so may its elements; is not changed
   * @return the same instance if no element shows a key
   */
  public Object[] redact(Object[] objects) {
    return redact(objects, null);
  }

  /**
   * Redacts some objects.
   *
   * @param objects may be null, and so may its elements; is not changed
   * @param which the elements to look at: no other is asked for its text; all of them if null
   * @return the same instance if no element that is looked at shows a key
   */
  public Object[] redact(Object[] objects, Predicate<Object> which) {
    return objects == null ? null : redactElements(objects, which, 0);
  }

  private Object redact(Object given, int depth) {
    if (given instanceof String) {
      return redactor.redact((String) given);
    }
    if (isPlain(given)) {
      return given;
    }
    Object object = depth == 0 && SpelledText.mayBeIn(given) ? spelled.redact(given) : given;
    String text;
    try {
      text = textOf(object);
    } catch (Throwable thrown) {
      return Unprintable.unlessFailure(thrown);
    }
    if (!redactor.containsKey(text)) {
      return object;
    }
    String redacted = redactor.redact(text);
    try {
      Object copy = depth == DEEPEST_COPY ? null : copyOf(object, depth + 1);
      return copy != null && redacted.equals(textOf(copy)) ? copy : redacted;
    } catch (Exception changedMeanwhile) {
      return redacted;
    }
  }

  private Object[] redactElements(Object[] objects, Predicate<Object> which, int depth) {
    Object[] redacted = objects;
    for (int i = 0; i < objects.length; i++) {
      if (which != null && !which.test(objects[i])) {
        continue;
      }
      Object element = redact(objects[i], depth);
      if (element != objects[i]) {
        if (redacted == objects) {
          redacted = Arrays.copyOf(objects, objects.length, copyType(objects));
        }
        redacted[i] = element;
      }
    }
    return redacted;
  }

  /** Strings stay strings; other elements may be replaced by their text. */
  private static Class<? extends Object[]> copyType(Object[] objects) {
    return objects instanceof String[] ? String[].class : Object[].class;
  }

  /** An array, a map or a collection with its elements redacted; null for anything else. */
  private Object copyOf(Object object, int depth) {
    if (object instanceof Object[]) {
      return redactElements((Object[]) object, null, depth);
    }
    if (object instanceof Collection) {
      Object[] elements = redactElements(((Collection<?>) object).toArray(), null, depth);
      return object instanceof Set
          ? new LinkedHashSet<>(Arrays.asList(elements))
          : Arrays.asList(elements);
    }
    return object instanceof Map ? copyOf((Map<?, ?>) object, depth) : null;
  }

  /** A map with names and values redacted, in the same order. */
  Map<Object, Object> copyOf(Map<?, ?> map, int depth) {
    Map<Object, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      copy.put(redact(entry.getKey(), depth), redact(entry.getValue(), depth));
    }
    return copy;
  }

  /**
   * Whether an object is null, or of a class of the JDK whose text is no key: it need not be asked.
   */
  public static boolean isPlain(Object object) {
    return object == null
        || (object instanceof Number && object.getClass().getClassLoader() == null)
        || object instanceof Boolean
        || object instanceof Character;
  }

  /**
   * Whether there are objects whose texts something may have gone wrong with, when a message was
   * made of them.
   *
   * @param objects not null
   */
  public static boolean anyNeedsAsking(Object[] objects) {
    for (Object object : objects) {
      if (!(object instanceof String) && !isPlain(object)) {
        return true;
      }
    }
    return false;
  }

  /** What logging libraries print for an object. */
  private static String textOf(Object object) {
    return object instanceof Object[] ? Arrays.deepToString((Object[]) object) : object.toString();
  }
}
