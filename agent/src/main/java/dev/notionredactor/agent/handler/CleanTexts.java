package dev.notionredactor.agent.handler;

/**
 * A few of the texts that were found to hold no key a moment ago, for the most part by the same
 * thread: on its way to a file, an event shows the same string at several hook points. Known by
 * identity. Never wrong, and at times forgetful: threads may overwrite what others remember.
 */
final class CleanTexts {

  /** Each thread has a row, with others if there are many; wide enough not to share cache lines. */
  private static final int ROWS = 32;

  private static final int COLUMNS = 16;

  /** Shorter ones are looked at sooner than looked up. */
  private static final int SHORTEST = 20;

  /** Longer ones are not worth keeping alive. */
  private static final int LONGEST = 4096;

  private final Object[] texts = new Object[ROWS * COLUMNS];

  boolean contains(Object text, int length) {
    return texts[slot(length)] == text;
  }

  void add(Object text, int length) {
    if (length >= SHORTEST && length <= LONGEST) {
      texts[slot(length)] = text;
    }
  }

  /** For what may be changed: it is clean now, and nobody knows for how long. */
  boolean remove(Object text, int length) {
    int slot = slot(length);
    if (texts[slot] != text) {
      return false;
    }
    texts[slot] = null;
    return true;
  }

  /** Texts of one event differ in length. */
  private static int slot(int length) {
    int row = (int) Thread.currentThread().getId() & (ROWS - 1);
    return row * COLUMNS + (length & (COLUMNS - 1));
  }
}
