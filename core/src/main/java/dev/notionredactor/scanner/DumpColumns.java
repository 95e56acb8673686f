package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.Windows;

/**
 * How the rows of a dump are laid out: 8 to 32 columns of digits, in groups with one to three
 * blanks between, and as many characters behind or before them. That each printable byte stands in
 * a line twice is proof enough that it is a row. Not thread-safe.
 */
final class DumpColumns {

  static final int LEAST = 8;
  static final int MOST = 32;

  /** Eight columns of digits, and at least one blank, have more characters. */
  static final int NARROWEST = 15;

  /** The most digits without a blank between. */
  static final int LONGEST_GROUP = 16;

  /** The most blanks between groups of digits. */
  private static final int WIDEST_GAP = 3;

  /** The most characters between the digits and the characters of a full row. */
  static final int WIDEST_MARGIN = 4;

  /**
   * How many groups before the first column may look like one: an offset, a time, numbers of which
   * a message before it speaks, or a key in hex.
   */
  private static final int GROUPS_BEFORE = 64;

  /** The same at the end of a text that goes on, where each costs more. */
  static final int GROUPS_BEFORE_END = 10;

  private static final int DIGIT = 1;
  private static final int BLANK = 2;
  private static final int MARGIN = 4;
  private static final int WORD = 8;

  /** What columns of digits look like, four characters at a time. */
  private static final Windows WINDOWS = new Windows();

  /** So far apart, one of these lies in each eight columns. */
  private static final int STRIDE = NARROWEST - Windows.SIZE + 1;

  static {
    int shift = WINDOWS.pattern(1);
    for (char c : (Hex.DIGITS + " ").toCharArray()) {
      WINDOWS.add(c, shift, 1, 0);
    }
  }

  /** Of each ASCII character, which of these it is. */
  private static final byte[] TYPES = types();

  private TextKind<Object> kind;
  private Object text;
  private int floor;
  private int to;

  /** How many a full row has; 0 while that is not known. */
  private int count;

  /** Where the digits of each column stand, counted from those of the first. */
  private final int[] digits = new int[MOST];

  /** Where the characters begin, counted from there. */
  private int characters;

  private static byte[] types() {
    byte[] types = new byte[0x80];
    add(types, DIGIT, Hex.DIGITS);
    add(types, BLANK, " ");
    add(types, MARGIN, " |>");
    add(types, WORD, Alphabet.ALPHANUMERIC.members() + "_");
    return types;
  }

