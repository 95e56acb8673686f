package dev.notionredactor.mask;

import dev.notionredactor.scanner.Family;
import dev.notionredactor.scanner.Text;

/**
 * What tells two keys apart without showing either: the first 8 hex digits of the SHA-256 of the
 * key's UTF-8 bytes, as {@code printf %s "$NOTION_API_KEY" | sha256sum | cut -c1-8} prints them.
 */
public final class Fingerprint {

  /** A body's characters beyond these do not count: a stream keeps no more of it than that. */
  public static final int BODY_LIMIT = 512;

  private static final int DIGITS = 8;

  private Fingerprint() {}

  /** The fingerprint, 8 lower-case hex digits, of the key {@code prefix + text[body, end)}. */
  static String of(Family family, Object text, int body, int end) {
    String prefix = family.prefix();
    int bodyLength = Math.min(end - body, BODY_LIMIT);
    byte[] key = new byte[prefix.length() + bodyLength];
    for (int i = 0; i < prefix.length(); i++) {
      key[i] = (byte) prefix.charAt(i);
    }
    for (int i = 0; i < bodyLength; i++) {
      key[prefix.length() + i] = (byte) Text.at(text, body + i);
    }
    int hash = Sha256.first32Bits(key);
    char[] digits = new char[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = Character.forDigit(hash >>> (4 * (DIGITS - 1 - i)) & 0xf, 16);
    }
    return new String(digits);
  }
}
