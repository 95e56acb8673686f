package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads bodies of one form, character by character: a finite automaton that can be stopped and
 * resumed wherever a text is cut. A state is a number, and starts with {@link #start}. Immutable.
 *
 * <p>Besides the automaton's own, a state says how many body characters have been read, as far as
 * that matters, and whether a digit was among them. So it says whether this makes a key.
 */
final class Acceptor {

  /** Instead of a state: the body has ended before the character. */
  static final int END = -1;

  /** What is read if no body character is complete. */
  static final int NOTHING = 0;

  /** The same, of a character that is none of the key's: it stands between those that are. */
  static final int LAYOUT = -1;

  private static final int CHARACTERS = 0x80;

  /** The bits of a state that are the automaton's own; 0 is none. */
  private static final int NODE = 0xff;

  private static final int ONE = NODE + 1;

  /** Bodies that are longer are not told apart. */
  static final int MOST_COUNTED = 0x3f;

  /** The bits of the length, which stays at its greatest. */
  private static final int LENGTH = MOST_COUNTED * ONE;

  private static final int DIGIT = LENGTH + ONE;

  /**
   * Behind the bits of the others, how many characters have been read: before this was a key, or
   * then behind the last complete element.
   */
  private static final int READ = DIGIT << 1;

  private static final int READ_BITS = 0xfff * READ;

  /** By node and character: the next node, 0 if there is none. */
  private final byte[] next;

  /** Likewise the body character that is complete, {@link #NOTHING} or {@link #LAYOUT}. */
  private final byte[] read;

  private final int start;
  private final int body;

  /** The last of the nodes, beginning with {@link #body}, in which no element has begun. */
  private final int lastBehind;

  private final int minimumBody;

  /** The most characters that are read before it is known to be a key; 0 if there is no limit. */
  private final int limit;

  /** If there is, the most characters that then stand from one element to the end of the next. */
  private static final int LONGEST_STEP = 128;

  /** If a body is nothing but its own characters in a row, which these are; else null. */
  private final boolean[] run;

  /** Of each node, whether there is any behind it. */
  private final boolean[] goesOn;

  private Acceptor(
      byte[] next, byte[] read, int start, int body, int lastBehind, int minimumBody, int limit) {
    this.run = limit == 0 && isRun(next, read) ? run(next) : null;
    this.goesOn = new boolean[next.length / CHARACTERS];
    for (int node = 0; node < goesOn.length; node++) {
      goesOn[node] = goesOn(next, node * CHARACTERS);
    }
    this.next = next;
    this.read = read;
    this.start = start;
    this.body = body;
    this.lastBehind = lastBehind;
    this.minimumBody = minimumBody;
    this.limit = limit;
  }

  private static boolean goesOn(byte[] next, int from) {
    for (int i = from; i < from + CHARACTERS; i++) {
      if (next[i] != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRun(byte[] next, byte[] read) {
    boolean isRun = next.length == CHARACTERS;
    for (int c = 0; isRun && c < CHARACTERS; c++) {
      isRun = next[c] == 0 || read[c] == c;
    }
    return isRun;
  }

  private static boolean[] run(byte[] next) {
    boolean[] run = new boolean[CHARACTERS];
    for (int c = 0; c < CHARACTERS; c++) {
      run[c] = next[c] != 0;
    }
    return run;
  }

  /** Whether a body is nothing but its own characters in a row: then there is but one node. */
  boolean isRun() {
    return run != null;
  }

  /** The state before a body's first character. */
  int body() {
    return body;
  }

  /** The state before a prefix's first character; {@link #body()} if this reads no prefixes. */
  int start() {
    return start;
  }

  /** Whether the prefix has been read. */
  boolean isInBody(int state) {
    return (state & NODE) >= body;
  }

  /**
   * Whether a body may go on. In base64, the last character that is read may hold bits of the next,
   * as none of the body's begins.
   */
  boolean mayGoOn(int state) {
    return goesOn[(state & NODE) - 1];
  }

  /** The state behind character {@code c}, or {@link #END}. */
  int step(int state, int c) {
    int at = index(state, c);
    int node = c < CHARACTERS ? next[at] & NODE : 0;
    if (node == 0) {
      return END;
    }
    int stepped = (state & ~NODE) | node;
    int complete = read[at];
    if (complete > NOTHING) {
      if ((stepped & LENGTH) != LENGTH) {
        stepped += ONE;
      }
      if (isDigit(complete)) {
        stepped |= DIGIT;
      }
    }
    return limit > 0 ? count(stepped) : stepped;
  }

  /** Counts what is read: {@link #END} if that is too much. */
  private int count(int state) {
    boolean isKey = isKey(state);
    if (isKey && isBehindElement(state)) {
      return state & ~READ_BITS;
    }
    int counted = state + READ;
    return (counted & READ_BITS) > (isKey ? LONGEST_STEP : limit) * READ ? END : counted;
  }

  /**
   * Whether no element has begun behind the last complete one, nor what stands between two, if each
   * character is an element of its own.
   */
  boolean isBehindElement(int state) {
    int node = state & NODE;
    return node >= body && node <= lastBehind;
  }

  /** Where the last complete element ends of those that are read in {@code text[from, to)}. */
  <T> int endOfElements(int state, TextKind<T> kind, T text, int from, int to) {
    int end = from;
    int before = state;
    for (int at = from; at < to && before != END; at++) {
      before = step(before, kind.at(text, at));
      if (before != END && isBehindElement(before)) {
        end = at + 1;
      }
    }
    return end;
  }

  /**
   * The body character that is complete with {@code c}, which is not the end; or {@link #NOTHING},
   * or {@link #LAYOUT}.
   */
  int read(int state, int c) {
    return read[index(state, c)];
  }

  /**
   * Reads {@code text[from, to)} as far as the body goes.
   *
   * @return where it ends, at most {@code to}, and in which state: see {@link #end(long)} and
   *     {@link #state(long)}
   */
  <T> long read(int state, TextKind<T> kind, T text, int from, int to) {
    if (run != null) {
      int end = kind.endOfRun(text, run, from, to);
      return of(end, behindRun(state, kind, text, from, end));
    }
    int before = state;
    int at = from;
    while (at < to) {
      int after = step(before, kind.at(text, at));
      if (after == END) {
        break;
      }
      before = after;
      at++;
    }
    return of(at, before);
  }

  /** Where the first row of a body ends, at most {@code to}; what it is, is not said. */
  <T> int endOfRow(TextKind<T> kind, T text, int body, int to) {
    return kind.endOfPath(text, next, this.body, body, to);
  }

  /** The state behind {@code text[from, to)}, which is of a body that {@link #isRun}. */
  <T> int behindRun(int state, TextKind<T> kind, T text, int from, int to) {
    int at = from;
    while (at < to && !isDigit(kind.at(text, at))) {
      at++;
    }
    int length = Math.min(MOST_COUNTED, length(state) + to - from);
    return (state & ~LENGTH) | length * ONE | (at < to ? DIGIT : 0);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static long of(int end, int state) {
    return (long) end << Integer.SIZE | state;
  }

  static int end(long read) {
    return (int) (read >>> Integer.SIZE);
  }

  static int state(long read) {
    return (int) read;
  }

  /**
   * Whether what has been read makes a key.
   *
   * <p>A short body without a digit is an identifier such as {@code ntn_NeighbourCellConfigList}.
   */
  boolean isKey(int state) {
    int length = length(state);
    return length >= minimumBody && (length >= Family.CERTAIN_LENGTH || hasDigit(state));
  }

  /** How many body characters have been read; at most {@value #MOST_COUNTED}. */
  static int length(int state) {
    return (state & LENGTH) / ONE;
  }

  /** Whether a digit was among them. */
  static boolean hasDigit(int state) {
    return (state & DIGIT) != 0;
  }

  static int index(int state, int c) {
    return ((state & NODE) - 1) * CHARACTERS + c;
  }

  /** Not safe for use by many threads. */
  static final class Builder {

    private final Family family;
    private int nodes;
    private final List<int[]> skips = new ArrayList<>();
    private byte[] next = {};
    private byte[] read = {};

    /** For bodies of a family. */
    Builder(Family family) {
      this.family = family;
    }

    /** A new node, from which nothing leads on yet. */
    int state() {
      if (nodes == NODE) {
        throw new IllegalStateException("an acceptor has at most " + NODE + " states");
      }
      nodes++;
      if (nodes * CHARACTERS > next.length) {
        next = Arrays.copyOf(next, 2 * nodes * CHARACTERS);
        read = Arrays.copyOf(read, next.length);
      }
      return nodes;
    }

    /**
     * What comes of a character.
     *
     * @param c ASCII
     * @param to the next node
     * @param complete the body character that is complete with it, or {@link #NOTHING}, or {@link
     *     #LAYOUT}
     */
    void on(int node, char c, int to, int complete) {
      int at = index(node, c);
      next[at] = (byte) to;
      read[at] = (byte) complete;
    }

    /** Whatever leads on from the node {@code to}, leads on from {@code from} too. */
    void skip(int from, int to) {
      skips.add(new int[] {from, to});
    }

    private void addSkips() {
      for (int[] skip : skips) {
        for (char c = 0; c < CHARACTERS; c++) {
          int at = index(skip[0], c);
          int as = index(skip[1], c);
          if (next[at] == 0) {
            next[at] = next[as];
            read[at] = read[as];
          }
        }
      }
    }

    /** The acceptor, whose bodies start in a node. */
    Acceptor startingIn(int node) {
      return startingIn(node, node, node, 0);
    }

    /**
     * One that reads a prefix first.
     *
     * @param start where prefixes start
     * @param body where bodies start; no node of a prefix was made after that
     * @param lastBehind the last node in which no element has begun; the others are from {@code
     *     body} to it
     * @param limit the most characters to be read before it is known to be a key; 0 if there is
     *     none
     */
    Acceptor startingIn(int start, int body, int lastBehind, int limit) {
      addSkips();
      int length = nodes * CHARACTERS;
      return new Acceptor(
          Arrays.copyOf(next, length),
          Arrays.copyOf(read, length),
          start,
          body,
          lastBehind,
          family.minimumBody(),
          limit);
    }
  }
}
