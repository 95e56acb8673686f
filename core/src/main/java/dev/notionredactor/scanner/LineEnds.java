package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * Tells of nearly every text that ends a line that no key is open there. A stream asks so after
 * each line; few lines need the closer look that {@link UndecidedTail} has otherwise. Immutable.
 *
 * <p>Of a key that goes on in the next line, the last row of characters without a blank holds the
 * start of the prefix: its first three characters, or as many as there are before something that
 * may be put between them. A row of a dump and a list look unlike other text, too.
 */
final class LineEnds {

  /** A longer row gets the closer look. */
  private static final int LONGEST_ROW = 256;

  /** Kinds of prefixes beyond so many share a bit with another one. */
  private static final int BITS = 20;

  private static final long ALL = (1L << BITS) - 1;

  /** The character may be in a key or in what is put into one, blanks excepted. */
  private static final long IN_ROW = 1L << (3 * BITS);

  /** With it, something may begin that is put into one. */
  private static final long GAP = 1L << (3 * BITS + 1);

  /**
   * Of each character of eight bits: the kinds of prefixes of which it is the first, the second and
   * the third; and the above.
   */
  private final long[] natures = new long[0x100];

  private final ElementEnds elements;

  /** Null if no family is found in dumps. */
  private final DumpSearch dumps;

  LineEnds(Form[] forms, ElementEnds elements, DumpSearch dumps) {
    this.elements = elements;
    this.dumps = dumps;
    int kinds = 0;
    for (Form form : forms) {
      if (form.writtenForm instanceof Elements) {
        addStart(form, kinds++);
      } else if (form.gaps != Gaps.NONE) {
        add(form, kinds++);
      }
    }
  }

  /** Of elements, only the first is looked for here, and only as the last character. */
  private void addStart(Form form, int kind) {
    for (int c = 0; c < natures.length; c++) {
      add(c, form.isAt(0, c), bit(kind));
    }
  }

  private void add(Form form, int kind) {
    String prefix = form.prefix;
    Alphabet row =
        Alphabet.ofAscii(
            prefix
                + form.writtenForm.spelling(prefix)
                + form.writtenForm.written(form.family).members()
                + form.gaps.characters());
    for (int c = 0; c < natures.length; c++) {
      for (int i = 0; i < 3; i++) {
        boolean fits = form.isAt(i, c) || prefix.startsWith(GapSearch.ANCHOR, i);
        add(c, fits, bit(kind) << (i * BITS));
      }
      boolean startsGap = form.gaps.mayStart(c);
      add(c, !Gaps.isBlank(c) && (row.contains(c) || startsGap || Gaps.mayHold(c)), IN_ROW);
      add(c, startsGap, GAP);
    }
  }

  private static long bit(int kind) {
    return 1L << (kind % BITS);
  }

  private void add(int c, boolean fits, long nature) {
    if (fits) {
      natures[c] |= nature;
    }
  }

  /**
   * Whether at the end of {@code text[floor, to)}, which ends a line, nothing is undecided but a
   * prefix that begins with its last character. Takes note of that.
   *
   * @return false if it takes a closer look
   */
  <T> boolean areQuiet(TextKind<T> kind, T text, int floor, int to, UndecidedTail tail) {
    int end = to - 1;
    while (end > floor && isLineEnd(kind.at(text, end - 1))) {
      end--;
    }
    if (end - floor < ElementEnds.LENGTH || Gaps.isBlank(kind.at(text, end - 1))) {
      return false;
    }
    long last = natures[kind.folded(text, end - 1)];
    if (mayStartWithin(kind, text, floor, end, last)
        || elements.goOn(kind, text, floor, end)
        || (dumps != null && dumps.mayEnd(kind, text, floor, to))) {
      return false;
    }
    if ((last & ALL) != 0) {
      tail.addStarted(end - 1);
    }
    return true;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }

  /** Whether in the last row some prefix may start, but for one that is its last character. */
  private <T> boolean mayStartWithin(TextKind<T> kind, T text, int floor, int end, long last) {
    if ((last & IN_ROW) == 0) {
      return false;
    }
    long third = isGap(last) ? ALL : last >>> (2 * BITS) & ALL;
    long second = isGap(last) ? ALL : last >>> BITS & ALL;
    int lowest = Math.max(floor, end - LONGEST_ROW);
    for (int at = end - 2; at >= lowest; at--) {
      long nature = natures[kind.folded(text, at)];
      if ((nature & IN_ROW) == 0) {
        return Gaps.isBlank(kind.at(text, at)) && isMargin(kind, text, floor, at);
      }
      if ((nature & second) != 0) {
        return true;
      }
      second = isGap(nature) ? ALL : nature >>> BITS & third;
      third = isGap(nature) ? ALL : nature >>> (2 * BITS) & ALL;
    }
    return lowest > floor;
  }

  private static boolean isGap(long nature) {
    return (nature & GAP) != 0;
  }

  /** Whether the blank at an index may be in the margin of a line, so that the row goes on. */
  private static <T> boolean isMargin(TextKind<T> kind, T text, int floor, int blank) {
    return Gaps.startOfMargin(kind, text, floor, blank + 1) <= blank;
  }
}
