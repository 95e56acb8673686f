package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.HexFormat;

/** Tells whether pieces of a key are shown. */
final class PieceJudge {

  /** A piece of fewer characters is none. */
  private static final int SHORTEST = 12;

  private PieceJudge() {}

  /**
   * Whether some characters in a row of the key's body stand in a text, as they are, in base64 or
   * in hex, with blanks or without.
   */
  static boolean holdsPiece(String key, String text) {
    String body = key.substring(key.indexOf('_') + 1);
    for (int i = 0; i + SHORTEST <= body.length(); i++) {
      String piece = body.substring(i, i + SHORTEST);
      byte[] bytes = piece.getBytes(US_ASCII);
      boolean isIn =
          text.contains(piece)
              || text.contains(HexFormat.of().formatHex(bytes))
              || text.contains(HexFormat.ofDelimiter(" ").formatHex(bytes));
      for (int before = 0; before < 3; before++) {
        isIn |= text.contains(base64(piece, before));
      }
      if (isIn) {
        return true;
      }
    }
    return false;
  }

  /** What does not depend on the neighbours. */
  private static String base64(String piece, int before) {
    byte[] bytes = ("abc".substring(0, before) + piece).getBytes(US_ASCII);
    int start = before == 0 ? 0 : before + 1;
    return Base64.getEncoder().encodeToString(bytes).substring(start, 8 * (before + SHORTEST) / 6);
  }
}
