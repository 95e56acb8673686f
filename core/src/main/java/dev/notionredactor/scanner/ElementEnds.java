package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * Looks at the end of a text for keys that are written as elements. Of ordinary text the last few
 * characters tell that there are none. Immutable.
 */
final class ElementEnds implements TailSearch {

  /** What offsets are made of. */
  private static final boolean[] DIGITS = Alphabet.ofAscii(Offset.DIGITS).table();

  private final ElementSearch[] all;

  /** What a text ends in where a key goes on of which there is more than a character. */
  private final Endings endings = new Endings();

  /** The bits of those that no line ends in. */
  private final long withinLine;

  /** For each, its bits. */
  private final long[] ends;

  ElementEnds(ElementSearch[] all) {
    this.all = all;
    this.ends = new long[all.length];
    this.withinLine = Offset.addEndsWithinLine(endings);
    long offset = withinLine | Offset.addEnds(endings);
    for (int i = 0; i < all.length; i++) {
      int before = endings.kinds();
      all[i].addEnds(endings);
      ends[i] = offset | (1L << endings.kinds()) - (1L << before);
    }
  }

  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int end = to;
    while (end > floor && Elements.isBlank(kind.at(text, end - 1))) {
      end--;
    }
    if (end == floor) {
      return;
    }
    // An offset with blanks behind it does not look like the end of a row.
    boolean isClear = end == to && end - floor >= Endings.LENGTH;
    long fitting = isClear ? endings.fit(kind, text, end) : ~0L;
    for (int i = 0; i < all.length; i++) {
      if ((fitting & ends[i]) != 0 || all[i].mayStartWith(kind.at(text, end - 1))) {
        all[i].examineEnd(kind, text, floor, lowestBody, to, tail);
      }
    }
  }

  /**
   * Whether at the end of {@code text[floor, to)}, which has {@link Endings#LENGTH} characters or
   * more and no blank for its last, a key may go on, unless it begins with the last character.
   *
   * @param blank whether a blank stands behind it
   */
  <T> boolean goOn(TextKind<T> kind, T text, int floor, int to, boolean blank) {
    // An offset does not look like the end of a row.
    boolean isClear = !blank || !mayBeOffset(kind, text, floor, to);
    long fitting = isClear ? endings.fit(kind, text, to) & ~withinLine : ~0L;
    return fitting != 0 && goOn(kind, text, floor, to, fitting);
  }

  /** Whether what ends at {@code to} may be the offset of a row, if a blank stands behind it. */
  private static <T> boolean mayBeOffset(TextKind<T> kind, T text, int floor, int to) {
    int start = kind.startOfRun(text, DIGITS, floor, to);
    return start < to && (start == floor || Elements.isBlank(kind.at(text, start - 1)));
  }

  private <T> boolean goOn(TextKind<T> kind, T text, int floor, int to, long fitting) {
    for (int i = 0; i < all.length; i++) {
      if ((fitting & ends[i]) != 0 && all[i].mayGoOn(kind, text, floor, to)) {
        return true;
      }
    }
    return false;
  }
}
