package dev.notionredactor;

import static dev.notionredactor.RandomKeys.pick;

import java.util.List;
import java.util.Random;

/** Texts made of what is nasty to a scanner of Notion keys. */
public final class RandomTexts {

  /** How many random cases a test tries; raised by the Maven profile {@code soak}. */
  public static final int CASES = Integer.getInteger("test.cases", 150);

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
    "\\",
    "\\\\",
    "=5",
    "%25",
    "&#",
    "&amp;",
    "5F",
    "ntn=5",
    "nrt\\u00",
    "secret&#x5F",
    "ntn&#9\u0135;",
    "tn_",
    "rt_",
    "ecret_",
    "t_",
    "NTN_",
    "ntn-",
    "secrets_",
    "v0",
    "v02",
    "v03:",
    "v02%3",
    "v02%3B",
    "user_token_or_cookies:",
    "eyJ",
    "6e",
    "e746e5f",
    "6e746e5g",
    "bnRu",
    "bnRuY",
    "\u016etn_",
    "ntn\u015f"
  };

  /** Among them characters whose low byte is a letter or an underscore. */
  private static final String[] BREAKS = {
    " ",
    "\n",
    "\r\n",
    "\\n",
    "[",
    "%22",
    "%3D",
    "=",
    "==",
    "+",
    "/",
    "-",
    "\u001b[31m",
    "\u001b[K",
    "\u001b",
    "\r\n  ",
    "\n> ",
    "<wbr>",
    "\u200b",
    "\u00ad",
    "]",
    "é",
    "\u0130",
    "\u016e",
    "\u015f",
    "日本",
    "\u00e2\u65e5\u008b",
    "\u0663",
    "\ud83d\udd11",
    "\ud83d",
    "\udd11",
    "\u0000",
    "[REDACTED:",
    "."
  };

  /** What stands between keys, where a scanner may take long steps. */
  private static final String[] FILLERS = {
    "the quick brown fox, ",
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "0123456789",
    "0123456789abcdef",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
    "_",
    "__.%-"
  };

  private final Random random;
  private final List<String> knownValues;

  public RandomTexts(Random random, List<String> knownValues) {
    this.random = random;
    this.knownValues = knownValues;
  }

  /** A text of up to a dozen pieces; seldom one of some thousand characters. */
  public String next() {
    StringBuilder text = new StringBuilder();
    int pieces = oneIn(100) ? 60 : random.nextInt(9);
    for (int i = 0; i < pieces; i++) {
      if (oneIn(4)) {
        text.append(filler());
      }
      text.append(piece());
    }
    return text.toString();
  }

  private String piece() {
    return switch (random.nextInt(17)) {
      case 0 -> pick(random, FRAGMENTS);
      case 1, 2 -> pick(random, BREAKS);
      case 3, 4 -> prefix();
      case 5 -> part(prefix());
      case 6 -> RandomKeys.body(random);
      case 7 -> RandomKeys.insert(random, key(), oneIn(2) ? key() : prefix());
      case 8 -> part(key());
      case 9 -> RandomKeys.mutated(random, key());
      case 10 -> RandomKeys.plain(random) + key();
      default -> key();
    };
  }

  /** Any form of a key or known value, whole or nearly. */
  private String key() {
    return switch (random.nextInt(knownValues.isEmpty() ? 16 : 20)) {
      case 0, 1 -> RandomKeys.plain(random);
      case 8, 9 -> RandomKeys.spelled(random);
      case 2 -> RandomKeys.session(random);
      case 3, 4, 5 -> RandomEncodings.base64(random, secretToEncode());
      case 6, 7 -> RandomEncodings.hex(random, secretToEncode());
      case 10, 11 -> RandomEncodings.elements(random, secretToEncode());
      case 12 -> RandomEncodings.gapped(random, RandomKeys.plain(random));
      case 13 -> RandomEncodings.gapped(random, RandomKeys.spelled(random));
      case 14 -> RandomEncodings.wrapped(random, plainInSomething());
      case 15 -> RandomEncodings.wrapped(random, encoded());
      case 16 -> RandomEncodings.base64(random, knownValue());
      case 17 -> RandomEncodings.hex(random, knownValue());
      default -> knownValue();
    };
  }

  private String encoded() {
    return oneIn(2)
        ? RandomEncodings.base64(random, secretToEncode())
        : RandomEncodings.hex(random, secretToEncode());
  }

  /** Mostly as long as today's. */
  private String plainInSomething() {
    String key =
        switch (random.nextInt(4)) {
          case 0 -> RandomKeys.plain(random);
          case 1 -> TestKeys.legacyToken(random.nextInt());
          default -> TestKeys.accessToken(random.nextInt());
        };
    return oneIn(2) ? key : "of " + key + (oneIn(2) ? " and " : "");
  }

  /** Mostly a plain key. No other form is found in an encoding; but nor does it disturb. */
  private String secretToEncode() {
    return switch (random.nextInt(12)) {
      case 0 -> RandomKeys.plain(random) + RandomKeys.plain(random);
      case 1 -> RandomKeys.insert(random, RandomKeys.plain(random), RandomKeys.plain(random));
      case 2 -> RandomKeys.session(random);
      case 3 -> RandomKeys.mutated(random, RandomKeys.plain(random));
      case 4 -> RandomEncodings.base64(random, RandomKeys.plain(random));
      // Before a byte beyond ASCII its encoding ends with the last two characters of base64.
      case 5, 6 -> RandomKeys.plain(random) + "o";
      default -> RandomKeys.plain(random);
    };
  }

  /** One that is known: alone, doubled, overlapping itself or another, or as a body. */
  private String knownValue() {
    String value = knownValues.get(random.nextInt(knownValues.size()));
    String other = knownValues.get(random.nextInt(knownValues.size()));
    return switch (random.nextInt(10)) {
      case 0 -> value + other;
      case 1 -> value + value.substring(random.nextInt(value.length()));
      case 2 -> value.substring(0, random.nextInt(value.length())) + other;
      case 3 -> pick(random, RandomKeys.PLAIN_PREFIXES) + value;
      case 4 -> RandomKeys.plain(random) + value.substring(random.nextInt(value.length()));
      case 6 -> part(value);
      case 7 -> part(value) + part(oneIn(2) ? value : other);
      case 5 -> endingAs(value) + value.substring(random.nextInt(value.length() / 2));
      default -> value;
    };
  }

  /** A key whose body ends as the value begins: so that the value overlaps it. */
  private String endingAs(String value) {
    return RandomKeys.plain(random) + value.substring(0, random.nextInt(value.length() / 2));
  }

  private String prefix() {
    return switch (random.nextInt(5)) {
      case 0 -> pick(random, RandomKeys.SESSION_PREFIXES);
      case 2 -> RandomKeys.spelledPrefix(random);
      case 1 -> pick(random, RandomKeys.ENCODED_PREFIXES);
      default -> pick(random, RandomKeys.PLAIN_PREFIXES);
    };
  }

  private String filler() {
    int length = random.nextInt(101);
    if (oneIn(4)) {
      return prefix().repeat(100).substring(0, length);
    }
    return RandomKeys.random(random, pick(random, FILLERS), length);
  }

  private String part(String text) {
    int from = random.nextInt(text.length() + 1);
    return text.substring(from, from + random.nextInt(text.length() - from + 1));
  }

  private boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }
}
