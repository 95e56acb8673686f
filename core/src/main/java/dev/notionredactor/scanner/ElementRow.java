package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.Arrays;

/** Elements in a row, in one line: what they stand for, and where. Not thread-safe. */
final class ElementRow {

  /** So many elements are looked at first. */
  static final int WINDOW = 4;

  /** No element has more characters, with what belongs to it. */
  static final int LONGEST_STEP = 8;

  private final StringBuilder decoded = new StringBuilder();

  /** Where each element begins, and where it ends. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];

  /** Where the last element begins that is not complete; the text's end if there is none. */
  private int begun;

  /** What is further away does not matter. */
  final int reach;

  private int to;

  /** Whether the row goes on to the text's end. */
  private boolean isOpen;

  /** {@code reach}: in so many characters all is written that is searched for. */
  ElementRow(int reach) {
    this.reach = reach;
  }

  /** Reads the row that holds the element at {@code at}, or that ends there; forgets any before. */
  <T> ElementRow in(RowForm form, TextKind<T> kind, T text, int floor, int at, int to) {
    this.to = to;
    int lowest = lineStart(kind, text, Math.max(floor, at - reach), at);
    int start = form.form.startOfRow(form.within, kind, text, lowest, at);
    while (start < to) {
      int end = read(form.row, kind, text, start, Math.min(to, at + reach));
      if (end > at || end == to) {
        return this;
      }
      start = decoded.length() == 0 ? start + 1 : starts[decoded.length() - 1] + 1;
    }
    clear();
    return this;
  }

  private void clear() {
    decoded.setLength(0);
    begun = to;
    isOpen = false;
  }

  /** Reads a row from its first element. */
  private <T> int read(Acceptor row, TextKind<T> kind, T text, int start, int end) {
    clear();
    int state = behindSeparator(row);
    int at = start;
    int element = -1;
    while (at < end && !isLineEnd(kind.at(text, at))) {
      int c = kind.at(text, at);
      int next = row.step(state, c);
      if (next == Acceptor.END) {
        break;
      }
      int read = row.read(state, c);
      element = read == Acceptor.LAYOUT ? -1 : element < 0 ? at : element;
      at++;
      if (read > Acceptor.NOTHING) {
        add((char) read, element, at);
        element = -1;
      }
      state = next;
    }
    isOpen = at == to;
    begun = element < 0 ? to : element;
    return at;
  }

  private void add(char c, int start, int end) {
    int length = decoded.length();
    if (length == starts.length) {
      starts = Arrays.copyOf(starts, 2 * length);
      ends = Arrays.copyOf(ends, 2 * length);
    }
    starts[length] = start;
    ends[length] = end;
    decoded.append(c);
  }

