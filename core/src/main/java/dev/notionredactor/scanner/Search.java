package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** Looks for keys of one nature. Immutable. */
interface Search {

  /**
   * The first match at or after {@code from}.
   *
   * @param floor what stands before this index does not count
   * @param from an index in {@code [floor, to]}, or what {@link #after} gave
   * @return null if there is none
   */
  <T> Match next(TextKind<T> kind, T text, int floor, int from, int to);

  /** Where to go on after a match of this search. */
  int after(Match match);
}
