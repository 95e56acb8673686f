package dev.notionredactor.scanner;

/**
 * Lists of characters: {@code [n, t, n, _]}, in quotes or not, on any lines; {@code \\n \\t}, as
 * Clojure writes them; text in UTF-16 of either byte order, seen as bytes.
 */
final class Characters extends Elements {

  private static final String QUOTES = "'\"";
  private static final String OPENING = QUOTES + "\\";
  private static final String COMMA = ",";

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
  void separate(Acceptor.Builder builder, int from, int to) {
    int quoted = builder.state();
    int blank = builder.state();
    onLayout(builder, from, QUOTES, quoted);
    onLayout(builder, from, COMMA + BLANKS, blank);
    onLayout(builder, from, "\\" + ZERO, to);
    onLayout(builder, quoted, COMMA + BLANKS, blank);
    onLayout(builder, blank, BLANKS, blank);
    onLayout(builder, blank, OPENING, to);
    builder.skip(blank, to);
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
