package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;

/** Finds what of a dump at the end of a text can't be decided yet. Immutable. */
final class DumpTail implements TailSearch {

  /** How far back a dump matters: as many rows as the longest body that is followed fills. */
  static final int LIMIT = 4096;

  /** So many characters before a row's end there are eight columns of its digits. */
  private static final int NEAR = 80;

  /** The most characters of columns of digits with what is between. */
  private static final int WIDEST_COLUMNS = 3 * DumpColumns.MOST + DumpColumns.WIDEST_MARGIN;

  private final Form[] forms;

  DumpTail(Form[] forms) {
    this.forms = forms;
  }

  @Override
  public <T> void examineEnd(
      TextKind<T> kind, T text, int floor, int lowestBody, int to, UndecidedTail tail) {
    int last = kind.at(text, to - 1);
    if (last == '\n') {
      examineRows(kind, text, floor, lowestBody, to, to, tail);
      return;
    }
    // A carriage return is half of a line break.
    int end = last == '\r' ? to - 1 : to;
    int lowest = Math.max(floor, to - DumpRows.LONGEST_LINE);
    boolean mayEnd = false;
    if (end < to || DumpColumns.isOfColumns(last) || DumpColumns.isMargin(last)) {
      examineCharacters(kind, text, floor, end, lowestBody, tail);
      mayEnd = mayEndInColumn(kind, text, lowest, end);
    }
    if (!mayEnd && !DumpColumns.areIn(kind, text, lowest, end)) {
      return;
    }
    int line = DumpRows.lineStart(kind, text, floor, to);
    if (line < 0) {
      return;
    }
    examineRows(kind, text, floor, lowestBody, line, to, tail);
    boolean areColumns = DumpColumns.areIn(kind, text, line, end);
    if (mayEnd || areColumns) {
      int from = areColumns ? line : startOfColumns(kind, text, line, end);
      DumpRows rows = tail.dumpRows();
      try {
        examineRow(rows.in(kind, text, line, end), from, lowestBody, end, tail);
      } finally {
        rows.clear();
      }
    }
  }

  /** Of rows before a line. */
  private <T> void examineRows(
      TextKind<T> kind, T text, int floor, int lowestBody, int line, int to, UndecidedTail tail) {
    if (endsInRow(kind, text, floor, line)) {
      DumpRows rows = tail.dumpRows();
      try {
        examineRows(rows.in(kind, text, floor, line), lowestBody, to, tail);
      } finally {
        rows.clear();
      }
    }
  }

  /** Whether the line before {@code line} may be a row. */
  static <T> boolean endsInRow(TextKind<T> kind, T text, int floor, int line) {
    return DumpColumns.areIn(kind, text, Math.max(floor, line - NEAR), line);
  }

  /** Where what the text ends in begins that may be columns of digits, and no full row. */
  private static <T> int startOfColumns(TextKind<T> kind, T text, int line, int to) {
    int at = to;
    while (at > line && DumpColumns.isOfRowBegun(kind.at(text, at - 1))) {
      at--;
    }
    return at;
  }

  /** Whether the last characters may be a column of digits, or the start of one. */
  private static <T> boolean mayEndInColumn(TextKind<T> kind, T text, int line, int to) {
    int at = to;
    while (at > line
        && to - at < DumpColumns.WIDEST_MARGIN
        && DumpColumns.isMargin(kind.at(text, at - 1))) {
      at--;
    }
    int digits = at;
    while (at > line
        && digits - at < DumpColumns.LONGEST_GROUP
        && DumpColumns.isHex(kind.at(text, at - 1))) {
      at--;
    }
    return at < digits && (at == line || !DumpColumns.isWord(kind.at(text, at - 1)));
  }

  /** Where the dump may have begun that goes on at {@code from}; {@code from} if there is none. */
  <T> int startOfRows(TextKind<T> kind, T text, int lowest, int from) {
    int line = DumpRows.lineStart(kind, text, lowest, from);
    if (line <= lowest || !endsInRow(kind, text, lowest, line)) {
      return line < 0 ? from : line;
    }
    DumpRows rows = new DumpRows().in(kind, text, lowest, line);
    int before = rows.lineBefore(line);
    while (before >= 0 && rows.first(before)) {
      line = before;
      before = rows.lineBefore(line);
    }
    return line;
  }

