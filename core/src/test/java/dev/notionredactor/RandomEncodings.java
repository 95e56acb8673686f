package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
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

  private static final String[] LISTS = {
    "d, ",
    "d,",
    "d ",
    "d,\n    ",
    "c, ",
    "c','",
    "c', '",
    "c\",\"",
    "c\",\n  \"",
    "c \\",
    "c\0",
    "c   ",
    "x ",
    "x  ",
    "x:",
    "x-",
    "x,",
    "x%",
    "x\\x",
    "x, ",
    "x,0x",
    "x 0x",
    "x, 0x",
    "x\\u00"
  };

  /** As a list of numbers or characters, or in hex with separators. */
  static String elements(Random random, String secret) {
    String list = LISTS[random.nextInt(LISTS.length)];
    boolean upper = random.nextBoolean();
    // Else more would be read before it is a key than anybody writes.
    int wraps = random.nextInt(4) == 0 ? 9 + random.nextInt(20) : Integer.MAX_VALUE;
    StringBuilder written = new StringBuilder();
    String text = surrounded(random, secret);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String between = list.substring(1);
      written
          .append(i == 0 ? "" : i % wraps == 0 ? overLines(random, between) : between)
          .append(
              switch (list.charAt(0)) {
                case 'd' -> String.valueOf((int) c);
                case 'c' -> String.valueOf(c);
                default -> String.format(upper ? "%02X" : "%02x", (int) c);
              });
    }
    return written.toString();
  }

  /** With a line break and indentation, or an offset, where it may have a blank. */
  private static String overLines(Random random, String between) {
    String[] lines = {
      "\n", "\r\n  ", "\n    ", " \n", "\n0000020  ", "\n0000a0 ", "\r\n00000a4b\t", "\n\t"
    };
    String line = lines[random.nextInt(lines.length)];
    if (between.equals("   ") && random.nextBoolean()) {
      // As od writes rows of characters.
      return "\n0000020" + between;
    }
    return between.contains(" ")
        ? between.replaceFirst(" ", line)
        : between.contains(",") ? between.replaceFirst(",", "," + line) : between;
  }

  private static final String[] GAPS = {
    "\u001b[31m",
    "\u001b[m\u001b[K",
    "\u001b[01;31m\u001b[K",
    "\u001b[m",
    "\\u001b[0m",
    "\u001b[2J",
    "\u001b[",
    "[",
    "]",
    "\u200b",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u0085",
    "<wbr>",
    "<wb>",
    "&shy;",
    "=\n",
    "=\r\n",
    "=",
    "?= =?UTF-8?Q?",
    "?=\r\n =?utf-8?q?",
    "?=\r \n =?utf-8?q?",
    "?=\r\n\t    =?utf-8?q?",
    "?= =??Q?"
  };

  private static final String[] LINE_ENDS = {
    "\n",
    "\r\n",
    "\n  ",
    "\n> ",
    "\n> > ",
    "\n | ",
    "\\n",
    "\\r\\n",
    "\\\\n",
    "\\\\r\\\\n\t",
    "\r",
    " \n"
  };

  /** All that may stand between two characters of a key, and some that may not. */
  static List<String> gaps() {
    List<String> gaps = new ArrayList<>(List.of(GAPS));
    gaps.addAll(List.of(LINE_ENDS));
    return gaps;
  }

  /** With something between some of its characters. */
  static String gapped(Random random, String secret) {
    StringBuilder gapped = new StringBuilder(secret);
    for (int gaps = random.nextInt(5); gaps >= 0; gaps--) {
      String gap = GAPS[random.nextInt(GAPS.length)];
      if (random.nextInt(5) == 0) {
        gap = lineEnd(random);
      }
      gapped.insert(random.nextInt(gapped.length() + 1), gap);
    }
    return gapped.toString();
  }

  /** On several lines. */
  static String wrapped(Random random, String text) {
    int[] widths = {4, 12, 20, 40, 60, 64, 76};
    int width = widths[random.nextInt(widths.length)];
    String lineEnd = lineEnd(random);
    StringBuilder wrapped = new StringBuilder();
    int at = 0;
    for (int end = 1 + random.nextInt(width); end < text.length(); end += width) {
      wrapped.append(text, at, end).append(lineEnd);
      at = end;
    }
    return wrapped.append(text.substring(at)).toString();
  }

  private static String lineEnd(Random random) {
    return LINE_ENDS[random.nextInt(LINE_ENDS.length)];
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
