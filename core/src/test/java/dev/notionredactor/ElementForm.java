package dev.notionredactor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain key of which each character is an element of its own, with something between. */
record ElementForm(
    String prefix, Map<String, Character> elements, Pattern start, Pattern token, Pattern separator)
    implements OracleForm {

  /** Line breaks and blanks, with an offset at a line's start or without. */
  private static final String BLANKS = "[ \t]*(?:[\r\n]+(?:0[0-9a-fA-F]{5,7}[ \t]+)?[ \t]*)*";

  private static final String NUMBER_SEPARATOR = "(?=[, \t\r\n]),?" + BLANKS;

  private static final String CHARACTER_SEPARATOR =
      "(?:['\"]?[, \t\r\n][ \t\r\n]*['\"\\\\]?|\\\\|\\x00)";

  private static final String HEX_SEPARATOR =
      "(?:(?=[,:._ \t\r\n-])[,:._-]?" + BLANKS + "(?:0[xX]|\\\\x|\\\\u00)?|\\\\x|\\\\u00|%)";

  /** Those of a prefix. */
  static List<ElementForm> formsOf(String prefix) {
    return List.of(
        of(prefix, c -> List.of(String.valueOf(c)), NUMBER_SEPARATOR),
        of(prefix, c -> List.of(String.valueOf((char) c)), CHARACTER_SEPARATOR),
        of(prefix, ElementForm::hex, HEX_SEPARATOR));
  }

  /** {@code written}: in which ways a character may be. */
  private static ElementForm of(
      String prefix, IntFunction<List<String>> written, String separator) {
    Map<String, Character> elements = new HashMap<>();
    for (int c = 0; c < 0x80; c++) {
      if (PlainForm.isBody(c)) {
        for (String each : written.apply(c)) {
          elements.put(each, (char) c);
        }
      }
    }
    String beginning =
        prefix
            .chars()
            .mapToObj(c -> "(?:" + String.join("|", written.apply(c)) + ")")
            .collect(Collectors.joining(separator));
    String element = "(" + String.join("|", elements.keySet()) + ")";
    return new ElementForm(
        prefix,
        elements,
        Pattern.compile(beginning),
        Pattern.compile(separator + element),
        Pattern.compile(separator));
  }

  /** With each letter in either case. */
  private static List<String> hex(int c) {
    String digits = Integer.toHexString(c);
    String last = digits.substring(1);
    return List.of(digits, digits.substring(0, 1) + last.toUpperCase(Locale.ROOT));
  }

  @Override
  public int indexIn(String text, int from) {
    Matcher prefixes = start.matcher(text);
    return prefixes.find(from) ? prefixes.start() : -1;
  }

  @Override
  public Occurrence at(String text, int start) {
    Matcher begins = this.start.matcher(text).region(start, text.length());
    if (!begins.lookingAt()) {
      throw new IllegalArgumentException(text);
    }
    int body = begins.end();
    StringBuilder decoded = new StringBuilder();
    int end = body;
    Matcher tokens = token.matcher(text).region(body, text.length());
    while (tokens.lookingAt()) {
      decoded.append(this.elements.get(tokens.group(1)));
      end = tokens.end();
      tokens.region(end, text.length());
    }
    return PlainForm.encoded(this, start, body, end, prefix, decoded.toString());
  }

  /** Of a key, only what may be the start of another element waits, not what stands before that. */
  @Override
  public int waitsFrom(String text, Occurrence occurrence) {
    Matcher next = token.matcher(text).region(occurrence.end(), text.length());
    if (occurrence.end() < text.length() && (next.lookingAt() || !next.hitEnd())) {
      return Integer.MAX_VALUE;
    }
    if (!occurrence.isKey()) {
      return occurrence.body();
    }
    Matcher between = separator.matcher(text).region(occurrence.end(), text.length());
    boolean isBetween = between.matches() || between.hitEnd();
    return !isBetween && between.lookingAt() ? between.end() : text.length();
  }

  /** The part of a body with a star for each character that is an element's. */
  String starred(String text, int from, int to) {
    StringBuilder starred = new StringBuilder();
    Matcher tokens = token.matcher(text).region(from, to);
    int at = from;
    while (tokens.lookingAt()) {
      starred.append(text, at, tokens.start(1)).append("*".repeat(tokens.end() - tokens.start(1)));
      at = tokens.end();
      tokens.region(at, to);
    }
    return starred.append(text, at, to).toString();
  }
}
