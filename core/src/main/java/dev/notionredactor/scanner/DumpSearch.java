package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.util.List;

/**
 * Finds keys in hex dumps, by the underscore that stands among the characters beside the digits.
 * Immutable.
 */
final class DumpSearch implements UnderscoreSearch {

  /** No body in a dump is followed further. */
  private static final int LONGEST_BODY = 256;

  /** See {@link DumpColumns#isMargin}. */
  private static final String MARGIN = " |>";

  /** So near to each character of a row eight columns of its digits are. */
  private static final int NEAR =
      DumpColumns.MOST + DumpColumns.WIDEST_MARGIN + 3 * DumpColumns.LEAST;

  /** A body of so many characters may be a key without the next row. */
  private static final int ENOUGH = 16;

  private static final boolean[] BODY = Alphabet.ALPHANUMERIC.table();

  private static final boolean[] WITHIN_LINE = Alphabet.allBut("\n");

  private final Form[] forms;
  private final String leftOfUnderscore;
  private final String beforeLeft;
  private final int longestPrefix;
  final DumpTail tail;

  /** For forms whose prefixes end in an underscore. */
  DumpSearch(List<Form> forms) {
    this.forms = forms.toArray(new Form[0]);
    StringBuilder left = new StringBuilder(MARGIN);
    StringBuilder before = new StringBuilder(MARGIN).append(Hex.DIGITS);
    int longest = 0;
    for (Form form : forms) {
      before.append(form.prefix.charAt(form.prefix.length() - 3));
      longest = Math.max(longest, form.prefix.length());
      char c = form.prefix.charAt(form.prefix.length() - 2);
      if (left.indexOf(String.valueOf(c)) < 0) {
        left.append(c);
      }
    }
    this.leftOfUnderscore = left.toString();
    this.beforeLeft = before.toString();
    this.tail = new DumpTail(this.forms);
    this.longestPrefix = longest;
  }

  /** More of the prefix, or what is between the columns and the characters of a row. */
  @Override
  public String[][] before() {
    return new String[][] {{beforeLeft, leftOfUnderscore}};
  }

  /** Between two rows, where anything may. */
  @Override
  public boolean mayHoldAnother() {
    return true;
  }

  /**
   * Whether what stands around an underscore may be in a row: a prefix, or the end of one beside
   * columns of digits; and behind it a body that goes on to the end of the characters, or is enough
   * for a key.
   */
  @Override
  public <T> boolean mayFindBy(TextKind<T> kind, T text, int floor, int at, int to) {
    int end = kind.endOfRun(text, BODY, at + 1, Math.min(to, at + 2 + DumpColumns.MOST));
    if (!mayEndCharacters(kind, text, at + 1, end, to)
        || (end < to && isLineBreak(kind.at(text, end)) && beginsLine(kind, text, floor, at))) {
      return false;
    }
    for (Form form : forms) {
      int length = form.prefix.length() - 1;
      int i = 0;
      while (i < length
          && at - 1 - i >= floor
          && kind.at(text, at - 1 - i) == form.prefix.charAt(length - 1 - i)) {
        i++;
      }
      int before = at - 1 - i;
      if (i == length || (before >= floor && DumpColumns.isMargin(kind.at(text, before)))) {
        return i == length
            ? DumpColumns.areIn(kind, text, Math.max(floor, at - NEAR), Math.min(to, at + NEAR))
            : areColumnsBeside(kind, text, floor, before, at, to);
      }
    }
    return false;
  }

  @Override
  public <T> Match matchBy(TextKind<T> kind, T text, int floor, int at, int to) {
    if (!mayFindBy(kind, text, floor, at, to)) {
      return null;
    }
    int line = DumpRows.lineStart(kind, text, floor, at);
    if (line < 0) {
      return null;
    }
    DumpRows rows = new DumpRows().in(kind, text, floor, to);
    int underscore = find(rows, line, at);
    if (underscore < 0) {
      return null;
    }
    for (Form form : forms) {
      int start = underscore + 1 - form.prefix.length();
      if (start >= 0 && form.endsPrefix(TextKinds.BYTES, rows.bytes(), 0, underscore + 1)) {
        Match match = match(rows, form, start);
        return match == null ? null : match.foundBy(at);
      }
    }
    return null;
  }

