package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** Looks at the end of a text for keys of one nature that may go on behind it. Immutable. */
interface TailSearch {

  /**
   * Adds to {@code tail} what at the end of {@code text[floor, to)}, which is not empty, may be a
   * key or the start of one, and can't be decided yet. Allocates nothing unless a body is open.
   *
   * @param lowestBody a body that begins before this is not taken for undecided
   */
  <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail);
}
