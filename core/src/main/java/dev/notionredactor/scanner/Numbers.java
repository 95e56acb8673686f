package dev.notionredactor.scanner;

/**
 * Lists of decimal numbers: {@code [110, 116, 110, 95]}, with any brackets, on any lines, and with
 * an offset at the start of each line, as {@code od} writes them.
 */
final class Numbers extends Elements {

  private static final String DIGITS = "0123456789";
  private static final String COMMA = ",";
  private static final String BLANKS_IN_LINE = " \t";
  private static final String LINE_BREAKS = "\r\n";
  private static final String BLANKS = BLANKS_IN_LINE + LINE_BREAKS;

  /** An offset has as many digits at least, of which the first is 0. */
  private static final int OFFSET = 6;

  private static final int LONGEST_OFFSET = OFFSET + 1;

  Numbers() {
    super("numbers", LONGEST_OFFSET, DIGITS, COMMA + BLANKS);
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

  @Override
  String separator() {
    return ", ";
  }

  @Override
  String[][] patterns() {
    return new String[][] {{DIGITS + COMMA + BLANKS}};
  }

  @Override
  String leftOfUnderscore() {
    return "";
  }
}