  static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }

  private static <T> int lineStart(TextKind<T> kind, T text, int lowest, int at) {
    int start = at;
    while (start > lowest && !isLineEnd(kind.at(text, start - 1))) {
      start--;
    }
    return start;
  }

  /** The state in which a row's first element is read: as if one was before. */
  private static int behindSeparator(Acceptor row) {
    return row.step(row.body(), ' ');
  }

  /**
   * Where the first of {@link #WINDOW} elements in a row begins, in {@code [start, last]} or soon
   * behind it: see {@link Acceptor#end}; and what they stand for: {@link Acceptor#state}, 0 if
   * there are none.
   */
  static <T> long windowFrom(Acceptor row, TextKind<T> kind, T text, int start, int last, int to) {
    for (int at = start; at <= last + LONGEST_STEP && at < to; at++) {
      int window = windowAt(row, kind, text, at, to);
      if (window != 0) {
        return Acceptor.of(at, window);
      }
    }
    return 0;
  }

  /** What {@link #WINDOW} elements stand for of which the first begins at {@code at}; 0 if none. */
  private static <T> int windowAt(Acceptor row, TextKind<T> kind, T text, int at, int to) {
    int state = behindSeparator(row);
    int window = 0;
    int elements = 0;
    boolean isFirst = true;
    for (int i = at; i < to && !isLineEnd(kind.at(text, i)); i++) {
      int c = kind.at(text, i);
      int next = row.step(state, c);
      if (next == Acceptor.END || (isFirst && row.read(state, c) == Acceptor.LAYOUT)) {
        return 0;
      }
      isFirst = false;
      int read = row.read(state, c);
      if (read > Acceptor.NOTHING) {
        window = window << Byte.SIZE | read;
        if (++elements == WINDOW) {
          return window;
        }
      }
      state = next;
    }
    return 0;
  }

  /** The same of characters as they are. */
  static int window(String text, int at) {
    int window = 0;
    for (int i = 0; i < WINDOW; i++) {
      window = window << Byte.SIZE | text.charAt(at + i);
    }
    return window;
  }

  /**
   * The first and, of those, the longest match around the element at {@code at}.
   *
   * @return null if there is none that begins at {@code from} or later
   */
  Match match(RowTarget[] targets, WrittenForm form, int from, int at) {
    int place = Arrays.binarySearch(starts, 0, decoded.length(), at);
    int bestStart = Integer.MAX_VALUE;
    int bestEnd = 0;
    RowTarget best = null;
    for (RowTarget target : targets) {
      for (int in = 0; place >= 0 && in + WINDOW <= target.text.length(); in++) {
        int end = end(target.text, in, place);
        int start = end - place < WINDOW ? end : start(target.text, in, place);
        boolean isFirst = start < bestStart || (start == bestStart && end > bestEnd);
        if (end - start >= target.shortest && starts[start] >= from && isFirst) {
          bestStart = start;
          bestEnd = end;
          best = target;
        }
      }
    }
    return best == null ? null : match(best, form, bestStart, bestEnd);
  }

  private Match match(RowTarget target, WrittenForm form, int start, int end) {
    int first = start + target.shown;
    int[] spans = new int[2 * (end - first)];
    for (int i = first; i < end; i++) {
      spans[2 * (i - first)] = starts[i];
      spans[2 * (i - first) + 1] = ends[i];
    }
    return Match.of(target.known.in(form), starts[start], Spans.union(spans, new int[0]));
  }

  /** How far elements go on as a target does. */
  private int end(String target, int in, int place) {
    int length = 0;
    while (in + length < target.length()
        && place + length < decoded.length()
        && decoded.charAt(place + length) == target.charAt(in + length)) {
      length++;
    }
    return place + length;
  }

  /** From where on they did. */
  private int start(String target, int in, int place) {
    int length = 0;
    while (length < in
        && length < place
        && decoded.charAt(place - length - 1) == target.charAt(in - length - 1)) {
      length++;
    }
    return place - length;
  }

  /** Adds the longest end of the row that may go on as what is searched for. */
  <T> void examineEnd(
      RowTarget[] targets,
      RowForm form,
      TextKind<T> kind,
      T text,
      int lowestBody,
      UndecidedTail tail) {
    if (!isOpen) {
      return;
    }
    int length = decoded.length();
    tail.addStarted(length == 0 ? begun : starts[Math.max(0, length - PieceSearch.SHOWN)]);
    int waits = to;
    RowTarget best = null;
    for (RowTarget target : targets) {
      int start = open(target, form, kind, text);
      int first = start + target.shown;
      int from = first < length ? starts[first] : begun;
      if (start <= length) {
        tail.addStarted(start < length ? starts[start] : begun);
      }
      if (start <= length && from < waits) {
        waits = from;
        best = target;
      }
    }
    if (best != null) {
      int body = Math.max(waits, lowestBody);
      tail.add(null, best.known, body, body);
    }
  }

  /** Where the first begins that goes on to the row's end; beyond that if none does. */
  private <T> int open(RowTarget target, RowForm form, TextKind<T> kind, T text) {
    int length = decoded.length();
    String searched = target.text;
    int best = length + 1;
    for (int in = 0; in < searched.length(); in++) {
      // So many elements of the target stand at the end, if it goes on at this place.
      int read = in;
      int start = length - read;
      if (target.shown > 0) {
        start = start(searched, in, length);
        read = length - start;
      } else if (start < 0 || start(searched, in, length) != start) {
        continue;
      }
      boolean hasEnough = read >= target.shown && (read > 0 || begun < to);
      if (hasEnough && start < best && goesOn(form.written(searched.charAt(in)), kind, text)) {
        best = start;
      }
    }
    return best;
  }

  /** Whether what has begun of the last element is how an element begins. */
  private <T> boolean goesOn(String element, TextKind<T> kind, T text) {
    if (to - begun > element.length()) {
      return false;
    }
    for (int i = begun; i < to; i++) {
      // The digits of hex may be of either case.
      int c = kind.at(text, i);
      if (element.charAt(i - begun) != (element.length() == 2 ? TextKind.lower(c) : c)) {
        return false;
      }
    }
    return true;
  }
}
