package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Triples;

/**
 * Looks at the end of a text for keys that are written as elements. Of ordinary text the last three
 * characters tell that there are none. Immutable.
 */
final class ElementEnds {

  /** So many characters tell. */
  static final int LENGTH = 3;

  private final ElementSearch[] all;

  /** For each, what a text ends in where a key goes on of which there is more than a character. */
  private final Triples[] ends;

  ElementEnds(ElementSearch[] all) {
    this.all = all;
    this.ends = new Triples[all.length];
    for (int i = 0; i < all.length; i++) {
      ends[i] = new Triples();
      all[i].addEnds(ends[i]);
    }
  }

  /** As {@link UnderscoreSearch#examineEnd}. */
  <T> void examine(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int end = to;
    while (end > floor && Elements.isBlank(kind.at(text, end - 1))) {
      end--;
    }
    if (end == floor) {
      return;
    }
    for (int i = 0; i < all.length; i++) {
      if (end - floor < LENGTH
          || all[i].mayStartWith(kind.at(text, end - 1))
          || fits(i, kind, text, end)) {
        all[i].examineEnd(kind, text, floor, lowestBody, to, tail);
      }
    }
  }

  /**
   * Whether at the end of {@code text[floor, to)}, which has {@link #LENGTH} characters or more and
   * no blank for its last, a key may go on, unless it begins with the last character.
   */
  <T> boolean goOn(TextKind<T> kind, T text, int floor, int to) {
    for (int i = 0; i < all.length; i++) {
      if (fits(i, kind, text, to) && all[i].mayGoOn(kind, text, floor, to)) {
        return true;
      }
    }
    return false;
  }

  private <T> boolean fits(int i, TextKind<T> kind, T text, int to) {
    return ends[i].fit(kind.at(text, to - 3), kind.at(text, to - 2), kind.at(text, to - 1)) != 0;
  }
}
