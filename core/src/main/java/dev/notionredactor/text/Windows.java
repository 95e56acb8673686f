package dev.notionredactor.text;

/**
 * What may stand in a window of four characters: for each character some bits, of which those of
 * the second count from one place further left, and so on. A window fits if a bit is set in all
 * four. Of a byte or character beyond ASCII the low bits are looked up, so that more may fit than
 * should. Immutable once it is filled.
 */
public final class Windows {

  /** The number of characters of a window. */
  public static final int SIZE = 4;

  private final long[] fits = new long[0x100];

  /** The bits that say something of a whole window. */
  private long phases;

  /** How many bits are taken. */
  private int taken;

  /**
   * Takes bits for a pattern that recurs after some characters, the phases. If four characters may
   * stand at phase n and those after it, the bit n of what is returned is set in {@link #fit}.
   *
   * @param period how many phases there are
   * @return by how many bits these are shifted to the left
   * @throws IllegalStateException if there are too many patterns
   */
  public int pattern(int period) {
    int shift = taken;
    taken += period + SIZE - 1;
    if (taken > Long.SIZE) {
      throw new IllegalStateException("too many patterns for windows");
    }
    phases |= ((1L << period) - 1) << shift;
    return shift;
  }

  /** Says that a character may stand at a phase of a pattern that was taken before. */
  public void add(char c, int shift, int period, int phase) {
    for (int bit = phase; bit < period + SIZE - 1; bit += period) {
      fits[c] |= 1L << (shift + bit);
    }
  }

  /** For each bit that patterns have taken, whether a character may stand at it. */
  public long fits(char c) {
    return fits[c];
  }

  /** The bits that four characters have in common; 0 if they do not fit. */
  public long fit(int a, int b, int c, int d) {
    // Joined with the length less one, an index is known to be in range.
    int last = fits.length - 1;
    return fits[a & last]
        & fits[b & last] >>> 1
        & fits[c & last] >>> 2
        & fits[d & last] >>> 3
        & phases;
  }
}
