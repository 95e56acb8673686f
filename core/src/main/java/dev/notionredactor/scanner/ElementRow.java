package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.Arrays;
import java.util.Collection;

/** Elements in a row, in one line: what they stand for, and where. Not thread-safe. */
final class ElementRow {

  /** So many elements are looked at first. */
  static final int WINDOW = 4;

  /** No element has more characters, with what belongs to it. */
  static final int LONGEST_STEP = 8;

  /** How many elements of a piece stay as they are. */
  private static final int SHOWN = PieceSearch.SHOWN;

  /** The longest body with what is between its characters is not longer. */
  private static final int REACH = 1024;

  private final StringBuilder decoded = new StringBuilder();

  /** Where each element begins, and where it ends. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];

  /** Where the last element begins that is not complete; the text's end if there is none. */
  private int begun;

  private int to;

  /** Whether the row goes on to the text's end. */
  private boolean isOpen;

  /** Reads the row that holds the element at {@code at}, or that ends there; forgets any before. */
  <T> ElementRow in(
      Elements form, Acceptor row, TextKind<T> kind, T text, int floor, int at, int to) {
    this.to = to;
    int lowest = lineStart(kind, text, Math.max(floor, at - REACH), at);
    int start = form.startOfRow(kind, text, lowest, at);
    while (start < to) {
      int end = read(row, kind, text, start, Math.min(to, at + REACH));
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

  /** Where the first of some elements in a row begins, in {@code [start, last]}; or -1. */
  static <T> int windowFrom(Acceptor row, TextKind<T> kind, T text, int start, int last, int to) {
    for (int at = start; at <= last + LONGEST_STEP && at < to; at++) {
      if (windowAt(row, kind, text, at, to) != 0) {
        return at;
      }
    }
    return -1;
  }

  /** What {@link #WINDOW} elements stand for of which the first begins at {@code at}; 0 if none. */
  static <T> int windowAt(Acceptor row, TextKind<T> kind, T text, int at, int to) {
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
   * The first and, of those, the longest piece around the element at {@code at}.
   *
   * @return null if there is none that begins at {@code from} or later
   */
  Match match(Collection<KnownKey> keys, int from, int at) {
    int place = Arrays.binarySearch(starts, 0, decoded.length(), at);
    int bestStart = Integer.MAX_VALUE;
    int bestEnd = 0;
    KnownKey best = null;
    for (KnownKey key : keys) {
      for (int in = 0; place >= 0 && in + WINDOW <= key.body.length(); in++) {
        int end = end(key.body, in, place);
        int start = end - place < WINDOW ? end : start(key.body, in, place);
        boolean isFirst = start < bestStart || (start == bestStart && end > bestEnd);
        if (end - start >= PieceSearch.SHORTEST && starts[start] >= from && isFirst) {
          bestStart = start;
          bestEnd = end;
          best = key;
        }
      }
    }
    return best == null ? null : match(best, bestStart, bestEnd);
  }

  private Match match(KnownKey key, int start, int end) {
    int[] spans = new int[2 * (end - start - SHOWN)];
    for (int i = start + SHOWN; i < end; i++) {
      spans[2 * (i - start - SHOWN)] = starts[i];
      spans[2 * (i - start - SHOWN) + 1] = ends[i];
    }
    return Match.of(key.fingerprint, starts[start], Spans.union(spans, new int[0]));
  }

  /** How far elements go on as a body does. */
  private int end(String body, int in, int place) {
    int length = 0;
    while (in + length < body.length()
        && place + length < decoded.length()
        && decoded.charAt(place + length) == body.charAt(in + length)) {
      length++;
    }
    return place + length;
  }

  /** From where on they did. */
  private int start(String body, int in, int place) {
    int length = 0;
    while (length < in
        && length < place
        && decoded.charAt(place - length - 1) == body.charAt(in - length - 1)) {
      length++;
    }
    return place - length;
  }

  /**
   * Adds the longest end of the row that may go on as a piece. Three elements or fewer wait for
   * nothing.
   */
  void examineEnd(Collection<KnownKey> keys, int lowestBody, UndecidedTail tail) {
    if (!isOpen) {
      return;
    }
    int length = decoded.length();
    int kept = Math.max(0, length - SHOWN);
    tail.addStarted(length == 0 ? begun : starts[kept]);
    int start = length;
    KnownKey best = null;
    for (KnownKey key : keys) {
      for (int in = 0; in + SHOWN < key.body.length() && length >= SHOWN; in++) {
        int place = length - SHOWN;
        if (end(key.body, in, place) == length) {
          int first = start(key.body, in, place);
          best = first < start ? key : best;
          start = Math.min(start, first);
        }
      }
    }
    int waits = start + SHOWN < length ? starts[start + SHOWN] : begun;
    if (best != null) {
      tail.addStarted(starts[start]);
      if (waits < to) {
        int body = Math.max(waits, lowestBody);
        tail.add(null, best.fingerprint, body, body);
      }
    }
  }
}
