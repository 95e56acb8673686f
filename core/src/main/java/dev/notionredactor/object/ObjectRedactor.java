package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
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
public final class ObjectRedactor extends ContainerWalk {

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
  @Override
  public Object redact(Object object) {
    return redactedElement(object, GIVEN, null);
  }

  /**
   * Redacts objects.
   *
   * @param objects may be null, and so may its elements; is not changed
   * @return the same instance if no element shows a key
   */
  public Object[] redact(Object[] objects) {
    return redactGiven(objects, null);
  }

  /**
   * Redacts some objects.
   *
   * @param objects may be null, and so may its elements; is not changed
   * @param which the elements to look at: no other is asked for its text; all of them if null
   * @return the same instance if no element that is looked at shows a key
   */
  public Object[] redact(Object[] objects, Predicate<Object> which) {
    return redactGiven(objects, which);
  }

  /**
   * Redacts the names and values of a map.
   *
   * @param map may be null; is not changed
   * @return the same instance if no name and no value shows a key; else a new map in the same order
   */
  public Map<?, ?> redactEntries(Map<?, ?> map) {
    return map == null || map.isEmpty() ? map : redactGiven(map);
  }

  /** The same for a map of strings, which stay strings. */
  @SuppressWarnings("unchecked")
  public Map<String, String> redactStrings(Map<String, String> map) {
    return (Map<String, String>) redactEntries(map);
  }

  /** By the text that it shows, or an {@link Unprintable}. */
  @Override
  protected Object visit(Object object) {
    String text;
    try {
      text = textOf(object);
    } catch (Throwable thrown) {
      return Unprintable.unlessFailure(thrown);
    }
    return redactor.containsKey(text) ? redactor.redact(text) : object;
  }

  /** Its text shows what is in it. */
  @Override
  protected boolean elementHoldsKey(Object element, int depth, Seen<Object> seen) {
    return redactedElement(element, depth, null) != element;
  }

  /**
   * A copy if the text that it shows is the redacted one; else that.
   *
   * @param done null if nothing was redacted before
   */
  @Override
  protected Object redactedElement(Object element, int depth, Map<Object, Object> done) {
    if (element instanceof String) {
      return redactor.redact((String) element);
    }
    if (isPlain(element)) {
      return element;
    }
    Object object =
        depth == GIVEN && SpelledText.mayBeIn(element) ? spelled.redact(element) : element;
    Object visited = visit(object);
    if (visited == object
        || depth > DEEPEST
        || !(visited instanceof String)
        || !isContainer(object)) {
      return visited;
    }
    try {
      Object copy = redacted(object, depth, done == null ? new IdentityHashMap<>() : done);
      return copy != object && visited.equals(textOf(copy)) ? copy : visited;
    } catch (Exception changedMeanwhile) {
      return visited;
    }
  }

  private static boolean isContainer(Object object) {
    return object instanceof Object[] || object instanceof Collection || object instanceof Map;
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
