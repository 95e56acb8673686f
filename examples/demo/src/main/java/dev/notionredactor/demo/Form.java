package dev.notionredactor.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/**
 * A way to write ASCII text. Base64 is there three times: what a text looks like in it depends on
 * how many bytes of a group of three stand before the text.
 */
enum Form {
  PLAIN(0),
  HEX(0),
  BASE64(0),
  BASE64_AFTER_ONE(1),
  BASE64_AFTER_TWO(2);

  private final int bytesBefore;

  Form(int bytesBefore) {
    this.bytesBefore = bytesBefore;
  }

  /** The characters that the text alone determines, whatever stands before and behind it. */
  String write(String text) {
    switch (this) {
      case PLAIN:
        return text;
      case HEX:
        return hex(text);
      default:
        return base64(text);
    }
  }

  /** So many characters, at least, does a text of this length determine wherever it stands. */
  int length(int textLength) {
    switch (this) {
      case PLAIN:
        return textLength;
      case HEX:
        return textLength * 2;
      default:
        return textLength * 8 / 6;
    }
  }

  /** Whether the text's last bits are in a character with the first bits of what follows. */
  boolean sharesLast(String text) {
    switch (this) {
      case PLAIN:
      case HEX:
        return false;
      default:
        return (bytesBefore + text.length()) % 3 != 0;
    }
  }

  /** Of characters that mean the same, the one that {@link #write} uses. */
  char normal(char c) {
    switch (this) {
      case PLAIN:
        return c;
      case HEX:
        return c >= 'A' && c <= 'F' ? Character.toLowerCase(c) : c;
      default: // The alphabet for URLs.
        return c == '-' ? '+' : c == '_' ? '/' : c;
    }
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(US_ASCII)) {
      hex.append(String.format("%02x", b));
    }
    return hex.toString();
  }

  private String base64(String text) {
    if (text.isEmpty()) {
      return ""; // Here rounding would cross.
    }
    String among = "..".substring(0, bytesBefore) + text + ".."; // So that nothing is padded.
    String encoded = Base64.getEncoder().encodeToString(among.getBytes(US_ASCII));
    // Six bits a character, rounded inwards.
    return encoded.substring((bytesBefore * 8 + 5) / 6, (bytesBefore + text.length()) * 8 / 6);
  }
}
