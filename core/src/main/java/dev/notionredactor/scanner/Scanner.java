package dev.notionredactor.scanner;

/**
 * Finds keys. Stateless.
 *
 * <p>Every prefix ends in the same rare character, the anchor. The text is searched for it at the
 * speed of the JVM's own {@code indexOf}, and only where it stands does anyone look left for the
 * rest of a prefix and right for a body. There is no left boundary: what stands before a prefix (an
 * escape, a letter, another key) never hides a key.
 */
public final class Scanner {

  private static final char ANCHOR = '_';

  private static final Family[] FAMILIES = Family.values();

  /** The longest prefix' number of characters. */
  public static final int LONGEST_PREFIX = longestPrefix();

  private Scanner() {}

  /** The first key whose body starts after {@code from} in {@code text[0, to)}, or null. */
  public static Match find(Object text, int from, int to) {
    int at = from;
    while (true) {
      int body = nextBody(text, at, to);
      if (body < 0) {
        return null;
      }
      Family family = familyBefore(text, 0, body);
      if (family == null) {
        at = body;
        continue;
      }
      int end = family.bodyEnd(text, body, to);
      if (family.isKey(text, body, end)) {
        return new Match(family, body, end);
      }
      at = end;
    }
  }

  /**
   * The next index in {@code (from, to]} at which a body may begin, or -1. A prefix ends there if
   * {@link #familyBefore} says so.
   */
  public static int nextBody(Object text, int from, int to) {
    int anchor = Text.indexOf(text, ANCHOR, from, to);
    return anchor < 0 ? -1 : anchor + 1;
  }

  /**
   * The family whose prefix is {@code text[…, body)}, not reaching below {@code floor}; or null.
   */
  public static Family familyBefore(Object text, int floor, int body) {
    for (Family family : FAMILIES) {
      String prefix = family.prefix();
      if (endsWith(text, floor, body, prefix, prefix.length())) {
        return family;
      }
    }
    return null;
  }

  /** How many characters at the end of {@code text[floor, to)} may be the start of a prefix. */
  public static int startedPrefix(Object text, int floor, int to) {
    for (int length = LONGEST_PREFIX - 1; length > 0; length--) {
      for (Family family : FAMILIES) {
        String prefix = family.prefix();
        if (length < prefix.length() && endsWith(text, floor, to, prefix, length)) {
          return length;
        }
      }
    }
    return 0;
  }

  /** Whether {@code text[floor, to)} ends with the first {@code length} characters of prefix. */
  private static boolean endsWith(Object text, int floor, int to, String prefix, int length) {
    int start = to - length;
    if (start < floor) {
      return false;
    }
    // From the right: the anchor is there already, and its neighbour tells the families apart.
    for (int i = length - 1; i >= 0; i--) {
      if (Text.at(text, start + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int longestPrefix() {
    int longest = 0;
    for (Family family : FAMILIES) {
      String prefix = family.prefix();
      if (prefix.charAt(prefix.length() - 1) != ANCHOR) {
        throw new AssertionError(family + ": a prefix must end in " + ANCHOR);
      }
      longest = Math.max(longest, prefix.length());
    }
    return longest;
  }
}
