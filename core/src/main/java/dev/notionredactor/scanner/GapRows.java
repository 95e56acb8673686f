package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * Rows of characters that a key with gaps may be made of, read from the right. One look at a row
 * tells nearly always that no key is in it. Immutable.
 */
final class GapRows {

  /** A character of a plain prefix. */
  static final int LETTER = 1;

  /** Of a plain body. */
  static final int BODY = 2;

  /** Of base64 and hex. */
  static final int ENCODED = 4;

  /** Of any key. */
  static final int ANY = 8;

  /** The last of a plain prefix, in any spelling. */
  static final int LAST = 16;

  private static final int GAP = 32;
  private static final int BLANK = 64;

  /** Of which plain forms it begins the prefix: a bit for each, modulo eight. */
  static final int PLAIN_STARTS = 0xff << Byte.SIZE;

  /** Likewise of encoded ones. */
  static final int ENCODED_STARTS = 0xff << (2 * Byte.SIZE);

  private static final int STARTS = PLAIN_STARTS | ENCODED_STARTS;

  /** Of a row: it has a gap. */
  static final int GAPPED = 1 << (3 * Byte.SIZE);

  /** What each character of eight bits may be. */
  private final int[] natures = new int[0x100];

  /** Of which forms it may be the second. */
  private final int[] seconds = new int[0x100];

  /** For forms of which some may have gaps; {@code any}: what all keys are made of. */
  GapRows(Form[] forms, Alphabet any) {
    CharacterTable<Form> byLast = new CharacterTable<>(Form.class);
    int count = 0;
    for (Form form : forms) {
      if (form.gaps == Gaps.NONE) {
        continue;
      }
      boolean isPlain = form.writtenForm.isPlain();
      int group = isPlain ? Byte.SIZE : 2 * Byte.SIZE;
      int bit = 1 << (group + (count++ % Byte.SIZE));
      add(form.at(0), natures, bit);
      add(form.at(1), seconds, bit);
      if (isPlain) {
        form.addByLast(byLast);
        add(form.prefix.replace(GapSearch.ANCHOR, ""), natures, LETTER);
      }
    }
    for (int c = 0; c < natures.length; c++) {
      natures[c] |=
          (Alphabet.ALPHANUMERIC.contains(c) ? BODY : 0)
              | (Base64.WRITTEN.contains(c) ? ENCODED : 0)
              | (any.contains(c) ? ANY : 0)
              | (byLast.get(c) != null ? LAST : 0)
              | (Gaps.mayHold(c) ? GAP : 0)
              | (Gaps.isBlank(c) ? BLANK : 0);
    }
  }

  private static void add(String characters, int[] table, int bit) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] |= bit;
    }
  }

  /** What the character at {@code at} may be. */
  <T> int nature(TextKind<T> kind, T text, int at) {
    return natures[eightBits(kind, text, at)];
  }

  private static <T> int eightBits(TextKind<T> kind, T text, int at) {
    int c = kind.at(text, at);
    return c < 0x80 ? c : kind.folded(text, at);
  }

  /** Where what may be of a gap begins that ends at {@code at}; at itself if nothing is. */
  <T> int beforeGap(TextKind<T> kind, T text, int lowest, int at) {
    return beforeGap(kind, text, lowest, at, nature(kind, text, at - 1));
  }

  private static <T> int beforeGap(TextKind<T> kind, T text, int lowest, int at, int nature) {
    if ((nature & BLANK) != 0) {
      return Gaps.startOfMargin(kind, text, lowest, at);
    }
    return (nature & GAP) != 0 ? at - 1 : at;
  }

  /**
   * Where a row of characters begins that are of some nature or of gaps, at {@code lowest} or
   * further on, which ends at {@code to}.
   */
  <T> int start(TextKind<T> kind, T text, int lowest, int to, int wanted) {
    return Acceptor.end(row(kind, text, lowest, to, wanted));
  }

  /**
   * The same as {@link Acceptor#end}, and as {@link Acceptor#state} the natures of those of its
   * characters that are wanted, {@link #GAPPED}, and the starts of prefixes of which there are two
   * characters, or one before a gap or the end.
   */
  <T> long row(TextKind<T> kind, T text, int lowest, int to, int wanted) {
    int found = 0;
    int next = STARTS;
    int start = to;
    while (start > lowest) {
      int c = eightBits(kind, text, start - 1);
      int nature = natures[c];
      int before = start - 1;
      if ((nature & wanted) != 0) {
        found |= nature & (next | ~STARTS);
        next = seconds[c];
      } else {
        before = beforeGap(kind, text, lowest, start, nature);
        if (before == start) {
          break;
        }
        found |= GAPPED | (nature & LAST);
        next = STARTS;
      }
      start = before;
    }
    return Acceptor.of(start, found);
  }
}
