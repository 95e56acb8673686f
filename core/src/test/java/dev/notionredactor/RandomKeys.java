package dev.notionredactor;

import java.util.Random;

/** Random keys of every form, and what is nearly one. */
final class RandomKeys {

  static final String[] PLAIN_PREFIXES = {TestKeys.ACCESS, TestKeys.REFRESH, TestKeys.LEGACY};

  /** What escapes texts writes for an underscore. */
  static final String[] UNDERSCORES = {
    "\\_",
    "\\\\_",
    "\\\\\\\\_",
    "=5F",
    "=5f",
    "%5F",
    "%5f",
    "%255F",
    "%255f",
    "&#95;",
    "&#095;",
    "&#x5F;",
    "&#x5f;",
    "&#x005F;",
    "&#x005f;",
    "&lowbar;",
    "&UnderBar;",
    "&amp;#95;",
    "&amp;#x5F;",
    "&amp;#x5f;",
    "&amp;lowbar;",
    "\\u005f",
    "\\u005F",
    "\\\\u005f",
    "\\\\u005F",
    "\\x5f",
    "\\x5F",
    "\\\\x5f",
    "\\\\x5F",
    "\\137",
    "\\\\137"
  };

  static final String[] SESSION_PREFIXES = {
    "v02:user_token_or_cookies:",
    "v02%3Auser_token_or_cookies%3A",
    "v02%3auser_token_or_cookies%3a",
    "v02:user_token_or_cookies%3A",
    "v02%3auser_token_or_cookies:",
    "v03:eyJ",
    "v03%3AeyJ",
    "v03%3aeyJ",
    "v02%253Auser_token_or_cookies%253A",
    "v02\\:user_token_or_cookies\\:",
    "v02\\\\:user_token_or_cookies%253a",
    "v03%253AeyJ",
    "v03%253aeyJ",
    "v03\\:eyJ",
    "v03\\\\:eyJ"
  };

  /** Alone, they have no body; with what follows by chance, they sometimes have. */
  static final String[] ENCODED_PREFIXES = {
    "bnRuX",
    "50bl",
    "udG5f",
    "bnJ0X",
    "5ydF",
    "ucnRf",
    "c2VjcmV0X",
    "NlY3JldF",
    "zZWNyZXRf",
    "bnRuXz",
    "50bl8",
    "5ydF8w",
    "6e746e5f",
    "6E72745F",
    "7365637265745f",
    "7365637265745F3"
  };

  private static final int[] LENGTHS = {
    0, 1, 2, 7, 8, 9, 15, 16, 17, 18, 31, 32, 33, 38, 39, 40, 41, 43, 46, 60
  };

  private static final int[] LONG_LENGTHS = {510, 511, 512, 513, 514, 519, 520, 2000};

  private static final String SESSION_BODY = "_.%-abcdefghijklmnopqrstuvwxyzABCXYZ0123456789";

  private RandomKeys() {}

  /** A plain key, or one that is too short or has no digit. */
  static String plain(Random random) {
    return pick(random, PLAIN_PREFIXES) + body(random);
  }

  /** The same with its underscore in another spelling. */
  static String spelled(Random random) {
    return spelledPrefix(random) + body(random);
  }

  static String spelledPrefix(Random random) {
    return pick(random, PLAIN_PREFIXES).replace("_", pick(random, UNDERSCORES));
  }

  /** The body of a plain one. */
  static String body(Random random) {
    int length = length(random);
    return switch (random.nextInt(4)) {
      case 0 -> TestKeys.letters(length, random.nextInt());
      case 1 -> oneDigit(random, TestKeys.letters(length, random.nextInt()));
      default -> TestKeys.body(length, random.nextInt());
    };
  }

  /** The session of a browser, sometimes with a key or an encoded key in it. */
  static String session(Random random) {
    String body = random(random, SESSION_BODY, length(random));
    return pick(random, SESSION_PREFIXES)
        + switch (random.nextInt(7)) {
          case 0 -> insert(random, body, plain(random));
          case 2 -> insert(random, body, spelled(random));
          case 1 -> insert(random, body, RandomEncodings.base64(random, plain(random)));
          default -> body;
        };
  }

  /** The text with one character changed, left out or added. */
  static String mutated(Random random, String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    String other = String.valueOf((char) (' ' + random.nextInt(96)));
    return text.substring(0, at)
        + (random.nextInt(4) == 0 ? "" : random.nextInt(20) == 0 ? "\u016e" : other)
        + text.substring(at + (random.nextInt(4) == 0 ? 0 : 1));
  }

  /** One text anywhere in another. */
  static String insert(Random random, String text, String inner) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + inner + text.substring(at);
  }

  /** So many characters of an alphabet. */
  static String random(Random random, String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  static String pick(Random random, String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static int length(Random random) {
    int[] lengths = random.nextInt(40) == 0 ? LONG_LENGTHS : LENGTHS;
    // Most of them long enough for a key of some family.
    int first = random.nextInt(3) == 0 ? 0 : lengths.length / 2 - 2;
    return lengths[first + random.nextInt(lengths.length - first)];
  }

  private static String oneDigit(Random random, String letters) {
    if (letters.isEmpty()) {
      return letters;
    }
    int at = random.nextInt(letters.length());
    return letters.substring(0, at) + random.nextInt(10) + letters.substring(at + 1);
  }
}