  /** Of rows before a line that may be one more, or the start of it. */
  private void examineRows(DumpRows rows, int lowestBody, int to, UndecidedTail tail) {
    int line = firstLine(rows, rows.end());
    read(rows, line);
    if (rows.length() == 0 || rows.ended()) {
      return;
    }
    for (int start = 0; start < rows.length(); start++) {
      for (Form form : forms) {
        examine(rows, form, start, lowestBody, to, tail);
      }
    }
    int decidedTo = tail.decidedTo();
    if (decidedTo < to) {
      int before = mayHold(rows.bytes()[0]) ? rows.lineBefore(line) : -1;
      if (before >= 0 && rows.first(before)) {
        read(rows, mayGoOn(rows) ? firstLine(rows, before) : before);
      } else {
        read(rows, line);
      }
      keepEarlier(rows, decidedTo, tail);
    }
    if ((tail.isInPieces() || tail.heldFrom == rows.end()) && rows.end() < to) {
      goOn(rows, to, tail);
    }
  }

  /** Adds what the last line, which is not complete, has of a key that is open. */
  private void goOn(DumpRows rows, int to, UndecidedTail tail) {
    int before = rows.length();
    int line = rows.end();
    int characters = rows.nextCharacters();
    if (characters >= line) {
      // How many of these are the key's, only the digits behind them show.
      if (characters < to) {
        tail.goOn(new Match(forms[0], line, new int[] {characters, to}));
      }
      return;
    }
    rows.goOnTo(to);
    if (!rows.next()) {
      return;
    }
    for (int start = 0; start < before; start++) {
      for (Form form : forms) {
        int body = start + form.prefix.length();
        long read = read(rows, form, start);
        // What is a key for certain is masked without.
        boolean isCertain = read >= 0 && form.acceptor().isKey(Acceptor.state(read));
        if (read >= 0 && Acceptor.end(read) > Math.max(before, body) && !isCertain) {
          tail.goOn(rows.match(form, start, body, Acceptor.end(read)));
          return;
        }
      }
    }
  }

  /** The line of the first row that matters, of those before a line. */
  private int firstLine(DumpRows rows, int line) {
    int first = line;
    int before = rows.lineBefore(line);
    while (before >= 0 && line - before < LIMIT && rows.first(before)) {
      first = before;
      before = mayGoOn(rows) ? rows.lineBefore(first) : -1;
    }
    return first;
  }

  /** Reads the last rows that belong together, at most from a line on. */
  private static void read(DumpRows rows, int from) {
    int line = from;
    while (line < rows.end() && rows.first(line)) {
      while (rows.next()) {
        // All of them.
      }
      line = rows.nextLine();
    }
    if (line < rows.end()) {
      rows.forget();
    }
  }

  /** A key may end among the characters of a row of which the digits are of another key, too. */
  private void keepEarlier(DumpRows rows, int decidedTo, UndecidedTail tail) {
    for (int start = 0; start < rows.length(); start++) {
      for (Form form : forms) {
        keepEarlier(rows, form, start, decidedTo, tail);
      }
    }
  }

  private static void keepEarlier(
      DumpRows rows, Form form, int start, int decidedTo, UndecidedTail tail) {
    long read = read(rows, form, start);
    int body = start + form.prefix.length();
    if (read >= 0 && form.acceptor().isKey(Acceptor.state(read))) {
      Match match = rows.match(form, start, body, Acceptor.end(read));
      if (match.end > decidedTo) {
        tail.addStarted(rows.lineOf(start));
      }
    }
  }

