package dev.notionredactor.policy;

/**
 * A few of the texts that each thread met a moment ago. Forgetful: they share few places, and
 * threads may take those of others. Keeps a fixed number of texts alive, none long. Thread-safe.
 *
 * @param <T> the texts, or what is known of each; immutable, or known by identity alone
 */
public final class RecentTexts<T> {

  /** Each thread has a row, with others if there are many; wide enough not to share cache lines. */
  private static final int ROWS = 32;

  private static final int COLUMNS = 16;

  /** Shorter ones are looked at sooner than looked up. */
  static final int SHORTEST = 20;

  /** Longer ones are not worth keeping alive. */
  private static final int LONGEST = 4096;

  private final Object[] texts = new Object[ROWS * COLUMNS];

  /** A text that this thread met last, of those that share a place; null if there is none. */
  @SuppressWarnings("unchecked")
  public T get(int length) {
    return (T) texts[slot(length)];
  }

  /** Takes note of a text, unless its length says that it is not worth it. */
  public void put(T text, int length) {
    if (isKept(length)) {
      texts[slot(length)] = text;
    }
  }

  /** Whether a text of this length is kept. */
  public static boolean isKept(int length) {
    return length >= SHORTEST && length <= LONGEST;
  }

  /** Forgets what {@link #get} returns. */
  public void remove(int length) {
    texts[slot(length)] = null;
  }

  /** Texts of one event differ in length. */
  private static int slot(int length) {
    int row = (int) Thread.currentThread().getId() & (ROWS - 1);
    return row * COLUMNS + (length & (COLUMNS - 1));
  }
}
