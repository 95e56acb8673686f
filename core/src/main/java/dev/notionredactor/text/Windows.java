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

  private final short[] fits = new short[0x100];

  /** The bits that say something of a whole window. */
  private final int phases;

  /** {@code phases}: the bits that say something of a whole window. */
  public Windows(int phases) {
    this.phases = phases;
  }

  /** Sets bits of a character. */
  public void add(char c, int bits) {
    fits[c] |= (short) bits;
  }

  /** The bits that four characters have in common; 0 if they do not fit. */
  public int fit(int a, int b, int c, int d) {
    return fits[a & 0xff]
        & fits[b & 0xff] >> 1
        & fits[c & 0xff] >> 2
        & fits[d & 0xff] >> 3
        & phases;
  }
}
