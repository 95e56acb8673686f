package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.Arrays;

/**
 * Rows of a hex dump, read one after the other: which bytes they show, and where each stands, once
 * in digits and once as a character. Not thread-safe.
 *
 * <p>All rows have the same columns; the last may have fewer. Whatever else a line has, such as an
 * offset or all that a logger puts before it, does not matter.
 */
final class DumpRows {

  /** A longer line is none of a dump. */
  static final int LONGEST_LINE = 512;

  private TextKind<Object> kind;
  private Object text;
  private int floor;
  private int to;

  private final DumpColumns columns = new DumpColumns();

  /** Whether the last row had fewer columns: none comes behind it. */
  private boolean ended;

  /** Where in its line the last row's digits began. */
  private int indent;

  /** Where the next line begins. */
  private int nextLine;

  private byte[] bytes = new byte[2 * DumpColumns.MOST];
  private int[] digitsAt = new int[bytes.length];
  private int[] characterAt = new int[bytes.length];
  private int[] lineOf = new int[bytes.length];
  private int length;

  /** Forgets all rows; the next are those within {@code text[floor, to)}. */
  @SuppressWarnings("unchecked")
  <T> DumpRows in(TextKind<T> kind, T text, int floor, int to) {
    this.kind = (TextKind<Object>) kind;
    this.text = text;
    this.floor = floor;
    this.to = to;
    columns.in(kind, text, floor, to);
    forget();
    return this;
  }

  /**
   * Where the next row has its characters, if they come first and the row begins as the last did;
   * else -1.
   */
  int nextCharacters() {
    int first = columns.characterAt(nextLine + indent, 0);
    return first < nextLine + indent ? first : -1;
  }

  /** Has the text end further right. */
  void goOnTo(int end) {
    to = end;
    columns.goOnTo(end);
  }

  /** Forgets the rows. */
  void forget() {
    length = 0;
    columns.forget();
    ended = false;
  }

  /** Forgets the text, which is not to be kept alive. */
  void clear() {
    text = null;
    columns.clear();
  }

