package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** What keys start with, one character of which may be spelled in several ways. Immutable. */
final class Prefix {

  /** Instead of an index: no such prefix stands there. */
  static final int NONE = -1;

  /** Instead of where it ends: the text ends before it does. */
  static final int CUT = -2;

  private final String plain;
  private final Spellings spellings;

  /** By length: where that begins which stands behind the last such character before. */
  private final int[] starts;

  Prefix(String plain, Spellings spellings) {
    this.plain = plain;
    this.spellings = spellings;
    this.starts = new int[plain.length() + 1];
    for (int i = 0; i < plain.length(); i++) {
      starts[i + 1] = plain.charAt(i) == spellings.character ? i + 1 : starts[i];
    }
  }

  /**
   * Where the first {@code length} characters begin, however they are spelled, if they end before
   * {@code end}; or {@link #NONE}.
   */
  <T> int start(TextKind<T> kind, T text, int floor, int end, int length) {
    int first = starts[length];
    int at = end - length + first;
    if (at < floor || !kind.isAt(text, at, plain, first, length)) {
      return NONE;
    }
    return first == 0 ? at : startSpelled(kind, text, floor, at, first - 1);
  }

  private <T> int startSpelled(TextKind<T> kind, T text, int floor, int end, int before) {
    SpellingTree read = spellings.fromEnd();
    for (int at = end - 1; at >= floor; at--) {
      read = read.next(kind.at(text, at));
      if (read == null) {
        return NONE;
      }
      if (read.isWhole()) {
        int start = start(kind, text, floor, at, before);
        if (start != NONE) {
          return start;
        }
      }
    }
    return NONE;
  }

  /**
   * Where the characters from index {@code first} on end, however they are spelled, if they begin
   * at {@code from}; or {@link #NONE}, or {@link #CUT}.
   */
  <T> int end(TextKind<T> kind, T text, int from, int to, int first) {
    int at = from;
    for (int i = first; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == spellings.character) {
        at = endSpelled(kind, text, at, to);
        if (at < 0) {
          return at;
        }
      } else if (at == to) {
        return CUT;
      } else if (kind.at(text, at++) != c) {
        return NONE;
      }
    }
    return at;
  }

  private <T> int endSpelled(TextKind<T> kind, T text, int from, int to) {
    SpellingTree read = spellings.fromStart();
    for (int at = from; at < to; at++) {
      read = read.next(kind.at(text, at));
      if (read == null) {
        return NONE;
      }
      if (read.isWhole()) {
        return at + 1;
      }
    }
    return CUT;
  }

  /** What its character at an index may begin with in a text. */
  String firstOf(int i) {
    char c = plain.charAt(i);
    return c == spellings.character ? spellings.fromStart().following() : String.valueOf(c);
  }

  /** What that may end in. */
  String lastOf(int i) {
    char c = plain.charAt(i);
    return c == spellings.character ? spellings.fromEnd().following() : String.valueOf(c);
  }

  /** The most characters in which it is written from its index {@code first} on. */
  int longest(int first) {
    int longest = 0;
    for (int i = first; i < plain.length(); i++) {
      longest += plain.charAt(i) == spellings.character ? spellings.longest : 1;
    }
    return longest;
  }
}
