package dev.notionredactor.fetched;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a secret is before a secret manager put it into base64, as Kubernetes does. */
final class PlainText {

  /** Of anything shorter it may be by chance that it is base64 of printable text. */
  private static final int SHORTEST = 8;

  private PlainText() {}

  /**
   * What {@code text} is base64 of, if that is printable ASCII; or else {@code text}. In base64,
   * what this returns is found as well.
   */
  static String of(String text) {
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(text.trim());
    } catch (IllegalArgumentException plain) {
      return text;
    }
    String plain = new String(decoded, StandardCharsets.ISO_8859_1).trim();
    if (plain.length() < SHORTEST) {
      return text;
    }
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) < ' ' || plain.charAt(i) > '~') {
        return text;
      }
    }
    return plain;
  }
}
