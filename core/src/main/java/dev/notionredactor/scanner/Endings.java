package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * What the last four characters of a text may be, for up to 64 kinds of ends. One look at a text
 * tells of which kinds its end may be; nearly all text is of none. Immutable once it is filled.
 */
final class Endings {

  /** So many characters tell. */
  static final int LENGTH = 4;

  private static final int CHARACTERS = 0x100;

  /** For the last character and those before: the kinds in which a character may stand there. */
  private final long[] last = new long[CHARACTERS];

  private final long[] second = new long[CHARACTERS];
  private final long[] third = new long[CHARACTERS];
  private final long[] fourth = new long[CHARACTERS];

  private int kinds;

  /**
   * Adds a kind, of eight-bit characters. Those beyond the number of bits share one.
   *
   * @param characters what may stand at the end, before that and so on; null, or nothing: anything
   * @return its bit
   */
  long add(String... characters) {
    long bit = 1L << kinds++;
    add(last, bit, characters, 0);
    add(second, bit, characters, 1);
    add(third, bit, characters, 2);
    add(fourth, bit, characters, 3);
    return bit;
  }

  private static void add(long[] place, long bit, String[] characters, int at) {
    if (at < characters.length && characters[at] != null) {
      for (char c : characters[at].toCharArray()) {
        place[c] |= bit;
      }
    } else {
      for (int c = 0; c < CHARACTERS; c++) {
        place[c] |= bit;
      }
    }
  }

  /** How many kinds there are. */
  int kinds() {
    return kinds;
  }

  /** The kinds of ends, by their bits, that {@code text[…, end)} may have. */
  <T> long fit(TextKind<T> kind, T text, int end) {
    // Joined with the length less one, an index is known to be in range.
    int range = CHARACTERS - 1;
    return last[kind.folded(text, end - 1) & range]
        & second[kind.folded(text, end - 2) & range]
        & third[kind.folded(text, end - 3) & range]
        & fourth[kind.folded(text, end - 4) & range];
  }
}
