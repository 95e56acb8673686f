package dev.notionredactor.text;

/**
 * Threes of neighbouring characters to search for: each ends in an anchor, and has what stands to
 * the left of that, and what stands before. Three characters fit if they have a bit in common. Of a
 * byte or character beyond ASCII the low bits are looked up, so that more may fit than should.
 * Immutable once it is filled.
 */
public final class Triples {

  /** Kinds of triples beyond so many share a bit with another one. */
  public static final int BITS = Byte.SIZE;

  private static final int CHARACTERS = 0x100;

  /**
   * By character: the bits of what it is the anchor of. Few characters are anchors; so it is enough
   * to look each up here. If the index is joined with the length less one, the JVM knows that it is
   * in range.
   */
  final byte[] anchors = new byte[CHARACTERS];

  /** All of them. */
  private String anchorCharacters = "";

  /** Likewise of what it may stand in to the left of the anchor. */
  private final byte[] lefts = new byte[CHARACTERS];

  /** Likewise of what it may stand in before that. */
  private final byte[] firsts = new byte[CHARACTERS];

  /** How many kinds there are. */
  private int taken;

  /**
   * Adds a kind of triples, all of ASCII characters; the number of the kinds before, modulo {@link
   * #BITS}, is its bit.
   *
   * @param firsts null if there may be any; the same with {@code lefts}
   */
  public void add(String firsts, String lefts, String anchors) {
    int bit = 1 << taken % BITS;
    taken++;
    add(firsts, this.firsts, bit);
    add(lefts, this.lefts, bit);
    add(anchors, this.anchors, bit);
    for (int i = 0; i < anchors.length(); i++) {
      if (anchorCharacters.indexOf(anchors.charAt(i)) < 0) {
        anchorCharacters += anchors.charAt(i);
      }
    }
  }

  /** Every character that is an anchor. */
  String anchorCharacters() {
    return anchorCharacters;
  }

  private static void add(String members, byte[] bits, int bit) {
    int count = members == null ? CHARACTERS : members.length();
    for (int i = 0; i < count; i++) {
      bits[members == null ? i : members.charAt(i)] |= (byte) bit;
    }
  }

  /** How many kinds have been added. */
  public int taken() {
    return taken;
  }

  /** The bits of the kinds that three characters fit. */
  public int fit(int first, int left, int anchor) {
    return fitBefore(first, left, anchors[anchor & (anchors.length - 1)]) & 0xff;
  }

  /** Of the bits of an anchor those that fit two characters before it. */
  int fitBefore(int first, int left, int bits) {
    return bits & lefts[left & (lefts.length - 1)] & firsts[first & (firsts.length - 1)];
  }
}
