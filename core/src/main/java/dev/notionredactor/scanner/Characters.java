package dev.notionredactor.scanner;

/**
 * Lists of characters: {@code [n, t, n, _]}, in quotes or not, on any lines; {@code \\n \\t}, as
 * Clojure writes them; columns of characters, as {@code od -c} does, with an offset at the start of
 * each line; text in UTF-16 of either byte order, seen as bytes.
 */
final class Characters extends Elements {

  private static final String QUOTES = "'\"";
  private static final String OPENING = QUOTES + "\\";
  private static final String COMMA = ",";

  /** So many blanks stand before a character in {@code od -c} and {@code hexdump -c}. */
  private static final int COLUMN = 3;

  /** Anything stands between elements, and a line may begin with a 0 that is one. */
  private static final int LIST = 0;

  /**
   * Three blanks stand between elements, more where one is a blank, and a line may begin with an
   * offset. A list may have three blanks somewhere, so that a prefix tells.
   */
  private static final int COLUMNS = 1;

  /** The other byte of UTF-16: alone, since another character between two is one of the text. */
  private static final String ZERO = "\0";

  Characters() {
    super("characters", 1, Alphabet.ALPHANUMERIC.members() + "_", OPENING + COMMA + ZERO);
  }

  @Override
  String write(char c) {
    return String.valueOf(c);
  }

  @Override
  int ways() {
    return 2;
  }

  /** No character of a prefix is a 0, so that an offset may stand before any. */
  @Override
  void separate(Acceptor.Builder builder, int[] from, int[] to, boolean inBody) {
    int quoted = builder.state();
    int behindSign = builder.state();
    onLayout(builder, quoted, COMMA + BLANKS, behindSign);
    onLayout(builder, behindSign, BLANKS, behindSign);
    onLayout(builder, behindSign, OPENING, to[LIST]);
    builder.skip(behindSign, to[LIST]);
    for (int behind : from) {
      onLayout(builder, behind, QUOTES, quoted);
      onLayout(builder, behind, COMMA, behindSign);
      onLayout(builder, behind, "\\" + ZERO, to[LIST]);
    }
    int lineStart = builder.state();
    int blanks = addBlanks(builder, lineStart, to[LIST], to[inBody ? LIST : COLUMNS]);
    int column = addColumn(builder, lineStart, to);
    onLayout(builder, from[LIST], Offset.BLANKS, blanks);
    startLine(builder, from[LIST], lineStart, to[LIST]);
    int rowStart = lineStart;
    if (inBody) {
      rowStart = builder.state();
      addBlanks(builder, rowStart, to[LIST], to[COLUMNS]);
    }
    onLayout(builder, from[COLUMNS], Offset.BLANKS, inBody ? column : blanks);
    startLine(builder, from[COLUMNS], rowStart, to[LIST]);
    int zero = Offset.add(builder, rowStart, column);
    // Of a row of columns that begins with a 0 and no offset, all else is masked.
    onLayout(builder, zero, Offset.BLANKS, column);
  }

  private static void startLine(Acceptor.Builder builder, int from, int lineStart, int to) {
    onLayout(builder, from, Offset.LINE_BREAKS, lineStart);
    onLayout(builder, lineStart, Offset.LINE_BREAKS, lineStart);
    onLayout(builder, lineStart, OPENING, to);
    builder.skip(lineStart, to);
  }

  /**
   * Adds any number of blanks, behind which anything may stand.
   *
   * @param toColumn the node behind as many as stand between columns
   * @return the node behind the first
   */
  private static int addBlanks(Acceptor.Builder builder, int lineStart, int to, int toColumn) {
    int first = builder.state();
    int blanks = first;
    onLayout(builder, lineStart, Offset.BLANKS, first);
    for (int count = 1; count <= COLUMN + 1; count++) {
      onLayout(builder, blanks, Offset.LINE_BREAKS, lineStart);
      onLayout(builder, blanks, OPENING, to);
      builder.skip(blanks, count == COLUMN ? toColumn : to);
      int more = count <= COLUMN ? builder.state() : blanks;
      onLayout(builder, blanks, Offset.BLANKS, more);
      blanks = more;
    }
    return first;
  }

  /**
   * Adds the blanks before the next column, or at the end of a line. Two stand before what is no
   * single character, as in {@code od}'s {@code \n}.
   *
   * @return the node behind the first
   */
  private static int addColumn(Acceptor.Builder builder, int lineStart, int[] to) {
    int first = builder.state();
    int blanks = first;
    onLayout(builder, first, OPENING, to[LIST]);
    builder.skip(first, to[LIST]);
    for (int count = 1; count <= COLUMN; count++) {
      onLayout(builder, blanks, Offset.LINE_BREAKS, lineStart);
      if (count < COLUMN) {
        int more = builder.state();
        onLayout(builder, blanks, Offset.BLANKS, more);
        blanks = more;
      }
    }
    builder.skip(blanks, to[COLUMNS]);
    return first;
  }

  @Override
  void addEndsOfRow(String starts, Endings endings) {
    String elements = Alphabet.ALPHANUMERIC.members() + "_";
    String signs = OPENING + COMMA + ZERO;
    String left = signs + BLANKS;
    endings.add(elements, left, left);
    endings.add(elements, left, elements, left);
    endings.add(elements, left, starts);
    endings.add(elements, Offset.BLANKS, Offset.DIGITS, Offset.DIGITS);
    endings.add(signs, left, left);
    endings.add(signs, elements, left);
    endings.add(signs, starts);
    endings.add(signs, left, elements, left);
    endings.add(signs, left, starts);
  }

  @Override
  String separator() {
    return ", ";
  }

  @Override
  String[][] patterns() {
    return new String[0][];
  }

  @Override
  Alphabet within(String characters) {
    return Alphabet.ofAscii(characters);
  }

  /** A blank that is an element would make all prose look so. */
  @Override
  String[][] patternsOf(String characters) {
    String elements = Alphabet.ofAscii(characters).without(BLANK).members();
    return new String[][] {
      {elements, COMMA + BLANKS + ZERO},
      {elements, COMMA + BLANKS, BLANKS + "\\"},
      {elements, QUOTES, COMMA, QUOTES},
      {elements, QUOTES, COMMA, BLANKS, QUOTES}
    };
  }

  @Override
  String leftOfUnderscore() {
    return OPENING + COMMA + BLANKS + ZERO;
  }
}
