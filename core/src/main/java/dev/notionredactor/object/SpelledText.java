package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Redacts a text that is no string but spelled out: an array of characters, bytes or code points,
 * or a list of such. Its {@code toString} tells nothing, or each element for itself; who takes it
 * apart shows the text. Immutable and thread-safe; throws what a list throws.
 */
public final class SpelledText {

  /** No key is shorter. */
  private static final int SHORTEST = 8;

  /** Stands for a number that is no character of this plane. */
  private static final char OTHER = '\uffff';

  private final Redactor redactor;

  /** One that redacts as {@code redactor} does. */
  public SpelledText(Redactor redactor) {
    this.redactor = redactor;
  }

  /** Whether an object may spell a text, or hold one that does: most are told apart by a look. */
  public static boolean mayBeIn(Object object) {
    // Most are of these classes; whether they are of an interface takes longer to see.
    return object != null
        && !(object instanceof String || object instanceof Number)
        && (object.getClass().isArray()
            || object instanceof Collection
            || object instanceof Map
            || object instanceof Optional);
  }

  /** Whether that goes for one of some objects, which may be null. */
  public static boolean mayBeInAny(Object[] objects) {
    for (int i = 0; objects != null && i < objects.length; i++) {
      if (mayBeIn(objects[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Redacts an object.
   *
   * @param object may be null; is not changed
   * @return the same instance if it spells no key, or is nothing that spells a text; else a copy of
   *     the same type, an array or a list
   */
  public Object redact(Object object) {
    if (object instanceof char[]) {
      char[] chars = (char[]) object;
      return holdsKey(chars) ? redacted(chars).toCharArray() : chars;
    }
    if (object instanceof byte[]) {
      return redactor.redact((byte[]) object);
    }
    if (object instanceof int[]) {
      int[] codes = (int[]) object;
      char[] chars = spelled(codes);
      return chars != null && holdsKey(chars) ? codes(redacted(chars), codes) : codes;
    }
    if (object instanceof Object[]) {
      Object[] elements = (Object[]) object;
      Object[] redacted = redactElements(elements);
      return redacted == null ? elements : redacted;
    }
    if (object instanceof List
        && ContainerWalk.isOpen(object)
        && ((List<?>) object).size() >= SHORTEST
        && isBegun(object)) {
      Object[] redacted = redactElements(((List<?>) object).toArray());
      return redacted == null ? object : Arrays.asList(redacted);
    }
    return object;
  }

  /** As logging libraries show an object that spells a text. */
  static String shown(Object object) {
    if (object instanceof char[]) {
      return Arrays.toString((char[]) object);
    }
    if (object instanceof byte[]) {
      return Arrays.toString((byte[]) object);
    }
    if (object instanceof int[]) {
      return Arrays.toString((int[]) object);
    }
    return object instanceof Object[] ? Arrays.toString((Object[]) object) : object.toString();
  }

  private boolean holdsKey(char[] chars) {
    return chars.length >= SHORTEST && redactor.containsKey(CharBuffer.wrap(chars));
  }

  private String redacted(char[] chars) {
    return redactor.redact(new String(chars));
  }

  /** {@code of}: what the text was made of; what is no character is taken from there again. */
  private static int[] codes(String text, int[] of) {
    int[] codes = new int[text.length()];
    for (int i = 0; i < codes.length; i++) {
      boolean other = text.charAt(i) == OTHER && codes.length == of.length;
      codes[i] = other ? of[i] : text.charAt(i);
    }
    return codes;
  }

  /** Null if they spell no key. */
  private Object[] redactElements(Object[] elements) {
    char[] chars = spelled(elements);
    if (chars == null || !holdsKey(chars)) {
      return null;
    }
    String text = redacted(chars);
    Class<? extends Object[]> type = elements.getClass();
    // What stands for a failure may be longer than the key.
    Object[] redacted = Arrays.copyOf(elements, text.length(), type);
    for (int i = 0; i < redacted.length; i++) {
      char c = text.charAt(i);
      boolean other = c == OTHER && redacted.length == elements.length;
      redacted[i] = other ? elements[i] : like(elements[0], c);
    }
    return redacted;
  }

  /** Whether the first element is a character, as in most lists it is not. */
  private static boolean isBegun(Object list) {
    return code(((List<?>) list).get(0)) >= 0;
  }

  /** Null if these are not all characters. */
  private static char[] spelled(Object[] elements) {
    if (elements.length < SHORTEST || code(elements[0]) < 0) {
      return null;
    }
    char[] chars = new char[elements.length];
    Class<?> type = elements[0].getClass();
    for (int i = 0; i < chars.length; i++) {
      int code = elements[i] == null || elements[i].getClass() != type ? -1 : code(elements[i]);
      if (code < 0) {
        return null;
      }
      chars[i] = (char) code;
    }
    return chars;
  }

  private static char[] spelled(int[] codes) {
    if (codes.length < SHORTEST) {
      return null;
    }
    char[] chars = new char[codes.length];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = character(codes[i]);
    }
    return chars;
  }

  /** That of a character, or -1. */
  private static int code(Object element) {
    if (element instanceof Character) {
      return (Character) element;
    }
    if (element instanceof Byte) {
      return (Byte) element & 0xff;
    }
    return element instanceof Integer ? character((Integer) element) : -1;
  }

  private static char character(int code) {
    return code >= 0 && code <= Character.MAX_VALUE ? (char) code : OTHER;
  }

  private static Object like(Object example, char c) {
    if (example instanceof Character) {
      return c;
    }
    return example instanceof Byte ? (Object) (byte) c : (Object) (int) c;
  }
}
