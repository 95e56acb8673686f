package dev.notionredactor.scanner;

/**
 * Lists of decimal numbers: {@code [110, 116, 110, 95]}, with any brackets, on any lines, and with
 * an offset at the start of each line.
 */
final class Numbers extends Elements {

  private static final String DIGITS = "0123456789";
  private static final String COMMA = ",";

  /** That of a letter. */
  private static final int LONGEST = 3;

  Numbers() {
    super("numbers", LONGEST, DIGITS, COMMA);
  }

  @Override
  String write(char c) {
    return String.valueOf((int) c);
  }

  @Override
  void separate(Acceptor.Builder builder, int[] from, int[] to, boolean inBody) {
    int behind = from[0];
    int before = to[0];
    int lineStart = builder.state();
    onLayout(builder, behind, COMMA + Offset.BLANKS, before);
    onLayout(builder, before, Offset.BLANKS, before);
    for (int node : new int[] {behind, before, lineStart}) {
      onLayout(builder, node, Offset.LINE_BREAKS, lineStart);
    }
    Offset.add(builder, lineStart, before);
    builder.skip(lineStart, before);
  }

  @Override
  void addEndsOfRow(String starts, Endings endings) {
    String left = COMMA + BLANKS;
    String before = Offset.DIGITS + left;
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
    String between = COMMA + Offset.BLANKS;
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
