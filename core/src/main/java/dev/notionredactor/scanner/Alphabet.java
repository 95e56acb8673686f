package dev.notionredactor.scanner;

/** A set of ASCII characters that a body may be made of. Immutable. */
final class Alphabet {

  static final Alphabet ALPHANUMERIC =
      of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  /** That and what a token of JSON Web Encryption, percent-encoded or not, has besides. */
  static final Alphabet COOKIE = of(ALPHANUMERIC.members + "_.%-");

  /** Made when it is asked for, if this is a union. */
  private String members;

  /** Bit {@code c} is set if character {@code c} belongs to the set; for 0 to 63. */
  private final long low;

  /** Likewise for 64 to 127. */
  private final long high;

  private Alphabet(String members, long low, long high) {
    this.members = members;
    this.low = low;
    this.high = high;
  }

  /**
   * The set of these characters.
   *
   * @throws IllegalArgumentException if one is not printable ASCII
   */
  static Alphabet of(String members) {
    char[] characters = members.toCharArray();
    for (char c : characters) {
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(
            "an alphabet has a character that is not printable ASCII");
      }
    }
    return ofAscii(members);
  }

  /** The set of these ASCII characters, printable or not. */
  static Alphabet ofAscii(String members) {
    long low = 0;
    long high = 0;
    char[] characters = members.toCharArray();
    for (char c : characters) {
      if (c < Long.SIZE) {
        low |= 1L << c;
      } else {
        high |= 1L << c;
      }
    }
    return new Alphabet(members, low, high);
  }

  /** The members of both. */
  Alphabet with(Alphabet other) {
    return new Alphabet(null, low | other.low, high | other.high);
  }

  /** The same set, with each member once, the least first. */
  Alphabet inOrder() {
    StringBuilder ordered = new StringBuilder();
    for (char c = 0; c < 2 * Long.SIZE; c++) {
      if (contains(c)) {
        ordered.append(c);
      }
    }
    return new Alphabet(ordered.toString(), low, high);
  }

  /** Those that do not belong to another. */
  Alphabet without(Alphabet other) {
    StringBuilder rest = new StringBuilder();
    for (char c : members().toCharArray()) {
      if (!other.contains(c)) {
        rest.append(c);
      }
    }
    return ofAscii(rest.toString());
  }

  boolean contains(int c) {
    // A shift by c is a shift by c modulo 64.
    return c < 2 * Long.SIZE && ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
  }

  /** Of each ASCII character, whether it is one of them. */
  boolean[] table() {
    boolean[] contained = new boolean[2 * Long.SIZE];
    for (int c = 0; c < contained.length; c++) {
      contained[c] = contains(c);
    }
    return contained;
  }

  /** Of each ASCII character, whether it is another than these. */
  static boolean[] allBut(String characters) {
    boolean[] others = new boolean[2 * Long.SIZE];
    for (char c = 0; c < others.length; c++) {
      others[c] = characters.indexOf(c) < 0;
    }
    return others;
  }

  /** All of them, in no order. */
  String members() {
    if (members == null) {
      // If several threads come here at once, each makes the same.
      members = inOrder().members;
    }
    return members;
  }
}
