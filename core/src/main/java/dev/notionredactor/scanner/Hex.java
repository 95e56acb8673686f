package dev.notionredactor.scanner;

/** ASCII text in hex. */
final class Hex {

  private Hex() {}

  /** The lower-case hex digits of a text, two for each character. */
  static String encode(String ascii) {
    StringBuilder digits = new StringBuilder(2 * ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      digits
          .append(Character.forDigit(ascii.charAt(i) >> 4, 16))
          .append(Character.forDigit(ascii.charAt(i) & 0xf, 16));
    }
    return digits.toString();
  }
}
