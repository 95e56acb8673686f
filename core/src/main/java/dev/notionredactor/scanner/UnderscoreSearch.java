package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** Finds keys that are written otherwise than plainly, but have their underscore as it is. */
interface UnderscoreSearch {

  /** What may stand to the left of the underscore; empty if keys are not found by it. */
  String leftOfUnderscore();

  /** What may stand before that; null if anything may. */
  default String beforeLeft() {
    return null;
  }

  /** The first key of whose prefix the underscore stands at {@code at}; null if there is none. */
  <T> Match matchBy(TextKind<T> kind, T text, int floor, int at, int to);

  /**
   * Adds to {@code tail} what at the end of {@code text[floor, to)} may be a key or the start of
   * one, and can't be decided yet.
   *
   * @param lowestBody a body that begins before this is not taken for undecided
   */
  <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail);
}
