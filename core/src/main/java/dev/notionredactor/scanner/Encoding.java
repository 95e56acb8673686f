package dev.notionredactor.scanner;

/**
 * The ways in which a key's characters may be written. Each writes them in groups, of which a
 * character is at one phase, counted from 0; a byte is complete at every phase but the first.
 *
 * <p>One class and not one for each: they are loaded while the program starts.
 */
enum Encoding {
  PLAIN(1, 8),

  /** In the standard or the URL-safe alphabet of RFC 4648. */
  BASE64(4, 6),

  /** With digits in either case. */
  HEX(2, 4);

  /** The character may begin a letter or digit, and completes no byte. */
  static final int INCOMPLETE = -1;

  /** The character is not one of this encoding, or begins neither a letter nor a digit. */
  static final int OUTSIDE = -2;

  /** The number of characters in a group; a power of two. */
  final int group;

  /** The number of bits in a character. */
  final int bits;

  Encoding(int group, int bits) {
    this.group = group;
    this.bits = bits;
  }

  /** The phase of the character that is {@code distance} after one of phase 0; may be negative. */
  int phase(int distance) {
    return distance & (group - 1);
  }

  /**
   * The byte that is complete with character {@code c}, or {@link #INCOMPLETE} or {@link #OUTSIDE}.
   *
   * @param previous the character before it; not looked at in phase 0
   */
  int complete(int phase, int previous, int c) {
    if (this == BASE64) {
      return completeBase64(phase, previous, c);
    }
    if (this == HEX) {
      return completeHex(phase, previous, c);
    }
    return c < 0x80 ? c : OUTSIDE;
  }

  private static int completeBase64(int phase, int previous, int c) {
    int six = Base64Alphabet.value(c);
    if (six < 0) {
      return OUTSIDE;
    }
    int before = Base64Alphabet.value(previous);
    switch (phase) {
      case 0:
        return Base64Alphabet.startsAlphanumeric(six) ? INCOMPLETE : OUTSIDE;
      case 1:
        return before << 2 | six >> 4;
      case 2:
        return (before & 0xf) << 4 | six >> 2;
      default:
        return (before & 0x3) << 6 | six;
    }
  }

  private static int completeHex(int phase, int previous, int c) {
    if (phase == 0) {
      // The upper halves of digits, capital and small letters.
      return c >= '3' && c <= '7' ? INCOMPLETE : OUTSIDE;
    }
    int digit = c < 0x80 ? Character.digit(c, 16) : -1;
    return digit < 0 ? OUTSIDE : Character.digit(previous, 16) << 4 | digit;
  }
}
