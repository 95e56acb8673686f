package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * What may stand between two characters of a key and is none of it: what tools put in to colour a
 * match, to show a difference or to let a line break, and the line's end itself with the margin of
 * the next line. Immutable.
 *
 * <p>A text is only ever read forwards, and what is read is never taken back, so it does not matter
 * where it is cut.
 */
final class Gaps {

  /** Nothing may. */
  static final Gaps NONE = new Gaps("", "");

  /** Lines may end. */
  static final Gaps BREAKS = new Gaps("\r\n\\", "");

  /** That, and all else. */
  static final Gaps ALL = new Gaps("\r\n\\\u001b=?[]<&", "\u00ad\u00c2\u00e2\u00ef");

  /** The text ends within a gap, or behind it. */
  static final int OPEN = 1;

  /** A line ends, and nothing says that its last word goes on in the next. */
  static final int WRAPPED = 2;

  /** There has been an opening bracket; and a closing one. */
  static final int OPENED = 4;

  static final int CLOSED = 8;

  /** Brackets are not counted. */
  static final int UNCOUNTED = 16;

  /** No encoded word begins. */
  static final int NO_WORD = 32;

  /** There has been a gap. */
  static final int SKIPPED = 64;

  /** No gap is longer. */
  static final int LONGEST = 256;

  private static final int NO = -1;

  /** Begins one, of which there is but one in a key. */
  static final char BRACKET = '[';

  private static final char ESCAPE = '\u001b';

  /** What CSI is, and how it is written out. The final byte says that it is a colour or erases. */
  private static final String[] INTRODUCERS = {
    "\u001b[", "\\u001b[", "\\u001B[", "\\x1b[", "\\x1B[", "\\033[", "\\e["
  };

  private static final String PARAMETERS = "0123456789;?";
  private static final String FINALS = "mK";
  private static final int MOST_PARAMETERS = 24;

  /**
   * What gaps may end in that are letters: sequences, and the ends of lines that are written out.
   */
  static final String LAST_LETTERS = FINALS + "n";

  private static final String[] LITERALS = {"<wbr>", "&shy;", "&#173;", "&#8203;"};

  private static final String[] INVISIBLE = {
    "\u00c2\u00ad",
    "\u00e2\u0080\u008b",
    "\u00e2\u0080\u008c",
    "\u00e2\u0080\u008d",
    "\u00e2\u0080\u008e",
    "\u00e2\u0080\u008f",
    "\u00e2\u0081\u00a0",
    "\u00ef\u00bb\u00bf"
  };

  private static final boolean[] PARTS_OF_INVISIBLE = new boolean[0x100];

  static {
    for (String each : INVISIBLE) {
      for (int i = 0; i < each.length(); i++) {
        PARTS_OF_INVISIBLE[each.charAt(i)] = true;
      }
    }
  }

  private static final char SOFT_HYPHEN = '\u00ad';

  private static final String BLANKS = " \t";

  /** What stands before the text of a line that was quoted, indented or drawn in a box. */
  private static final String MARGIN = BLANKS + ">|";

  private static final String LINE_END = "\r\n";

  /** What gaps are made of. Blanks are, too, but only behind the end of a line. */
  private static final Alphabet WITHIN =
      Alphabet.ofAscii("0123456789;?mK\u001b[]<wbr>&#shy=\\uxe" + "n-|" + LINE_END);

  private final Alphabet starts;

  private final String startsBeyondAscii;

  private Gaps(String starts, String startsBeyondAscii) {
    this.starts = Alphabet.ofAscii(starts);
    this.startsBeyondAscii = startsBeyondAscii;
  }

  /** Whether a gap may start with {@code c}. */
  boolean mayStart(int c) {
    return c < 0x80
        ? starts.contains(c)
        : !startsBeyondAscii.isEmpty()
            && (TextKind.isFolded(c) || startsBeyondAscii.indexOf(c) >= 0);
  }

  /** What gaps are made of, as far as it is ASCII; empty if there are none. */
  String characters() {
    return this == NONE ? "" : WITHIN.members() + MARGIN;
  }

  /**
   * What gaps end in, as {@link UnderscoreSearch#before} says it; of what is beyond ASCII the low
   * eight bits.
   */
  static String[][] ends() {
    StringBuilder last = new StringBuilder("[];" + MARGIN + "\n");
    for (String each : INVISIBLE) {
      last.append(each.charAt(each.length() - 1));
    }
    for (char c = 0; c < 0x100; c++) {
      if (TextKind.isFolded(c)) {
        last.append(c);
      }
    }
    for (char c : TextKind.FOLDED.toCharArray()) {
      last.append((char) (c & 0xff));
    }
    return new String[][] {
      {null, last.toString()},
      // A line's end that is written out.
      {"\\", "n"},
      {PARAMETERS + "[", FINALS}
    };
  }

  /** Whether {@code c} may be in a gap, blanks excepted. */
  static boolean mayHold(int c) {
    return c < 0x80 ? WITHIN.contains(c) : TextKind.isFolded(c) || isPartOfInvisible(c);
  }

