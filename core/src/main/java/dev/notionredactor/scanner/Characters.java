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

  /** Three blanks stand between elements, more where another one is blank; an offset may begin. */
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
    int indented = addBlanks(builder, lineStart, to);
    onLayout(builder, from[LIST], Offset.BLANKS, indented);
    startLine(builder, new int[] {from[LIST], lineStart}, lineStart, to);
    int inColumn = addColumn(builder, lineStart, to[COLUMNS]);
    int offset;
    if (inBody) {
      int rowStart = builder.state();
      onLayout(builder, from[COLUMNS], Offset.BLANKS, inColumn);
      onLayout(builder, rowStart, Offset.BLANKS, indented);
      startLine(builder, new int[] {from[COLUMNS], rowStart}, rowStart, to);
      offset = Offset.add(builder, rowStart, inColumn);
    } else {
      onLayout(builder, from[COLUMNS], Offset.BLANKS, indented);
      onLayout(builder, from[COLUMNS], Offset.LINE_BREAKS, lineStart);
      offset = Offset.add(builder, lineStart, inColumn);
    }
    // Of a row of columns that begins with a 0 and no offset, all else is masked.
    onLayout(builder, offset, Offset.BLANKS, inColumn);
  }

  private static void startLine(Acceptor.Builder builder, int[] from, int lineStart, int[] to) {
    for (int node : from) {
      onLayout(builder, node, Offset.LINE_BREAKS, lineStart);
    }
    onLayout(builder, lineStart, OPENING, to[LIST]);
    builder.skip(lineStart, to[LIST]);
  }

  /**
   * Adds any number of blanks, behind which anything may stand.
   *
   * @return the node behind the first
   */
  private static int addBlanks(Acceptor.Builder builder, int lineStart, int[] to) {
    int first = builder.state();
    int blanks = first;
    onLayout(builder, lineStart, Offset.BLANKS, first);
    for (int count = 1; count <= COLUMN + 1; count++) {
      onLayout(builder, blanks, Offset.LINE_BREAKS, lineStart);
      onLayout(builder, blanks, OPENING, to[LIST]);
      builder.skip(blanks, to[count == COLUMN ? COLUMNS : LIST]);
      int more = count <= COLUMN ? builder.state() : blanks;
      onLayout(builder, blanks, Offset.BLANKS, more);
      blanks = more;
    }
    return first;
  }

  /**
   * Adds the blanks before the next column, or at the end of a line.
   *
   * @return the node behind the first
   */
  private static int addColumn(Acceptor.Builder builder, int lineStart, int to) {
    int first = builder.state();
    int blanks = first;
    for (int count = 1; count <= COLUMN; count++) {
      onLayout(builder, blanks, Offset.LINE_BREAKS, lineStart);
      if (count < COLUMN) {
        int more = builder.state();
        onLayout(builder, blanks, Offset.BLANKS, more);
        blanks = more;
      }
    }
    builder.skip(blanks, to);
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
