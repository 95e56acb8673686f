package dev.notionredactor.scanner;

/** A set of ASCII characters that a body may be made of. */
enum Alphabet {
  ALPHANUMERIC("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),

  /** That and what a token of JSON Web Encryption, percent-encoded or not, has besides. */
  COOKIE(ALPHANUMERIC.members + "_.%-");

  private final String members;

  /** Bit {@code c} is set if character {@code c} belongs to the set; for 0 to 63. */
  private final long low;

  /** Likewise for 64 to 127. */
  private final long high;

  Alphabet(String members) {
    this.members = members;
    long low = 0;
    long high = 0;
    for (int i = 0; i < members.length(); i++) {
      char c = members.charAt(i);
      if (c < Long.SIZE) {
        low |= 1L << c;
      } else {
        high |= 1L << c;
      }
    }
    this.low = low;
    this.high = high;
  }

  boolean contains(int c) {
    // A shift by c is a shift by c modulo 64.
    return c < 2 * Long.SIZE && ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
  }
}
