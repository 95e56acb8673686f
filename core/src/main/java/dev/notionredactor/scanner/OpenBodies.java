package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/** Finds bodies and starts of prefixes in one piece that a text ends in. Immutable. */
final class OpenBodies implements TailSearch {

  /** By the first character of the prefix, and by the last. */
  private final CharacterTable<Form> byFirst;

  private final CharacterTable<Form> byLast;

  private final Alphabet keyCharacters;
  private final int longestPrefix;

  /** The most characters that a body may be written in and not yet be certain to make a key. */
  private final int longestUncertain;

  OpenBodies(
      CharacterTable<Form> byFirst,
      CharacterTable<Form> byLast,
      Alphabet keyCharacters,
      int longestPrefix,
      int longestUncertain) {
    this.byFirst = byFirst;
    this.byLast = byLast;
    this.keyCharacters = keyCharacters;
    this.longestPrefix = longestPrefix;
    this.longestUncertain = longestUncertain;
  }

  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    if (keyCharacters.contains(kind.at(text, to - 1))) {
      findOpenBodies(kind, text, floor, lowestBody, to, tail);
      findStartedPrefix(kind, text, floor, to, tail);
    }
  }

  private <T> void findOpenBodies(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int lowest = Math.max(Math.max(floor, lowestBody - 1), to - longestUncertain - 1);
    for (int body = to; body > lowest; body--) {
      int last = kind.at(text, body - 1);
      Form[] forms = byLast.get(last);
      if (forms != null) {
        for (Form form : forms) {
          int start = form.startOfPrefix(kind, text, floor, body);
          if (start >= 0 && form.isUndecided(kind, text, body, to)) {
            tail.add(form, null, start, body);
          }
        }
      }
      if (!keyCharacters.contains(last)) {
        return;
      }
    }
  }

  private <T> void findStartedPrefix(
      TextKind<T> kind, T text, int floor, int to, UndecidedTail tail) {
    int lowest = Math.max(floor, to - longestPrefix + 1);
    for (int start = lowest; start < to; start++) {
      Form[] forms = byFirst.get(kind.at(text, start));
      if (forms != null) {
        for (Form form : forms) {
          if (form.isStarted(kind, text, start, to)) {
            tail.startPrefix(start);
            return;
          }
        }
      }
    }
  }
}
