package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** Finds keys that are written otherwise than plainly, but have their underscore as it is. */
interface UnderscoreSearch {

  /**
   * What two characters may stand before the underscore: pairs of those that the first may be, null
   * if it may be any, and the second. None if keys are not found by the underscore.
   */
  String[][] before();

  /**
   * Whether, before a key has all that makes it one, another underscore may stand in it: with more
   * than characters of bodies between the two.
   */
  default boolean mayHoldAnother() {
    return false;
  }

  /**
   * Whether a key may be found by the underscore at {@code at}, if not in {@code text[floor, to)},
   * then when more follows.
   */
  default <T> boolean mayFindBy(TextKind<T> kind, T text, int floor, int at, int to) {
    return true;
  }

  /** The first key of whose prefix the underscore stands at {@code at}; null if there is none. */
  <T> Match matchBy(TextKind<T> kind, T text, int floor, int at, int to);
}
