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

  /** The same with three blanks between two elements: an offset may begin a line. */
  private static final int PERHAPS_COLUMNS = 1;

  /** An offset has begun a line: three blanks stand between elements, more where one is a blank. */
  private static final int COLUMNS = 2;

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
    return 3;
  }

  @Override
  void separate(Acceptor.Builder builder, int[] from, int[] to, boolean inBody) {
    int quoted = builder.state();
    int behindSign = builder.state();
    onLayout(builder, quoted, COMMA + BLANKS, behindSign);
    onLayout(builder, behindSign, BLANKS, behindSign);
    goOn(builder, behindSign, to[LIST]);
    for (int behind : from) {
      onLayout(builder, behind, QUOTES, quoted);
      onLayout(builder, behind, COMMA, behindSign);
      onLayout(builder, behind, "\\" + ZERO, to[LIST]);
    }
    int lineStart = startLine(builder, to[LIST]);
    int perhaps = addBlanks(builder, lineStart, to[LIST], to[PERHAPS_COLUMNS]);
    int columns;
    int rowStart;
    if (inBody) {
      int blanks = addBlanks(builder, lineStart, to[LIST], to[LIST]);
      onLayout(builder, lineStart, Offset.BLANKS, blanks);
      onLayout(builder, from[LIST], Offset.BLANKS, blanks);
      rowStart = startLine(builder, to[LIST]);
      onLayout(builder, rowStart, Offset.BLANKS, perhaps);
      int behindBlank = startLine(builder, to[LIST]);
      onLayout(builder, behindBlank, Offset.BLANKS, blanks);
      int zero = builder.state();
      onLayout(builder, behindBlank, "0", zero);
      builder.skip(zero, from[LIST]);
      columns = addColumn(builder, lineStart, behindBlank, to);
    } else {
      // No character of a prefix is a 0, so that an offset may stand before any.
      rowStart = lineStart;
      onLayout(builder, lineStart, Offset.BLANKS, perhaps);
      onLayout(builder, from[LIST], Offset.BLANKS, perhaps);
      columns = addBlanks(builder, lineStart, to[LIST], to[COLUMNS]);
    }
    onLayout(builder, from[LIST], Offset.LINE_BREAKS, lineStart);
    onLayout(builder, from[PERHAPS_COLUMNS], Offset.LINE_BREAKS, rowStart);
    onLayout(builder, from[COLUMNS], Offset.LINE_BREAKS, rowStart);
    onLayout(builder, from[PERHAPS_COLUMNS], Offset.BLANKS, perhaps);
    onLayout(builder, from[COLUMNS], Offset.BLANKS, columns);
    // Where a 0 is no offset, this is a list, of which that 0 is shown.
    builder.skip(Offset.add(builder, rowStart, columns), from[LIST]);
  }

  /** What begins with {@code node} goes on with an element, in quotes or not. */
  private static void goOn(Acceptor.Builder builder, int node, int to) {
    onLayout(builder, node, OPENING, to);
    builder.skip(node, to);
  }

  private static int startLine(Acceptor.Builder builder, int to) {
    int lineStart = builder.state();
    onLayout(builder, lineStart, Offset.LINE_BREAKS, lineStart);
    goOn(builder, lineStart, to);
    return lineStart;
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
   * Adds the blanks before the next column. Two stand before what is no single character, as in
   * {@code od}'s {@code \n}, and the width of a column more where a blank is written: there a key
   * ends. With any other number, this was a list.
   *
   * @param behindBlank where a line begins if the last column of the one before may be a blank
   * @return the node behind the first
   */
  private static int addColumn(Acceptor.Builder builder, int lineStart, int behindBlank, int[] to) {
    int width = COLUMN + 1;
    int[] blanks = new int[2 * width];
    for (int count = 1; count < blanks.length; count++) {
      blanks[count] = builder.state();
      boolean isColumn = count <= COLUMN;
      onLayout(builder, blanks[count], Offset.LINE_BREAKS, isColumn ? lineStart : behindBlank);
      if (count == COLUMN) {
        builder.skip(blanks[count], to[COLUMNS]);
      } else if (count == 1 || (count > COLUMN && count % width != COLUMN)) {
        goOn(builder, blanks[count], to[LIST]);
      }
    }
    for (int count = 1; count < blanks.length; count++) {
      int more = count + 1 < blanks.length ? count + 1 : width;
      onLayout(builder, blanks[count], Offset.BLANKS, blanks[more]);
    }
    return blanks[1];
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
