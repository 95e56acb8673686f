package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * Lists of decimal numbers: {@code [110, 116, 110, 95]}, with any brackets, on any lines, and with
 * an offset at the start of each line, as {@code od} writes them.
 */
final class Numbers extends Elements {

  private static final String DIGITS = "0123456789";
  private static final String COMMA = ",";
  private static final String BLANKS_IN_LINE = " \t";
  private static final String LINE_BREAKS = "\r\n";

  /** An offset has as many digits at least, of which the first is 0. */
  private static final int OFFSET = 6;

  private static final int LONGEST_OFFSET = OFFSET + 1;

  Numbers() {
    super("numbers", LONGEST_OFFSET, DIGITS, COMMA);
  }

  @Override
  String write(char c) {
    return String.valueOf((int) c);
  }

  @Override
  void separate(Acceptor.Builder builder, int from, int to) {
    int atLineStart = builder.state();
    onLayout(builder, from, COMMA + BLANKS_IN_LINE, to);
    onLayout(builder, to, BLANKS_IN_LINE, to);
    for (int node : new int[] {from, to, atLineStart}) {
      onLayout(builder, node, LINE_BREAKS, atLineStart);
    }
    int inOffset = builder.state();
    onLayout(builder, atLineStart, "0", inOffset);
    for (int length = 2; length <= LONGEST_OFFSET; length++) {
      int longer = builder.state();
      onLayout(builder, inOffset, DIGITS, longer);
      inOffset = longer;
      if (length >= OFFSET) {
        onLayout(builder, inOffset, BLANKS_IN_LINE, to);
      }
    }
    builder.skip(atLineStart, to);
  }

  /** Goes back over an offset, too. */
  @Override
  <T> int before(TextKind<T> kind, T text, int lowest, int at) {
    int before = super.before(kind, text, lowest, at);
    int start = before + 1;
    while (start > lowest
        && start > before - LONGEST_OFFSET
        && Acceptor.isDigit(kind.at(text, start - 1))) {
      start--;
    }
    boolean isOffset =
        before - start + 1 >= OFFSET
            && start > lowest
            && kind.at(text, start) == '0'
            && BLANKS_IN_LINE.indexOf(kind.at(text, before + 1)) >= 0
            && LINE_BREAKS.indexOf(kind.at(text, start - 1)) >= 0;
    return isOffset ? super.before(kind, text, lowest, start) : before;
  }

  /** A part of an offset. */
  @Override
  long addEndsWithinLine(Endings endings) {
    return endings.add(DIGITS, DIGITS, DIGITS, DIGITS);
  }

  @Override
  void addEndsOfRow(String starts, Endings endings) {
    String left = COMMA + BLANKS;
    String before = DIGITS + left;
    endings.add(DIGITS, left, before);
    endings.add(DIGITS, DIGITS, left, before);
    endings.add(DIGITS, DIGITS, DIGITS, left);
    endings.add(COMMA, DIGITS, DIGITS);
  }

  @Override
  String separator() {
    return ", ";
  }

  @Override
  String[][] patterns() {
    return new String[][] {{DIGITS + COMMA + BLANKS}};
  }

  /** In any four characters there is one between two numbers; which one it is differs. */
  @Override
  String[][] patternsOf(String characters) {
    String between = COMMA + BLANKS_IN_LINE;
    String any = DIGITS + between;
    return new String[][] {{between, any, any, any}};
  }

  @Override
  boolean isRegular() {
    return false;
  }

  @Override
  String leftOfUnderscore() {
    return "";
  }
}
