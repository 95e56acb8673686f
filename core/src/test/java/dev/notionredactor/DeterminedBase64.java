package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;

/** What of a base64 text is known of which only a part of the content is known. */
final class DeterminedBase64 {

  private DeterminedBase64() {}

  /**
   * The base64 characters that {@code text} alone determines, if {@code before} bytes stand before
   * it in its first group of three: those that stay the same, whatever its neighbours are.
   */
  static String of(String text, int before, Base64.Encoder alphabet) {
    String zeros = encode("\u0000", text, before, alphabet);
    String ones = encode("\u00ff", text, before, alphabet);
    StringBuilder determined = new StringBuilder();
    for (int i = 0; i < zeros.length(); i++) {
      if (zeros.charAt(i) == ones.charAt(i)) {
        determined.append(zeros.charAt(i));
      }
    }
    return determined.toString();
  }

  /** How many characters of the first group are not determined. */
  static int charactersBefore(int before) {
    return (before * 8 + 5) / 6;
  }

  private static String encode(String neighbour, String text, int before, Base64.Encoder alphabet) {
    StringBuilder content = new StringBuilder(neighbour.repeat(before)).append(text);
    while (content.length() % 3 != 0) {
      content.append(neighbour);
    }
    return alphabet.encodeToString(content.toString().getBytes(ISO_8859_1));
  }
}
