package dev.notionredactor;

import java.util.Random;

/** Texts made of what is nasty to a scanner of Notion keys. */
final class RandomTexts {

  /** How many random cases a test tries; raised by the Maven profile {@code soak}. */
  static final int CASES = Integer.getInteger("notionredactor.test.cases", 4_000);

  /** Among them what only a cast to bytes would take for a prefix. */
  private static final String[] FRAGMENTS = {
    "n",
    "nt",
    "ntn",
    "nr",
    "nrt",
    "s",
    "sec",
    "secret",
    "_",
    "__",
    "tn_",
    "rt_",
    "ecret_",
    "t_",
    "NTN_",
    "ntn-",
    "secrets_",
    "v02:user_token_or_cookies:",
    "\u016etn_",
    "ntn\u015f"
  };

  private static final String[] PREFIXES = {TestKeys.ACCESS, TestKeys.REFRESH, TestKeys.LEGACY};

  /** Among them characters whose low byte is a letter or an underscore. */
  private static final String[] BREAKS = {
    " ",
    "\n",
    "\r\n",
    "\\n",
    "[",
    "%22",
    "\u001b[31m",
    "é",
    "\u0130",
    "\u016e",
    "\u015f",
    "日本",
    "\u0663",
    "\ud83d\udd11",
    "\ud83d",
    "\udd11",
    "\u0000",
    "[REDACTED:",
    "."
  };

  private static final int[] LENGTHS = {
    1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 38, 39, 40, 41, 43, 46, 60
  };

  private static final int[] LONG_LENGTHS = {511, 512, 513, 519, 520, 2000};

  private RandomTexts() {}

  /** A text of up to a dozen pieces. */
  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
      text.append(piece(random));
    }
    return text.toString();
  }

  private static String piece(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> pick(random, FRAGMENTS);
      case 1 -> pick(random, BREAKS);
      case 2, 3 -> pick(random, PREFIXES);
      case 4 -> body(random, TestKeys::letters);
      default -> body(random, TestKeys::body);
    };
  }

  private interface Body {
    String of(int length, int number);
  }

  private static String body(Random random, Body body) {
    int[] lengths = random.nextInt(40) == 0 ? LONG_LENGTHS : LENGTHS;
    return body.of(lengths[random.nextInt(lengths.length)], random.nextInt());
  }

  private static String pick(Random random, String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
