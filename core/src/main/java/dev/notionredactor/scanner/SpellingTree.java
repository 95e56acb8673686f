package dev.notionredactor.scanner;

/**
 * Spellings of a character, by the first character of each, or by the last, and so on: what a text
 * has at a place is looked up as it is read. Immutable once it is filled.
 */
final class SpellingTree {

  /** 0 at the root. */
  private final char character;

  /** The first of those that go on from here, and the next beside this one; or null. */
  private SpellingTree first;

  private SpellingTree sibling;

  private boolean whole;

  SpellingTree() {
    this('\0');
  }

  private SpellingTree(char character) {
    this.character = character;
  }

  /** Adds a spelling, at the root. */
  void add(String spelling, boolean fromEnd) {
    SpellingTree at = this;
    int last = spelling.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = spelling.charAt(fromEnd ? last - i : i);
      SpellingTree next = at.next(c);
      if (next == null) {
        next = new SpellingTree(c);
        at.addLast(next);
      }
      at = next;
    }
    at.whole = true;
  }

  private void addLast(SpellingTree next) {
    if (first == null) {
      first = next;
      return;
    }
    SpellingTree last = first;
    while (last.sibling != null) {
      last = last.sibling;
    }
    last.sibling = next;
  }

  /** What is known once {@code c} is read; null if no spelling goes on so. */
  SpellingTree next(int c) {
    SpellingTree next = first;
    while (next != null && next.character != c) {
      next = next.sibling;
    }
    return next;
  }

  /** Whether what has been read is a spelling; longer ones may end or begin with it. */
  boolean isWhole() {
    return whole;
  }

  /** The characters that spellings may go on with. */
  String following() {
    StringBuilder following = new StringBuilder();
    for (SpellingTree next = first; next != null; next = next.sibling) {
      following.append(next.character);
    }
    return following.toString();
  }
}