  /** Whether the character at an index, which is in no body, may be in a gap. */
  static <T> boolean mayBeAt(TextKind<T> kind, T text, int lowest, int at) {
    int c = kind.folded(text, at);
    return isBlank(c) ? startOfMargin(kind, text, lowest, at + 1) <= at : mayHold(c);
  }

  private static boolean isPartOfInvisible(int c) {
    return c < PARTS_OF_INVISIBLE.length && PARTS_OF_INVISIBLE[c];
  }

  /**
   * Where the margin of a line begins that ends at {@code at}, with the end of the line before; at
   * itself if there is none.
   */
  static <T> int startOfMargin(TextKind<T> kind, T text, int lowest, int at) {
    int start = at;
    while (start > lowest && at - start < LONGEST && isMargin(kind.at(text, start - 1))) {
      start--;
    }
    return endsBreak(kind, text, lowest, start) ? start : at;
  }

  /** Whether a line ends before {@code at}, written out or not, or one encoded word. */
  private static <T> boolean endsBreak(TextKind<T> kind, T text, int lowest, int at) {
    // At the lowest it may have begun before.
    int c = at == lowest ? '\n' : kind.at(text, at - 1);
    if (c != 'n' && c != '=') {
      // Between encoded words, each may stand alone.
      return c == '\n' || c == '\r';
    }
    return at - 1 == lowest || kind.at(text, at - 2) == (c == 'n' ? '\\' : '?');
  }