  private static void add(byte[] types, int type, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      types[characters.charAt(i)] |= (byte) type;
    }
  }

  /** Forgets the columns; the next are those within {@code text[floor, to)}. */
  @SuppressWarnings("unchecked")
  <T> void in(TextKind<T> kind, T text, int floor, int to) {
    this.kind = (TextKind<Object>) kind;
    this.text = text;
    this.floor = floor;
    this.to = to;
    this.count = 0;
  }

  /** Has the text end further right. */
  void goOnTo(int end) {
    to = end;
  }

  /** Forgets the text, which is not to be kept alive. */
  void clear() {
    text = null;
  }

  void forget() {
    count = 0;
  }

  /** How many columns a full row has; 0 while that is not known. */
  int count() {
    return count;
  }

  /** Where the digits of a column stand in a row whose digits begin at {@code at}. */
  int digitsAt(int at, int column) {
    return at + digits[column];
  }

  /** Where its character stands. */
  int characterAt(int at, int column) {
    return at + characters + column;
  }

  /**
   * Finds the columns of a line, if it is a full row.
   *
   * @return where its digits begin; -1 if it is none
   */
  int find(int line, int end) {
    int at = line;
    while (at < end) {
      int groups = 0;
      while (startsGroup(line, at, end)) {
        if (groups <= GROUPS_BEFORE && derive(line, at, end)) {
          return at;
        }
        groups++;
        at = behindGroup(at, end);
      }
      at++;
    }
    return -1;
  }

  /** Behind the digits at {@code at} and the blanks behind those. */
  private int behindGroup(int at, int end) {
    int behind = at;
    while (behind < end && isHex(kind.at(text, behind))) {
      behind++;
    }
    while (behind < end && kind.at(text, behind) == ' ') {
      behind++;
    }
    return behind;
  }

  boolean isFirstDigit(int at) {
    return isHex(kind.at(text, at)) && (at == floor || !isWord(kind.at(text, at - 1)));
  }

  /** Whether after so many columns there are no more than blanks, or a part of a group. */
  private boolean endsIn(int at, int count) {
    int behind = at + digits[count - 1] + 2;
    if (behind + 1 == to && isHex(kind.at(text, behind))) {
      return true;
    }
    int next = behind;
    while (next < to && isMargin(kind.at(text, next))) {
      next++;
    }
    return next == to || groupAt(next, to) == to - next;
  }

  /**
   * Takes so many columns that begin at {@code at}, in a line that is not complete, for those of a
   * row.
   *
   * @return false if they can't be: there is more behind them than a part of a group, or of their
   *     characters
   */
  boolean begin(int at, int count) {
    int shown = startOfCharacters(at, count);
    if (shown < 0 && !endsIn(at, count)) {
      return false;
    }
    this.count = count;
    this.characters = (shown < 0 ? to : shown) - at;
    return true;
  }

  /** Where a part of the characters of so many columns begins; -1 if there is none. */
  private int startOfCharacters(int at, int count) {
    int behind = at + digits[count - 1] + 2;
    for (int from = behind + 1; from < to && isMargin(kind.at(text, from - 1)); from++) {
      int i = 0;
      while (i < count
          && from + i < to
          && mirrors(value(at + digits[i]), kind.at(text, from + i))) {
        i++;
      }
      if (from + i == to || (i == count && to - from - i <= WIDEST_MARGIN)) {
        return from;
      }
    }
    return -1;
  }

  /** How many columns there are in a row whose digits begin at {@code at}. */
  int shown(int at, int end) {
    int highest = characters > 0 ? Math.min(end, at + characters) : end;
    int shown = 0;
    while (shown < count && isByte(at + digits[shown], highest)) {
      shown++;
      if (!endsAsColumn(at, shown, end)) {
        return 0;
      }
    }
    boolean isWhole = shown == 0 || shown == count;
    int behind = isWhole ? highest : at + digits[shown - 1] + 2;
    return isMargin(behind, highest, end) || (end == to && isHalfGroup(behind)) ? shown : 0;
  }

  /** Whether a text ends in half a byte, and that is all that stands behind some columns. */
  private boolean isHalfGroup(int behind) {
    int at = behind;
    while (isBlank(at)) {
      at++;
    }
    return at == to - 1 && isHex(kind.at(text, at));
  }

  /** Whether so many columns end as those of the first row did: next come no other digits. */
  private boolean endsAsColumn(int at, int shown, int end) {
    int behind = at + digits[shown - 1] + 2;
    if (shown == count) {
      return behind >= end || !isWord(kind.at(text, behind));
    }
    for (int i = behind; i < Math.min(end, at + digits[shown]); i++) {
      if (kind.at(text, i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean isByte(int at, int end) {
    return at + 1 < end && isHex(kind.at(text, at)) && isHex(kind.at(text, at + 1));
  }

  /** Whether the characters are those of the bytes, as far as the text has them. */
  boolean mirrors(int line, int at, int end, int count) {
    int from = at + characters;
    if ((from < line && line > floor) || (end < to && from + count > end)) {
      return false;
    }
    for (int i = Math.max(0, line - from); i < count && from + i < end; i++) {
      if (!mirrors(value(at + digits[i]), kind.at(text, from + i))) {
        return false;
      }
    }
    return true;
  }

  /** What can't be printed is a point or a blank; for the JDK that is what follows the z, too. */
  private static boolean mirrors(int value, int character) {
    boolean isPrinted = value >= ' ' && value <= 'z';
    return character == value || (!isPrinted && !isWord(character));
  }

  int value(int at) {
    return Character.digit(kind.at(text, at), 16) << 4 | Character.digit(kind.at(text, at + 1), 16);
  }

  /** Whether a group of digits begins at {@code at}: it is not the end of a longer one. */
  boolean startsGroup(int line, int at, int end) {
    return isByte(at, end) && (at == line || !isWord(kind.at(text, at - 1)));
  }

  boolean isBlank(int at) {
    return at < to && kind.at(text, at) == ' ';
  }

  /** Takes the line for a full row whose digits begin at {@code at}, if they do. */
  private boolean derive(int line, int at, int end) {
    int count = columnsAt(at, end);
    for (int n = count; n >= LEAST; n--) {
      int behind = at + digits[n - 1] + 2;
      // A row that is the only one may be filled up with blanks.
      int widest = n == count ? DumpRows.LONGEST_LINE : WIDEST_MARGIN;
      for (int margin = 1; margin <= widest; margin++) {
        if (behind + margin + n > end || !isMargin(behind + margin - 1, behind + margin, end)) {
          break;
        }
        if (isFullRow(line, at, end, n, behind + margin - at)) {
          return true;
        }
      }
    }
    for (int margin = 1; margin <= WIDEST_MARGIN && count >= LEAST; margin++) {
      if (at - margin > line
          && isMargin(at - margin, at, end)
          && isFullRow(line, at, end, count, -margin - count)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFullRow(int line, int at, int end, int count, int from) {
    characters = from;
    boolean fits = mirrors(line, at, end, count);
    this.count = fits ? count : 0;
    return fits;
  }

  private boolean isMargin(int from, int behind, int end) {
    for (int i = from; i < Math.min(behind, end); i++) {
      if (!isMargin(kind.at(text, i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isMargin(int c) {
    return is(MARGIN, c);
  }

  /** Finds the columns of digits from {@code at} on: how many there are. */
  int columnsAt(int at, int end) {
    int group = groupAt(at, end);
    if (group > LONGEST_GROUP) {
      return 0;
    }
    int count = 0;
    int next = at;
    while (true) {
      int length = groupAt(next, end);
      if (next + length == to) {
        // Half of a byte does not count.
        length -= length % 2;
      }
      // The last group may be shorter.
      if (length == 0 || length % 2 != 0 || length > group) {
        return count;
      }
      for (int i = 0; i < length && count < MOST; i += 2) {
        digits[count++] = next + i - at;
      }
      if (length < group || count == MOST) {
        return count;
      }
      int behind = next + length;
      next = behind;
      while (next < end && next - behind <= WIDEST_GAP && kind.at(text, next) == ' ') {
        next++;
      }
      if (next == behind || next - behind > WIDEST_GAP) {
        return count;
      }
    }
  }

  /** How many digits follow each other at {@code at}. */
  int groupAt(int at, int end) {
    int behind = at;
    while (behind < end && isHex(kind.at(text, behind))) {
      behind++;
    }
    return behind < end && isWord(kind.at(text, behind)) ? 0 : behind - at;
  }

  /** Whether there are at least eight columns of digits in {@code text[from, to)}. */
  static <T> boolean areIn(TextKind<T> kind, T text, int from, int to) {
    int at = from;
    while ((at = kind.indexOfWindow(text, WINDOWS, STRIDE, at, to)) >= 0) {
      int start = at;
      while (start > from && isOfColumns(kind.at(text, start - 1))) {
        start--;
      }
      int end = at;
      while (end < to && isOfColumns(kind.at(text, end))) {
        end++;
      }
      if (end - start >= NARROWEST && areGroups(kind, text, start, end)) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  /** Whether so many digits that eight columns have stand in groups of the same length. */
  private static <T> boolean areGroups(TextKind<T> kind, T text, int from, int to) {
    int group = 0;
    int bytes = 0;
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && kind.at(text, at) != ' ') {
        at++;
      }
      int length = at - start;
      boolean goesOn = length == group;
      bytes = goesOn ? bytes + length / 2 : length / 2;
      group = length;
      if (goesOn && length % 2 == 0 && length <= LONGEST_GROUP && bytes >= LEAST) {
        return true;
      }
      while (at < to && kind.at(text, at) == ' ') {
        at++;
      }
    }
    return false;
  }

  /** What columns of digits are made of. */
  static boolean isOfColumns(int c) {
    return is(DIGIT | BLANK, c);
  }

  /** What these and a margin behind them are made of. */
  static boolean isOfRowBegun(int c) {
    return is(DIGIT | BLANK | MARGIN, c);
  }

  static boolean isHex(int c) {
    return is(DIGIT, c);
  }

  static boolean isWord(int c) {
    return is(WORD, c);
  }

  private static boolean is(int types, int c) {
    return c < TYPES.length && (TYPES[c] & types) != 0;
  }
}
