package dev.notionredactor.scanner;

/**
 * Reads one character of whatever the scanner was given, so that the rules are written once for
 * strings and bytes.
 *
 * <p>A text is a {@code String}, another {@code CharSequence}, a {@code byte[]} or a {@code
 * char[]}. Bytes are in any charset that keeps ASCII as ASCII: those above 127 are never part of a
 * key. Type tests rather than an interface: they cost a predictable branch where an interface with
 * several implementations costs a table call for every character, and they need no wrapper object.
 */
public final class Text {

  private Text() {}

  /** The character (0 to 65535) or unsigned byte (0 to 255) of {@code text} at {@code index}. */
  public static int at(Object text, int index) {
    if (text instanceof String) {
      return ((String) text).charAt(index);
    }
    if (text instanceof byte[]) {
      return ((byte[]) text)[index] & 0xff;
    }
    if (text instanceof char[]) {
      return ((char[]) text)[index];
    }
    return ((CharSequence) text).charAt(index);
  }

  /**
   * Whether the JVM has a search of its own for one character in {@code text[…, to)}. It has no
   * upper bound, so a part of a string is searched otherwise: else writing a long one piece by
   * piece would search its rest again for every piece.
   */
  static boolean isVectorised(Object text, int to) {
    return text instanceof String
        ? ((String) text).length() == to
        : text instanceof StringBuilder && ((StringBuilder) text).length() == to;
  }

  /** The first index of {@code c}, a single character, from an index on in such a text, or -1. */
  static int indexOf(Object text, String c, int from) {
    return text instanceof String
        ? ((String) text).indexOf(c.charAt(0), from)
        : ((StringBuilder) text).indexOf(c, from);
  }

  /** The first index of one of some ASCII characters in {@code text[from, to)}, or -1. */
  static int indexOfAny(Object text, String characters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (characters.indexOf(at(text, i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The first index of ASCII character {@code c} or {@code d} in {@code text[from, to)}, or -1. */
  static int indexOfEither(Object text, char c, char d, int from, int to) {
    if (text instanceof byte[]) {
      byte[] bytes = (byte[]) text;
      for (int i = from; i < to; i++) {
        if (bytes[i] == c || bytes[i] == d) {
          return i;
        }
      }
      return -1;
    }
    for (int i = from; i < to; i++) {
      int at = at(text, i);
      if (at == c || at == d) {
        return i;
      }
    }
    return -1;
  }
}
