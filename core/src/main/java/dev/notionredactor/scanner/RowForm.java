package dev.notionredactor.scanner;

/** One form of elements, for rows that stand for some characters. Immutable. */
final class RowForm {

  final Elements form;

  /** What the elements are made of. */
  final Alphabet within;

  /** Reads them. */
  final Acceptor row;

  /** How a character is written; null if it is not one of these. */
  private final String[] written = new String[0x80];

  RowForm(Elements form, String characters) {
    this.form = form;
    this.within = form.within(characters);
    this.row = form.row(characters);
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      written[c] = written[c] == null ? form.write(c) : written[c];
    }
  }

  /** How {@code c}, one of the characters, is written. */
  String written(char c) {
    return written[c];
  }
}