  /** How many bytes have been read. */
  int length() {
    return length;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the first of the two digits of a byte stands. */
  int digitsAt(int index) {
    return digitsAt[index];
  }

  /** Where a byte stands as a character; -1 if the text ends before that. */
  int characterAt(int index) {
    return characterAt[index];
  }

  /** Where the line begins that a byte stands in. */
  int lineOf(int index) {
    return lineOf[index];
  }

  /** Where the line behind the last row begins. */
  int nextLine() {
    return nextLine;
  }

  /** Whether no more rows come. */
  boolean ended() {
    return ended;
  }

  /** Where the text begins. */
  int start() {
    return floor;
  }

  /** Where the text ends. */
  int end() {
    return to;
  }

  /** Which byte is the character at {@code at}; -1 if none is. */
  int indexOf(int at) {
    for (int i = 0; i < length; i++) {
      if (characterAt[i] == at) {
        return i;
      }
    }
    return -1;
  }

  /** What begins at byte {@code start} as a key, of which {@code [body, end)} are the body. */
  Match match(Form form, int start, int body, int end) {
    int[] characters = new int[end - body];
    int count = 0;
    for (int i = body; i < end; i++) {
      if (characterAt[i] >= 0) {
        characters[count++] = characterAt[i];
      }
    }
    int[] spans = Spans.of(Arrays.copyOfRange(digitsAt, body, end), end - body, 2);
    spans = Spans.union(spans, Spans.of(characters, count, 1));
    byte[] key = Arrays.copyOfRange(bytes, start, end);
    return new Match(form, Math.min(lineOf[start], spans[0]), spans).reading(key);
  }

  /** Where the line begins that {@code at} is in; -1 if it is too long for a row. */
  static <T> int lineStart(TextKind<T> kind, T text, int floor, int at) {
    int lowest = Math.max(floor, at - LONGEST_LINE);
    int start = at;
    while (start > lowest && kind.at(text, start - 1) != '\n') {
      start--;
    }
    return start > lowest || start == floor ? start : -1;
  }

  /** Where the line begins before that at {@code line}; -1 if there is none, or none that short. */
  int lineBefore(int line) {
    return line == floor ? -1 : lineStart(kind, text, floor, line - 1);
  }

  /** Where the line ends that begins at {@code line}: its line break, or the end of the text. */
  private int lineEnd(int line) {
    int highest = Math.min(to, line + LONGEST_LINE);
    int end = line;
    while (end < highest && kind.at(text, end) != '\n') {
      end++;
    }
    return end < highest && end > line && kind.at(text, end - 1) == '\r' ? end - 1 : end;
  }

  /** Where the next line begins behind one that ends at {@code end}. */
  private int behindLine(int end) {
    return Math.min(to, end < to && kind.at(text, end) == '\r' ? end + 2 : end + 1);
  }

  /**
   * Takes the line at {@code line} for the first row.
   *
   * @return false if it is none
   */
  boolean first(int line) {
    forget();
    int end = lineEnd(line);
    int at = columns.find(line, end);
    if (at < 0) {
      return false;
    }
    read(line, at, end, columns.count());
    return true;
  }

  /**
   * Reads the next row.
   *
   * @return false if there is none
   */
  boolean next() {
    int line = nextLine;
    if (line >= to || ended) {
      return false;
    }
    int end = lineEnd(line);
    if (end < to && end - line >= LONGEST_LINE) {
      return false;
    }
    if (nextAt(line, Math.min(line + indent, end), end)) {
      return true;
    }
    for (int at = line; at < end; at++) {
      if (nextAt(line, at, end)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many columns begin at {@code at}, in the last line. The last of them may be characters that
   * look like digits.
   */
  int columnsAt(int at) {
    return columns.isFirstDigit(at) ? columns.columnsAt(at, to) : 0;
  }

  /** Whether there is no more of the last line than digits, from {@code at} on. */
  boolean endsInGroup(int at) {
    return columns.isFirstDigit(at) && columns.groupAt(at, to) == to - at;
  }

  /** Whether a digit or a blank stands at {@code at}. */
  boolean isOfColumns(int at) {
    return DumpColumns.isOfColumns(kind.at(text, at));
  }

  /** Where the group begins that a digit at {@code at} is in. */
  int startOfGroup(int at) {
    int start = at;
    while (start > floor && DumpColumns.isHex(kind.at(text, start - 1))) {
      start--;
    }
    return start;
  }

  /** Where the last of so many columns stands. */
  int columnAt(int at, int count) {
    return columns.digitsAt(at, count - 1);
  }

  /** Whether there are blanks among so many columns, or behind them. */
  boolean isSeveralGroups(int at, int count) {
    return columnAt(at, count) > at + 2 * (count - 1) || columns.isBlank(at + 2 * count);
  }

  /** Where a group begins of which there is half a byte; the end of the text if there is none. */
  int halfAt(int at, int count) {
    int next = columnAt(at, count) + 2;
    while (columns.isBlank(next)) {
      next++;
    }
    return next;
  }

  /**
   * Takes so many columns, which begin at {@code at}, for those of a row of which more is to come.
   *
   * @return false if they can't be
   */
  boolean begun(int at, int count) {
    length = 0;
    if (!columns.begin(at, count)) {
      return false;
    }
    read(floor, at, to, count);
    return true;
  }

  private boolean nextAt(int line, int at, int end) {
    int shown = columns.startsGroup(line, at, end) ? columns.shown(at, end) : 0;
    if (shown == 0 || !columns.mirrors(line, at, end, shown)) {
      return false;
    }
    read(line, at, end, shown);
    return true;
  }

  private void read(int line, int at, int end, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      digitsAt = Arrays.copyOf(digitsAt, bytes.length);
      characterAt = Arrays.copyOf(characterAt, bytes.length);
      lineOf = Arrays.copyOf(lineOf, bytes.length);
    }
    for (int i = 0; i < count; i++) {
      int character = columns.characterAt(at, i);
      digitsAt[length] = columns.digitsAt(at, i);
      bytes[length] = (byte) columns.value(digitsAt[length]);
      characterAt[length] = character >= line && character < end ? character : -1;
      lineOf[length] = line;
      length++;
    }
    indent = at - line;
    nextLine = behindLine(end);
    ended = count < columns.count();
  }
}
