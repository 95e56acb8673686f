package dev.notionredactor.scanner;

/**
 * Which two characters keys may begin with, whatever is put between them. A line that ends in an
 * {@code s} may be followed by the rest of a key; by the next line's first character it is known
 * that nearly none is. Immutable.
 */
final class Beginnings {

  private static final int CHARACTERS = 0x80;

  /** By character: of which forms it is the first, and of which the second. */
  private final long[] firsts = new long[CHARACTERS];

  private final long[] seconds = new long[CHARACTERS];

  /** What may stand between two characters of a key, all forms taken together. */
  private final Alphabet between;

  Beginnings(Form[] forms) {
    StringBuilder within = new StringBuilder(Elements.BLANKS);
    for (int i = 0; i < forms.length; i++) {
      Form form = forms[i];
      long bit = 1L << i % Long.SIZE;
      String prefix = form.prefix;
      if (form.writtenForm instanceof Elements) {
        Elements elements = (Elements) form.writtenForm;
        within.append(elements.between());
        prefix += elements.write(form.decodedPrefix.charAt(1));
      }
      within.append(form.gaps.characters());
      add(form.written(prefix.charAt(0)), firsts, bit);
      add(form.written(prefix.charAt(1)), seconds, bit);
    }
    // What gaps are made of begins with one of these.
    this.between = Alphabet.ofAscii(within.toString()).without(Alphabet.ALPHANUMERIC);
  }

  private static void add(String characters, long[] table, long bit) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] |= bit;
    }
  }

  /**
   * Whether what may have begun in a text is none of a key's if {@code c} comes next: one character
   * alone, with no more than blanks behind it.
   */
  boolean areOver(byte[] text, int length, int c) {
    int first = text[0];
    if (first < 0 || c >= CHARACTERS || between.contains(c)) {
      return false;
    }
    if (DumpColumns.isHex(first) && text[length - 1] != '\n') {
      // A row of a dump may begin with it.
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (!Elements.isBlank(text[i])) {
        return false;
      }
    }
    return (firsts[first] & seconds[c]) == 0;
  }
}