  /**
   * Where the end of a line begins that ends at {@code at}, or one character later if it is written
   * out; at itself if there is none.
   */
  static <T> int startOfBreak(TextKind<T> kind, T text, int lowest, int at) {
    int start = startOfMargin(kind, text, lowest, at);
    while (start > lowest && isIn("\\nr\r\n", kind.at(text, start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether {@code c} may be in the margin of a line. */
  static boolean isMargin(int c) {
    return isBlank(c) || c == '>' || c == '|';
  }

  /**
   * Adds all that a text may end in behind or within which a gap ends; but for margins, and for
   * what has more than two characters behind a gap that ends in one of {@link #LAST_LETTERS}.
   */
  static void addEnds(Endings endings) {
    StringBuilder signs = new StringBuilder("[]?");
    for (char c = 0x80; c < 0x100; c++) {
      signs.append(mayHold(c) ? String.valueOf(c) : "");
    }
    String within = signs + LINE_END + ">;";
    String inSequence = PARAMETERS + "[";
    endings.add(signs + "=");
    endings.add(">", "r");
    endings.add(";", "y3");
    endings.add(null, within);
    endings.add(null, null, within);
    endings.add(null, null, null, within);
    for (int behind = 0; behind < Endings.LENGTH - 1; behind++) {
      endings.add(behind(behind, "n", "\\"));
      endings.add(behind(behind, FINALS, inSequence));
    }
  }

  /** Some characters with those before them, so many places before the end. */
  private static String[] behind(int places, String characters, String before) {
    String[] all = new String[places + 2];
    all[places] = characters;
    all[places + 1] = before;
    return all;
  }

  /** Whether {@code c} may be in the margin of a line and in no other gap. */
  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  /**
   * Reads what stands at {@code from}, if it is a gap.
   *
   * @param seen what has been of {@link #OPENED} and {@link #CLOSED}
   * @return where it ends, and all that is known of it: see {@link Acceptor#end} and {@link
   *     Acceptor#state}; {@code from} if there is none
   */
  <T> long skip(TextKind<T> kind, T text, int from, int to, int seen) {
    int known = seen & ~OPEN;
    int at = from;
    while (at < to) {
      int c = kind.folded(text, at);
      if (!mayStart(c)) {
        break;
      }
      long one = one(kind, text, at, to, c, known);
      if (one == NO) {
        break;
      }
      known = Acceptor.state(one);
      at = Acceptor.end(one);
      if (at - from > LONGEST) {
        return Acceptor.of(from, seen);
      }
      if ((known & OPEN) != 0) {
        return one;
      }
    }
    return Acceptor.of(at, at == to ? known | OPEN : known);
  }

  private <T> long one(TextKind<T> kind, T text, int at, int to, int c, int seen) {
    switch (c) {
      case '\r':
      case '\n':
        return lineBreak(kind, text, at, to, seen, WRAPPED);
      case '\\':
        long broken = lineBreak(kind, text, at, to, seen, WRAPPED);
        return broken == NO && starts.contains(ESCAPE)
            ? sequence(kind, text, at, to, seen)
            : broken;
      case ESCAPE:
        return sequence(kind, text, at, to, seen);
      case '=':
        return at + 1 == to
            ? Acceptor.of(to, seen | OPEN)
            : lineBreak(kind, text, at + 1, to, seen, 0);
      case '?':
        return (seen & NO_WORD) != 0 ? NO : encodedWord(kind, text, at, to, seen);
      case BRACKET:
        return (seen & (OPENED | UNCOUNTED)) == OPENED ? NO : Acceptor.of(at + 1, seen | OPENED);
      case ']':
        return (seen & UNCOUNTED) == 0 && (seen & (OPENED | CLOSED)) != OPENED
            ? NO
            : Acceptor.of(at + 1, seen | CLOSED);
      case '<':
      case '&':
        return oneOf(LITERALS, kind, text, at, to, seen);
      default:
        return c == SOFT_HYPHEN || TextKind.isFolded(c)
            ? Acceptor.of(at + 1, seen)
            : oneOf(INVISIBLE, kind, text, at, to, seen);
    }
  }

  /** One of some literals, whole or as far as the text goes. */
  private static <T> long oneOf(
      String[] literals, TextKind<T> kind, T text, int at, int to, int seen) {
    for (String literal : literals) {
      int length = lengthAt(kind, text, at, to, literal);
      if (length == literal.length()) {
        return Acceptor.of(at + length, seen);
      }
      if (at + length == to) {
        return Acceptor.of(to, seen | OPEN);
      }
    }
    return NO;
  }

  /** How many of a literal's characters stand at {@code at}. */
  private static <T> int lengthAt(TextKind<T> kind, T text, int at, int to, String literal) {
    int most = Math.min(literal.length(), to - at);
    int length = 0;
    while (length < most && kind.folded(text, at + length) == literal.charAt(length)) {
      length++;
    }
    return length;
  }

  private static <T> long sequence(TextKind<T> kind, T text, int start, int to, int seen) {
    long introduced = oneOf(INTRODUCERS, kind, text, start, to, seen);
    if (introduced == NO || (Acceptor.state(introduced) & OPEN) != 0) {
      return introduced;
    }
    int from = Acceptor.end(introduced);
    int at = from;
    while (at < to && at - from < MOST_PARAMETERS && isIn(PARAMETERS, kind.at(text, at))) {
      at++;
    }
    if (at == to) {
      return Acceptor.of(to, seen | OPEN);
    }
    return isIn(FINALS, kind.at(text, at)) ? Acceptor.of(at + 1, seen) : NO;
  }

  /**
   * The end of a line, as it is or written out, and the margin of the next.
   *
   * @param wraps what is known then besides
   */
  private static <T> long lineBreak(
      TextKind<T> kind, T text, int start, int to, int seen, int wraps) {
    int escapes = 0;
    while (escapes < 2 && start + escapes < to && kind.at(text, start + escapes) == '\\') {
      escapes++;
    }
    int at = start;
    // CR only before LF.
    for (int i = 0; i < LINE_END.length(); i++) {
      char c = LINE_END.charAt(i);
      int next = at;
      for (int n = 0; n < escapes; n++) {
        if (next == to) {
          return Acceptor.of(to, seen | OPEN);
        }
        if (kind.at(text, next) != '\\') {
          return NO;
        }
        next++;
      }
      if (next == to) {
        return Acceptor.of(to, seen | OPEN);
      }
      int wanted = escapes == 0 ? c : c == '\r' ? 'r' : 'n';
      if (kind.at(text, next) == wanted) {
        at = next + 1;
      } else if (c == '\n') {
        return NO;
      }
    }
    int margin = at;
    while (at < to && at - margin <= LONGEST && isMargin(kind.at(text, at))) {
      at++;
    }
    return Acceptor.of(at, at == to ? seen | wraps | OPEN : seen | wraps);
  }

  /** From one encoded word of RFC 2047 to the next: {@code ?= =?UTF-8?Q?}. */
  private static <T> long encodedWord(TextKind<T> kind, T text, int start, int to, int seen) {
    int at = start;
    for (int part = 0; part < 4; part++) {
      if (part == 1) {
        int blanks = at;
        while (at < to && at - blanks < LONGEST && isIn(BLANKS + LINE_END, kind.at(text, at))) {
          at++;
        }
      }
      if (part == 2) {
        int charset = at;
        while (at < to && at - charset < MOST_PARAMETERS && isOfCharset(kind.at(text, at))) {
          at++;
        }
        if (at < to && at == charset) {
          return NO;
        }
      }
      String literal = part == 0 ? "?=" : part == 1 ? "=?" : "?";
      if (part == 3) {
        if (at < to && !isIn("QqBb", kind.at(text, at))) {
          return NO;
        }
        at = Math.min(to, at + 1);
      }
      int length = lengthAt(kind, text, at, to, literal);
      at += length;
      if (at == to) {
        return Acceptor.of(to, seen | OPEN);
      }
      if (length < literal.length()) {
        return NO;
      }
    }
    return Acceptor.of(at, seen);
  }

  private static boolean isOfCharset(int c) {
    return c == '-' || Alphabet.ALPHANUMERIC.contains(c);
  }

  private static boolean isIn(String characters, int c) {
    return characters.indexOf(c) >= 0;
  }
}
