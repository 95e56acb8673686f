package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

/** Random encodings of a secret in the middle of something. */
final class RandomEncodings {

  /** One character for each byte, as UTF-8 has them. */
  private static final String[] NEIGHBOURS = {
    "",
    "{\"token\":\"",
    "\"}",
    "Bearer ",
    ":",
    "\n",
    "_",
    "\u00c3\u00a9",
    "\u00e6\u0097\u00a5",
    "a",
    "Z9",
    "oo",
    "?>",
    "~~~",
    "\u00ff\u00ff"
  };

  private RandomEncodings() {}

  /** In base64: of either alphabet, padded or not, the secret anywhere in it. */
  static String base64(Random random, String secret) {
    Base64.Encoder alphabet = random.nextBoolean() ? Base64.getEncoder() : Base64.getUrlEncoder();
    Base64.Encoder encoder = random.nextBoolean() ? alphabet : alphabet.withoutPadding();
    return encoder.encodeToString(surrounded(random, secret).getBytes(ISO_8859_1));
  }

  /** In hex: lower, upper, or mixed. */
  static String hex(Random random, String secret) {
    String lower = HexFormat.of().formatHex(surrounded(random, secret).getBytes(ISO_8859_1));
    return switch (random.nextInt(3)) {
      case 0 -> lower;
      case 1 -> lower.toUpperCase(Locale.ROOT);
      default -> {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
          char digit = lower.charAt(i);
          mixed.append(random.nextBoolean() ? digit : Character.toUpperCase(digit));
        }
        yield mixed.toString();
      }
    };
  }

  /** One character for each byte. */
  private static String surrounded(Random random, String secret) {
    return neighbour(random) + secret + neighbour(random);
  }

  private static String neighbour(Random random) {
    if (random.nextBoolean()) {
      return NEIGHBOURS[random.nextInt(NEIGHBOURS.length)];
    }
    byte[] bytes = new byte[random.nextInt(5)];
    random.nextBytes(bytes);
    return new String(bytes, ISO_8859_1);
  }
}
