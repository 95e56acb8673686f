package dev.notionredactor.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import java.util.function.Predicate;

/**
 * The walk of containers: arrays of objects, collections, maps by names and values, optionals, and
 * those in them, {@value #DEEPEST} deep. A subclass says what becomes of an object by itself.
 *
 * <p>What holds no key stays the same instance. Of a container that does there is a copy in the
 * same order: an array of the same type if all fits into it, a list, a set, a map, an optional. A
 * collection or map is read once for a copy, after it was looked at; each element of the copy has
 * been looked at, whatever others do to the container meanwhile.
 *
 * <p>Throws what containers throw that are changed while they are read.
 */
public abstract class ContainerWalk extends GraphWalk<Object> {

  /** The depth of an object that is given by itself; what holds several such is not counted. */
  protected static final int GIVEN = 1;

  /**
   * Deeper down nothing is looked for, as the stack has an end. Twice as deep as what web services
   * answer.
   */
  protected static final int DEEPEST = 16;

  /** More containers than these in one may well be the same. */
  private static final int PLAUSIBLE = 1_000;

  private static final String OF_JDK = "java.util.";
  private static final String WITH_LOCK = "java.util.Collections$Synchronized";

  /** For subclasses. */
  protected ContainerWalk() {
    // The class is loaded now, not in the middle of an event.
    new Seen<>(0);
  }

  /**
   * What stands for an object, whatever is in it.
   *
   * @param object may be null
   * @return the same instance if it shows no key by itself
   */
  protected abstract Object visit(Object object);

  /**
   * Whether an object, which may be null, is a container that can be looked into without asking the
   * application, or waiting for it: an array, or one of the JDK's own but for those that take a
   * lock which anybody may hold.
   */
  static boolean isOpen(Object object) {
    if (object instanceof String || object instanceof Number) {
      // Most are, and it takes less time to see than that they are none of the others.
      return false;
    }
    if (object instanceof Object[]) {
      return true;
    }
    if (!(object instanceof Collection || object instanceof Map || object instanceof Optional)
        || object instanceof Vector
        || object instanceof Dictionary) {
      return false;
    }
    String type = object.getClass().getName();
    return type.startsWith(OF_JDK) && !type.startsWith(WITH_LOCK);
  }

  /**
   * Redacts an object.
   *
   * @param object may be null
   */
  protected final Object redactGiven(Object object) {
    Object visited = visit(object);
    return visited == object && isOpen(object) ? walk(object, GIVEN) : visited;
  }

  /**
   * Redacts objects, each by itself and as {@code redact} does.
   *
   * @param objects may be null
   * @param which the elements to look at; all of them if null
   */
  protected final Object[] redactGiven(Object[] objects, Predicate<Object> which) {
    Object[] redacted = objects;
    for (int i = 0; objects != null && i < objects.length; i++) {
      Object object = objects[i];
      if (which == null || which.test(object)) {
        Object element = redact(object);
        if (element != object) {
          redacted = with(redacted == objects ? objects.clone() : redacted, i, element);
        }
      }
    }
    return redacted;
  }

  /** Redacts the names and values of a map, each by itself. */
  protected final Map<?, ?> redactGiven(Map<?, ?> map) {
    return map == null || !anyHoldsKey(map, GIVEN - 1, null)
        ? map
        : (Map<?, ?>) redacted(map, GIVEN - 1, new IdentityHashMap<>());
  }

  /** Redacts an object that is given by itself, and may be null. */
  public abstract Object redact(Object object);

  /** Whether there is a key in an element. */
  protected boolean elementHoldsKey(Object element, int depth, Seen<Object> seen) {
    return visit(element) != element
        || (depth <= DEEPEST && isOpen(element) && holdsKey(element, depth, seen));
  }

  /** What stands for an element in a copy. */
  protected Object redactedElement(Object element, int depth, Map<Object, Object> done) {
    Object visited = visit(element);
    return visited == element && depth <= DEEPEST && isOpen(element)
        ? redacted(element, depth, done)
        : visited;
  }

