package dev.notionredactor.mask;

/**
 * What tells two keys apart without showing either: the first 8 hex digits of the SHA-256 of the
 * key's UTF-8 bytes, as {@code printf %s "$NOTION_API_KEY" | sha256sum | cut -c1-8} prints them.
 */
final class Fingerprint {

  static final int DIGITS = 8;

  private Fingerprint() {}

  /** The fingerprint, 8 lower-case hex digits, of a key. */
  static String of(byte[] key) {
    int hash = Sha256.first32Bits(key);
    char[] digits = new char[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = Character.forDigit(hash >>> (4 * (DIGITS - 1 - i)) & 0xf, 16);
    }
    return new String(digits);
  }
}
