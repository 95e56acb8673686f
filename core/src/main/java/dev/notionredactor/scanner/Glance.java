package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** Looks quickly at a whole line for keys of one nature. Immutable. */
interface Glance {

  /**
   * Whether {@code text[from, to)}, which ends a line, holds no key and leaves none open, but one
   * that begins with the line's last character. Takes note of that. Not all that is so is found to
   * be: what is found by one glance, another need not find.
   */
  <T> boolean isClean(TextKind<T> kind, T text, int from, int to, UndecidedTail tail);
}