  /** Whether a key may reach through all of a row. */
  private boolean mayGoOn(DumpRows rows) {
    for (int i = 0; i < rows.length(); i++) {
      if (!mayHold(rows.bytes()[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean mayHold(int c) {
    for (Form form : forms) {
      if (form.family.alphabet.contains(c) || form.prefix.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Of what begins at a byte and goes on to the last. */
  private static void examine(
      DumpRows rows, Form form, int start, int lowestBody, int to, UndecidedTail tail) {
    int body = start + form.prefix.length();
    long read = read(rows, form, start);
    if (read < 0 || Acceptor.end(read) < rows.length()) {
      return;
    }
    tail.addStarted(rows.lineOf(start));
    boolean isUndecided = body < rows.length() && !form.acceptor().isKey(Acceptor.state(read));
    if (isUndecided) {
      add(rows, form, start, body, rows.length(), lowestBody, tail);
    } else if (rows.end() < to && rows.end() >= lowestBody) {
      // The next line may be a row, of which only the end shows whether it is.
      tail.hold(rows.end());
    }
  }

  private static void add(
      DumpRows rows, Form form, int start, int body, int end, int lowestBody, UndecidedTail tail) {
    Match match = rows.match(form, start, body, end);
    if (match.body >= lowestBody) {
      tail.add(match);
    }
  }

  /** Reads a key as far as it goes from a byte on: to which byte; -1 if none begins there. */
  private static long read(DumpRows rows, Form form, int start) {
    byte[] bytes = rows.bytes();
    int body = start + form.prefix.length();
    for (int i = start; i < Math.min(body, rows.length()); i++) {
      if (bytes[i] != form.prefix.charAt(i - start)) {
        return -1;
      }
    }
    Acceptor reads = form.acceptor();
    return body >= rows.length()
        ? Acceptor.of(rows.length(), reads.body())
        : reads.read(reads.body(), TextKinds.BYTES, bytes, body, rows.length());
  }

  /** Of a row that is not complete, and whose columns begin at {@code from} or further on. */
  private void examineRow(DumpRows rows, int from, int lowestBody, int to, UndecidedTail tail) {
    int at = from;
    int groups = 0;
    while (at < to) {
      int count = rows.columnsAt(at);
      if (count == 0) {
        if (rows.endsInGroup(at)) {
          tail.addStarted(at);
          return;
        }
        groups = rows.isOfColumns(at) ? groups : 0;
        at++;
        continue;
      }
      examineRowAt(rows, at, count, lowestBody, tail);
      // The first groups in a row may be an offset; and behind all of them others may follow.
      int next = groups++ < DumpColumns.GROUPS_BEFORE_END ? at : rows.columnAt(at, count);
      at = Math.max(at + 1, rows.startOfGroup(next));
    }
  }

  /** Some of the columns may be characters; whichever may be is to be thought of. */
  private void examineRowAt(DumpRows rows, int at, int count, int lowestBody, UndecidedTail tail) {
    for (int n = count; n == count || n >= DumpColumns.LEAST; n--) {
      if (rows.begun(at, n)) {
        tail.addStarted(at);
        if (!rows.isSeveralGroups(at, n)) {
          // What is in one piece waits as hex does.
          continue;
        }
        for (int start = 0; start < n; start++) {
          for (Form form : forms) {
            examineInRow(rows, form, start, rows.halfAt(at, n), lowestBody, tail);
          }
        }
      }
    }
  }

  private static void examineInRow(
      DumpRows rows, Form form, int start, int half, int lowestBody, UndecidedTail tail) {
    int body = start + form.prefix.length();
    long read = read(rows, form, start);
    if (read < 0) {
      return;
    }
    boolean isKey = form.acceptor().isKey(Acceptor.state(read));
    boolean isOpen = Acceptor.end(read) == rows.length();
    if (isKey || isOpen) {
      tail.addStarted(rows.lineOf(start));
    }
    // Even of a key that is complete more characters are to come.
    if (body < Acceptor.end(read) && (isKey || isOpen)) {
      add(rows, form, start, body, Acceptor.end(read), lowestBody, tail);
    } else if (isOpen && body == rows.length()) {
      // There may be half of the first byte already.
      tail.hold(half);
    }
  }

  /**
   * Holds what may be the start of a key among the characters of a row, if the digits come behind
   * those, and are not complete.
   */
  private <T> void examineCharacters(
      TextKind<T> kind, T text, int floor, int to, int lowestBody, UndecidedTail tail) {
    int at = to;
    while (at > floor
        && to - at < WIDEST_COLUMNS
        && DumpColumns.isOfColumns(kind.at(text, at - 1))) {
      at--;
    }
    if (at == to) {
      return;
    }
    int end = at;
    while (at > floor && end - at < DumpColumns.MOST && isAlphanumeric(kind.at(text, at - 1))) {
      at--;
    }
    // Of these, those before the blanks: what looks like digits may be characters.
    end = at;
    while (end < to && isAlphanumeric(kind.at(text, end))) {
      end++;
    }
    if (end == to) {
      return;
    }
    for (Form form : forms) {
      addStarted(kind, text, floor, form, end, tail);
      // Be it long enough for a key or not: if digits come, those are its characters.
      if (at < end && at >= lowestBody && form.endsPrefix(kind, text, floor, at)) {
        tail.addStarted(Math.max(floor, DumpRows.lineStart(kind, text, floor, at)));
        tail.hold(at);
      }
    }
  }

  private static <T> void addStarted(
      TextKind<T> kind, T text, int line, Form form, int to, UndecidedTail tail) {
    for (int length = 1; length <= form.prefix.length(); length++) {
      if (form.endsStart(kind, text, line, to, length)) {
        tail.addStarted(to - length);
      }
    }
  }

  private static boolean isAlphanumeric(int c) {
    return Alphabet.ALPHANUMERIC.contains(c);
  }
}
