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
    String prefix,
    Map<String, Character> elements,
    Pattern start,
    Separated list,
    Separated perhapsColumns,
    Separated columns)
    implements OracleForm {

  /** What may stand before an element, and that with one. */
  private record Separated(Pattern separator, Pattern token) {

    static Separated of(String separator, String element) {
      return new Separated(Pattern.compile(separator), Pattern.compile(separator + element));
    }
  }

  /** Line breaks and blanks, with an offset at a line's start or without. */
  private static final String BLANKS = "[ \t]*(?:[\r\n]+(?:0[0-9a-fA-F]{5,7}[ \t]+)?[ \t]*)*";

  private static final String NUMBER_SEPARATOR = "(?=[, \t\r\n]),?" + BLANKS;

  private static final String CHARACTER_SEPARATOR =
      "(?:['\"]?[, \t\r\n][ \t\r\n]*['\"\\\\]?|\\\\|\\x00)";

  private static final String OFFSET = "0[0-9a-fA-F]{5,7}";

  /** What begins a line, after blanks or not, unless that is an offset or a 0. */
  private static final String IN_LINE = "(?:(?!0)['\"\\\\]?|[ \t][ \t\r\n]*['\"\\\\]?)";

  /** What stands before the next column, or where there is none. */
  private static final String COLUMN =
      "(?:[ \t]{3}|(?:[ \t]|(?:[ \t]{4})+[ \t]{0,2})['\"\\\\]?"
          + "|[ \t]{1,3}[\r\n][ \t\r\n]*['\"\\\\]?"
          + ("|[ \t]{4,}[\r\n]+(?:" + IN_LINE + "|0" + CHARACTER_SEPARATOR + "))");

  /** In columns, a line that begins with a 0 begins with an offset, or that 0 is left out. */
  private static final String ROW_START =
      "[\r\n]+(?:" + IN_LINE + "|" + OFFSET + COLUMN + "|0" + CHARACTER_SEPARATOR + ")";

  private static final String PERHAPS_COLUMN_SEPARATOR =
      "(?:(?![\r\n])" + CHARACTER_SEPARATOR + "|" + ROW_START + ")";

  private static final String COLUMN_SEPARATOR =
      "(?:(?![ \t\r\n])" + CHARACTER_SEPARATOR + "|" + COLUMN + "|" + ROW_START + ")";

  /** So it does before a character of a prefix, which is no 0. */
  private static final String SEPARATOR_IN_PREFIX =
      "(?:(?:[ \t\r\n]*[\r\n](?:" + OFFSET + "(?=[ \t])|0))*" + CHARACTER_SEPARATOR + ")";

  private static final Pattern BEHIND_OFFSET =
      Pattern.compile(".*[\r\n]" + OFFSET + "[ \t]{3}", Pattern.DOTALL);

  private static final Pattern INDENTED =
      Pattern.compile("[^,'\"\\\\]*[\r\n]0?[ \t]{3}", Pattern.DOTALL);

  private static final Pattern NEXT_COLUMN = Pattern.compile("[ \t]{3}");

  private static final Pattern NEXT_ROW = Pattern.compile("[\r\n]+[ \t]{3}");

  private static final String HEX_SEPARATOR =
      "(?:(?=[,:._ \t\r\n-])[,:._-]?" + BLANKS + "(?:0[xX]|\\\\x|\\\\u00)?|\\\\x|\\\\u00|%)";

  /** Those of a prefix. */
  static List<ElementForm> formsOf(String prefix) {
    return List.of(
        of(prefix, c -> List.of(String.valueOf(c)), NUMBER_SEPARATOR),
        of(
            prefix,
            c -> List.of(String.valueOf((char) c)),
            SEPARATOR_IN_PREFIX,
            CHARACTER_SEPARATOR,
            PERHAPS_COLUMN_SEPARATOR,
            COLUMN_SEPARATOR),
        of(prefix, ElementForm::hex, HEX_SEPARATOR));
  }

  private static ElementForm of(
      String prefix, IntFunction<List<String>> written, String separator) {
    return of(prefix, written, separator, separator, separator, separator);
  }

  /** {@code written}: in which ways a character may be. */
  private static ElementForm of(
      String prefix,
      IntFunction<List<String>> written,
      String inPrefix,
      String inList,
      String inPerhapsColumns,
      String inColumns) {
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
            .collect(Collectors.joining("(" + inPrefix + ")"));
    String element = "(" + String.join("|", elements.keySet()) + ")";
    return new ElementForm(
        prefix,
        elements,
        Pattern.compile(beginning),
        Separated.of(inList, element),
        Separated.of(inPerhapsColumns, element),
        Separated.of(inColumns, element));
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
    Walk walk = new Walk(text, start, text.length());
    while (walk.next()) {
      decoded.append(this.elements.get(walk.token.group(1)));
    }
    return PlainForm.encoded(this, start, body, walk.end, prefix, decoded.toString());
  }

  /** From element to element of a body. */
  private final class Walk {
    final String text;
    final int to;
    int end;
    Matcher token;
    Separated separated;

    Walk(String text, int from, int to) {
      Matcher begins = start.matcher(text).region(from, text.length());
      if (!begins.lookingAt()) {
        throw new IllegalArgumentException(text);
      }
      this.text = text;
      this.to = to;
      this.end = begins.end();
      this.separated = list;
      for (int i = 1; i <= begins.groupCount(); i++) {
        String between = begins.group(i);
        separated = INDENTED.matcher(between).matches() ? perhapsColumns : behind(between);
      }
    }

    private Separated behind(String between) {
      if (BEHIND_OFFSET.matcher(between).matches()) {
        return columns;
      }
      return !NEXT_COLUMN.matcher(between).matches()
          ? list
          : separated.equals(columns) ? columns : perhapsColumns;
    }

    boolean next() {
      token = separated.token.matcher(text).region(end, to);
      if (!token.lookingAt()) {
        return false;
      }
      if (!separated.equals(list)) {
        String between = text.substring(end, token.start(1));
        separated = NEXT_ROW.matcher(between).matches() ? perhapsColumns : behind(between);
      }
      end = token.end();
      return true;
    }
  }

  /**
   * Of a key as long as today's, only what may be the start of another element waits, not what
   * stands before that.
   */
  @Override
  public int waitsFrom(String text, Occurrence occurrence) {
    int end = occurrence.end();
    Walk walk = new Walk(text, occurrence.start(), end);
    while (walk.next()) {}
    Matcher next = walk.separated.token.matcher(text).region(end, text.length());
    if (end < text.length() && (next.lookingAt() || !next.hitEnd())) {
      return Integer.MAX_VALUE;
    }
    if (occurrence.length() < GappedForm.usual(prefix)) {
      return occurrence.body();
    }
    Matcher between = walk.separated.separator.matcher(text).region(end, text.length());
    boolean isBetween = between.matches() || between.hitEnd();
    return !isBetween && between.lookingAt() ? between.end() : text.length();
  }

  /** The body, up to {@code to}, with a star for each character that is an element's. */
  String starred(String text, int start, int to) {
    StringBuilder starred = new StringBuilder();
    Walk walk = new Walk(text, start, to);
    int at = walk.end;
    while (walk.next()) {
      int element = walk.token.start(1);
      starred.append(text, at, element).append("*".repeat(walk.end - element));
      at = walk.end;
    }
    return starred.append(text, at, to).toString();
  }
}