  /** What a container shows is in it. */
  @Override
  protected final boolean showsKey(Object container) {
    return false;
  }

  @Override
  protected final boolean othersHoldKey(Object container, int depth, Seen<Object> seen) {
    if (container instanceof Object[]) {
      return anyHoldsKey((Object[]) container, depth, seen);
    }
    if (container instanceof Collection) {
      return anyHoldsKey((Collection<?>) container, depth, seen);
    }
    if (container instanceof Map) {
      return anyHoldsKey((Map<?, ?>) container, depth, seen);
    }
    Object element = ((Optional<?>) container).orElse(null);
    return elementHoldsKey(element, depth + 1, seen(seen, element, depth));
  }

  private boolean anyHoldsKey(Object[] array, int depth, Seen<Object> seen) {
    Seen<Object> known = seen;
    for (Object element : array) {
      known = seen(known, element, depth);
      if (elementHoldsKey(element, depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyHoldsKey(Collection<?> collection, int depth, Seen<Object> seen) {
    Seen<Object> known = seen;
    for (Object element : collection) {
      known = seen(known, element, depth);
      if (elementHoldsKey(element, depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyHoldsKey(Map<?, ?> map, int depth, Seen<Object> seen) {
    Seen<Object> known = seen;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object name = entry.getKey();
      Object value = entry.getValue();
      known = seen(seen(known, name, depth), value, depth);
      if (elementHoldsKey(name, depth + 1, known) || elementHoldsKey(value, depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  /** Made for the first container in one: most have none, and no garbage is made for them. */
  private static Seen<Object> seen(Seen<Object> known, Object element, int depth) {
    return known == null && depth >= GIVEN && isOpen(element) ? new Seen<>(PLAUSIBLE) : known;
  }

  @Override
  protected final Object copyOf(Object container, int depth, Map<Object, Object> done) {
    Object[] elements = elementsOf(container);
    boolean clean = true;
    for (int i = 0; i < elements.length; i++) {
      Object element = redactedElement(elements[i], depth + 1, done);
      clean &= element == elements[i];
      elements = with(elements, i, element);
    }
    return clean ? container : filled(container, elements);
  }

  /** In an array of their own. Of a map, each name is followed by its value. */
  private static Object[] elementsOf(Object container) {
    if (container instanceof Object[]) {
      return ((Object[]) container).clone();
    }
    if (container instanceof Collection) {
      Object[] elements = ((Collection<?>) container).toArray();
      // Some give an array that takes nothing but strings, say.
      return Arrays.copyOf(elements, elements.length, Object[].class);
    }
    if (container instanceof Map) {
      List<Object> elements = new ArrayList<>();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) container).entrySet()) {
        elements.add(entry.getKey());
        elements.add(entry.getValue());
      }
      return elements.toArray();
    }
    return new Object[] {((Optional<?>) container).orElse(null)};
  }

  /** An array with an element at an index: the same one if that fits into it. */
  private static Object[] with(Object[] array, int index, Object element) {
    Object[] result =
        element == null || array.getClass().getComponentType().isInstance(element)
            ? array
            : Arrays.copyOf(array, array.length, Object[].class);
    result[index] = element;
    return result;
  }

  /** One like a container, with other elements. */
  private static Object filled(Object container, Object[] elements) {
    if (container instanceof Object[]) {
      return elements;
    }
    if (container instanceof Collection) {
      List<Object> list = Arrays.asList(elements);
      return container instanceof Set ? new LinkedHashSet<>(list) : new ArrayList<>(list);
    }
    if (container instanceof Map) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < elements.length; i += 2) {
        map.put(elements[i], elements[i + 1]);
      }
      return map;
    }
    return Optional.of(elements[0]);
  }

  /** As the JDK shows it. */
  @Override
  protected final Object cut(Object container) {
    if (container instanceof Object[]) {
      return "[...]";
    }
    return container instanceof Map ? "(this Map)" : "(this Collection)";
  }
}
