package dev.notionredactor.scanner;

/**
 * Which characters keys may begin with, whatever is put between them. A line that ends in an {@code
 * s} may be followed by the rest of a key; by the next line's first character it is known that
 * nearly none is. Immutable.
 */
final class Beginnings {

  private static final int CHARACTERS = 0x80;

  /** So many characters at most, and the next one: no prefix is shorter. */
  private static final int LONGEST = 3;

  /** By place and character: of which forms it may be there. */
  private final long[][] places = new long[LONGEST + 1][CHARACTERS];

  /** What may stand between two characters of a key, all forms taken together. */
  private final Alphabet between;

  Beginnings(Form[] forms) {
    StringBuilder within = new StringBuilder(Elements.BLANKS);
    for (int i = 0; i < forms.length; i++) {
      Form form = forms[i];
      long bit = 1L << i % Long.SIZE;
      if (form.writtenForm instanceof Elements) {
        Elements elements = (Elements) form.writtenForm;
        within.append(elements.between());
        // Behind the first element stands another one, and something in between.
        String second = elements.write(form.decodedPrefix.charAt(1)).substring(0, 1);
        add(form, form.prefix + second, bit);
      } else {
        add(form, form.prefix, bit);
      }
      within.append(form.gaps.characters());
    }
    // What gaps are made of begins with one of these.
    this.between = Alphabet.ofAscii(within.toString()).without(Alphabet.ALPHANUMERIC);
  }

  private void add(Form form, String start, long bit) {
    for (int place = 0; place < places.length && place < start.length(); place++) {
      String characters = form.written(start.charAt(place));
      for (int i = 0; i < characters.length(); i++) {
        places[place][characters.charAt(i)] |= bit;
      }
    }
  }

  /**
   * Whether what may have begun in a text is none of a key's if {@code c} comes next: a few letters
   * and digits, with no more than blanks behind them.
   */
  boolean areOver(byte[] text, int length, int c) {
    if (c >= CHARACTERS || between.contains(c)) {
      return false;
    }
    if (c == '0' && ElementRow.isLineEnd(text[length - 1])) {
      // An offset may begin.
      return false;
    }
    int word = 0;
    boolean isHex = true;
    while (word < length && Alphabet.ALPHANUMERIC.contains(text[word] & 0xff)) {
      isHex &= DumpColumns.isHex(text[word++]);
    }
    if (word == 0
        || word > LONGEST
        // A row of a dump may begin with it.
        || (isHex && (word > 1 || text[length - 1] != '\n'))) {
      return false;
    }
    for (int i = word; i < length; i++) {
      if (!Elements.isBlank(text[i])) {
        return false;
      }
    }
    for (int start = 0; start < word; start++) {
      long forms = places[word - start][c];
      for (int i = start; i < word; i++) {
        forms &= places[i - start][text[i]];
      }
      if (forms != 0) {
        return false;
      }
    }
    return true;
  }
}
