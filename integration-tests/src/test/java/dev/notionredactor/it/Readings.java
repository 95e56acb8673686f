package dev.notionredactor.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All ways in which a text may be read. They know nothing of what is masked, only how libraries and
 * tools write; a text may be one of bytes, each as one character.
 */
final class Readings {

  /** What terminals and browsers don't show, and what marks a difference. */
  private static final String INSERTED =
      "\\x1b\\[[0-9;:?]*[ -/]*[@-~]"
          + "|[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]"
          + "|\\u00e2\\u0080[\\u008b-\\u008f]|\\u00e2\\u0081\\u00a0|\\u00ef\\u00bb\\u00bf|\\u00c2\\u00ad"
          + "|<wbr ?/?>|[\\[\\]]";

  /** Where a line ends before the text does, with how the next begins. */
  private static final String WRAP =
      "=?[ \\t]*\\r?\\n[ \\t]*(?:[>|] ?)*"
          + "|(?:\\\\r)?\\\\n[ \\t]*"
          + "|\\?=\\s+=\\?[^?\\s]+\\?[QqBb]\\?";

  private static final Pattern NOT_READ = Pattern.compile(INSERTED + "|" + WRAP);
  private static final Pattern WRAPPED = Pattern.compile(WRAP);
  private static final Pattern BETWEEN_CHARACTERS =
      Pattern.compile("\\n0[0-9a-f]{5,7}(?=  )|[\\s,'\"\\\\\\[\\](){}]+?");
  private static final Pattern BETWEEN_PAIRS =
      Pattern.compile("(?:[\\s,:%\"'\\[\\](){}-]|\\\\x|0x|\\\\n){1,24}");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d{1,3}(?![\\w.])");
  private static final Pattern BETWEEN_NUMBERS =
      Pattern.compile("[\\s,;\"'\\[\\](){}]{1,12}|\\n0[0-9a-f]{5,7} +");

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int CHARACTERS_OF_GROUP = 4;
  private static final int BITS_OF_CHARACTER = 6;

  /** Shorter ones spell no leak. */
  private static final int SHORTEST_BASE64 = 11;

  private Readings() {}

  /** By what they are. */
  static Map<String, Reading> of(String text) {
    Map<String, Reading> readings = new TreeMap<>();
    readings.put("plain", without(Pattern.compile("(?!)"), text));
    readings.put("UTF-16", without(Pattern.compile("\0"), text));
    String flowing = DumpRows.without(text);
    readings.put("lines joined", without(NOT_READ, flowing));
    readings.put("characters", without(BETWEEN_CHARACTERS, flowing));
    readings.put("hex", hex(flowing));
    readings.put("numbers", numbers(flowing));
    for (int alignment = 0; alignment < CHARACTERS_OF_GROUP; alignment++) {
      readings.put("base64 from " + alignment, base64(flowing, alignment));
    }
    readings.putAll(DumpRows.of(text));
    return readings;
  }

  private static Reading without(Pattern notRead, String text) {
    Reading reading = new Reading();
    Matcher matcher = notRead.matcher(text);
    int from = 0;
    while (from < text.length()) {
      int to = matcher.find(from) ? matcher.start() : text.length();
      for (int i = from; i < to; i++) {
        reading.add(text.charAt(i), i);
      }
      from = to < text.length() ? matcher.end() : to;
    }
    return reading;
  }

  private static Reading hex(String text) {
    Reading reading = new Reading();
    Matcher between = BETWEEN_PAIRS.matcher(text);
    int i = 0;
    while (i < text.length()) {
      if (isPair(text, i)) {
        reading.addSpelled((char) Integer.parseInt(text.substring(i, i + 2), 16), i, i + 2);
        i += 2;
      } else if (between.region(i, text.length()).lookingAt()) {
        i = between.end();
      } else {
        reading.interrupt();
        i++;
      }
    }
    return reading;
  }

  static boolean isPair(String text, int at) {
    return at + 2 <= text.length()
        && Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }

  private static Reading numbers(String text) {
    Reading reading = new Reading();
    Matcher number = NUMBER.matcher(text);
    int end = 0;
    while (number.find()) {
      if (!BETWEEN_NUMBERS.matcher(text.substring(end, number.start())).matches()) {
        reading.interrupt();
      }
      end = number.end();
      reading.addSpelled((char) (Integer.parseInt(number.group()) & 0xff), number.start(), end);
    }
    return reading;
  }

  private static Reading base64(String text, int alignment) {
    Reading reading = new Reading();
    Matcher wrap = WRAPPED.matcher(text);
    List<Integer> run = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (value(text.charAt(i)) >= 0) {
        run.add(i++);
      } else if (!run.isEmpty() && wrap.region(i, text.length()).lookingAt()) {
        i = wrap.end();
      } else {
        decode(text, run, alignment, reading);
        run.clear();
        i++;
      }
    }
    decode(text, run, alignment, reading);
    return reading;
  }

  private static void decode(String text, List<Integer> run, int alignment, Reading reading) {
    if (run.size() < SHORTEST_BASE64) {
      return;
    }
    List<Integer> at = run.subList(alignment, run.size());
    for (int bit = 0; bit + Byte.SIZE <= BITS_OF_CHARACTER * at.size(); bit += Byte.SIZE) {
      int first = at.get(bit / BITS_OF_CHARACTER);
      int second = at.get((bit + Byte.SIZE - 1) / BITS_OF_CHARACTER);
      int bits = value(text.charAt(first)) << BITS_OF_CHARACTER | value(text.charAt(second));
      int unused = 2 * BITS_OF_CHARACTER - Byte.SIZE - bit % BITS_OF_CHARACTER;
      reading.add((char) (bits >> unused & 0xff), first, second);
    }
  }

  private static int value(char character) {
    return BASE64.indexOf(character == '-' ? '+' : character == '_' ? '/' : character);
  }
}