  /** Whether a body ends where the characters of a row may, or is long enough for a key. */
  private static <T> boolean mayEndCharacters(TextKind<T> kind, T text, int body, int end, int to) {
    if (end == to || end - body >= ENOUGH) {
      return true;
    }
    int next = kind.at(text, end);
    if (next == ' ') {
      return areColumns(kind, text, end + 1, to)
          || (end + 1 < to && (kind.at(text, end + 1) == '|' || endsLine(kind, text, end, to)));
    }
    return isLineBreak(next) || next == '|' || next == '<';
  }

  /** Whether a line ends behind a few blanks. */
  private static <T> boolean endsLine(TextKind<T> kind, T text, int from, int to) {
    int at = from;
    while (at < to && at - from < DumpColumns.WIDEST_MARGIN && kind.at(text, at) == ' ') {
      at++;
    }
    return at == to || isLineBreak(kind.at(text, at));
  }

  private static boolean isLineBreak(int c) {
    return c == '\n' || c == '\r';
  }

  /** Whether a line begins so close before {@code at} that there is no room for columns. */
  private static <T> boolean beginsLine(TextKind<T> kind, T text, int floor, int at) {
    int lowest = Math.max(floor, at - DumpColumns.NARROWEST);
    int start = kind.startOfRun(text, WITHIN_LINE, lowest, at);
    return start > lowest && kind.at(text, start - 1) == '\n';
  }

  /** Whether columns of digits end before the margin at {@code before}, or begin behind the row. */
  private static <T> boolean areColumnsBeside(
      TextKind<T> kind, T text, int floor, int before, int at, int to) {
    int end = before;
    while (end >= floor && DumpColumns.isMargin(kind.at(text, end))) {
      end--;
    }
    int start = end;
    while (start >= floor
        && end - start < DumpColumns.NARROWEST
        && DumpColumns.isOfColumns(kind.at(text, start))) {
      start--;
    }
    if (end - start >= DumpColumns.NARROWEST) {
      return true;
    }
    int behind = kind.endOfRun(text, BODY, at + 1, to);
    return behind < to && kind.at(text, behind) == ' ' && areColumns(kind, text, behind + 1, to);
  }

  /** Whether columns of digits begin at {@code from}, behind some blanks, or where those would. */
  private static <T> boolean areColumns(TextKind<T> kind, T text, int from, int to) {
    int at = from;
    while (at < to
        && at - from < DumpColumns.NARROWEST
        && DumpColumns.isOfColumns(kind.at(text, at))) {
      at++;
    }
    return at == to || at - from >= DumpColumns.NARROWEST;
  }

  /**
   * Reads the row in the line and, if it may matter, that before: which byte stands at {@code at}.
   */
  private int find(DumpRows rows, int line, int at) {
    int index = rows.first(line) ? rows.indexOf(at) : -1;
    if (index >= longestPrefix - 1) {
      return index;
    }
    // The prefix may have begun in the row before; and that of the last one shows the columns.
    int before = rows.lineBefore(line);
    if (before >= 0 && rows.first(before) && rows.nextLine() == line && rows.next()) {
      return rows.indexOf(at);
    }
    return rows.first(line) ? index : -1;
  }

  /** The key whose prefix begins at a byte; null if there is none. */
  private static Match match(DumpRows rows, Form form, int start) {
    Acceptor reads = form.acceptor();
    int body = start + form.prefix.length();
    int state = reads.body();
    int at = body;
    while (at - body < LONGEST_BODY && (at < rows.length() || rows.next())) {
      int next = reads.step(state, rows.bytes()[at] & 0xff);
      if (next == Acceptor.END) {
        break;
      }
      state = next;
      at++;
    }
    return reads.isKey(state) ? rows.match(form, start, body, at) : null;
  }

  /** Whether a key may go on in the next row of a dump, behind a text that ends a line. */
  <T> boolean mayEnd(TextKind<T> kind, T text, int floor, int to) {
    return DumpTail.endsInRow(kind, text, floor, to);
  }

  /** Where the dump may have begun that goes on at {@code from}; {@code from} if there is none. */
  <T> int startOfRows(TextKind<T> kind, T text, int lowest, int from) {
    return tail.startOfRows(kind, text, lowest, from);
  }
}
