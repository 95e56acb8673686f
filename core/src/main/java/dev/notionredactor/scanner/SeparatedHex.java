package dev.notionredactor.scanner;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hex with something between each two pairs of digits, on any lines, and with an offset at the
 * start of each line: {@code 6e 74 6e 5f}, {@code 6e:74}, {@code 6e-74}, {@code 0x6e, 0x74}, {@code
 * \x6e\x74}, {@code %6e%74}.
 */
final class SeparatedHex extends Elements {

  private static final String DIGITS = Hex.DIGITS;

  /** What may stand behind a pair of digits, with blanks after it or without. */
  private static final String SIGNS = ",:-._";

  /** What {@code 0x}, {@code \x} and the escapes of Java are made of. */
  private static final String IN_MARKS = "0xX\\u";

  private static final String PERCENT = "%";

  /** What the bytes of letters, digits and the underscore begin with. */
  private static final String FIRST_DIGITS = "34567";

  /** What may stand between two pairs of digits within a line, or if each has its own. */
  private static final String[] IN_LINE = {
    " ", "\t", "\n", ":", "-", ",", "%", ".", "_", "\\x", ", ", "  ", ",0x", " 0x", "\t0x", ", 0x",
    "\\u00"
  };

  SeparatedHex() {
    super("hex with separators", 2, DIGITS, SIGNS + IN_MARKS + PERCENT);
  }

  @Override
  String write(char c) {
    return Hex.encode(String.valueOf(c));
  }

  @Override
  boolean isOfEitherCase() {
    return true;
  }

  @Override
  void separate(Acceptor.Builder builder, int[] from, int[] to, boolean inBody) {
    int behind = from[0];
    int before = to[0];
    int behindSign = builder.state();
    int behindBlank = builder.state();
    int lineStart = builder.state();
    onLayout(builder, behind, SIGNS, behindSign);
    onLayout(builder, behind, PERCENT, before);
    for (int node : new int[] {behind, behindSign, behindBlank, lineStart}) {
      onLayout(builder, node, Offset.BLANKS, behindBlank);
      onLayout(builder, node, Offset.LINE_BREAKS, lineStart);
    }
    int behindZero = builder.state();
    onLayout(builder, behindSign, "0", behindZero);
    onLayout(builder, behindBlank, "0", behindZero);
    onLayout(builder, behindZero, "xX", before);
    onLayout(builder, Offset.add(builder, lineStart, behindBlank), "xX", before);
    int behindBackslash = builder.state();
    for (int node : new int[] {behind, behindSign, behindBlank, lineStart}) {
      onLayout(builder, node, "\\", behindBackslash);
    }
    onLayout(builder, behindBackslash, "x", before);
    int behindLetter = builder.state();
    int behindFirstZero = builder.state();
    onLayout(builder, behindBackslash, "u", behindLetter);
    onLayout(builder, behindLetter, "0", behindFirstZero);
    onLayout(builder, behindFirstZero, "0", before);
    builder.skip(behindSign, before);
    builder.skip(behindBlank, before);
    builder.skip(lineStart, before);
  }

  @Override
  void addEndsOfRow(String starts, Endings endings) {
    String left = SIGNS + BLANKS + PERCENT + "xX";
    String before = DIGITS + SIGNS + BLANKS + "\\";
    String signs = SIGNS + PERCENT;
    endings.add(DIGITS, DIGITS, left, before);
    endings.add(DIGITS, left, before);
    endings.add(DIGITS, DIGITS, "0", "0");
    endings.add(DIGITS, "0", "0", "u");
    endings.add(signs, DIGITS, DIGITS, left + "0");
    endings.add(signs, DIGITS, starts);
    endings.add("0", SIGNS + BLANKS, before);
    endings.add("xX", "0", SIGNS + BLANKS);
    endings.add("\\", before);
    endings.add("xu", "\\");
    endings.add("0", "u", "\\");
    endings.add("0", "0", "u", "\\");
  }

  @Override
  String separator() {
    return " ";
  }

  @Override
  String[][] patterns() {
    return patterns(FIRST_DIGITS);
  }

  @Override
  String[][] patternsOf(String characters) {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      String digit = write(characters.charAt(i)).substring(0, 1);
      first.append(first.indexOf(digit) < 0 ? digit : "");
    }
    return patterns(first.toString());
  }

  /** One for each length of what stands between. */
  private static String[][] patterns(String firstDigits) {
    Map<Integer, String[]> byLength = new TreeMap<>();
    for (String between : IN_LINE) {
      int length = between.length();
      String[] pattern = byLength.get(length);
      if (pattern == null) {
        pattern = new String[2 + length];
        Arrays.fill(pattern, "");
        pattern[0] = firstDigits;
        pattern[1] = DIGITS;
        byLength.put(length, pattern);
      }
      for (int i = 0; i < length; i++) {
        pattern[2 + i] += between.charAt(i);
      }
    }
    return byLength.values().toArray(new String[0][]);
  }

  @Override
  String leftOfUnderscore() {
    return "";
  }
}
