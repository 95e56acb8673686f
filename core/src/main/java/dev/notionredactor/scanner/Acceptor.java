package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.Arrays;

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

  /** The bits of the length, which stays at its greatest. */
  private static final int LENGTH = 0x3f * ONE;

  private static final int DIGIT = LENGTH + ONE;

  /** By node and character: the next node, 0 if there is none. */
  private final byte[] next;

  /** Likewise the body character that is complete, {@link #NOTHING} or {@link #LAYOUT}. */
  private final byte[] read;

  private final int start;
  private final int minimumBody;

  private Acceptor(byte[] next, byte[] read, int start, int minimumBody) {
    this.next = next;
    this.read = read;
    this.start = start;
    this.minimumBody = minimumBody;
  }

  /** The state before a body's first character. */
  int start() {
    return start;
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
    if (complete <= NOTHING) {
      return stepped;
    }
    if ((stepped & LENGTH) != LENGTH) {
      stepped += ONE;
    }
    return complete >= '0' && complete <= '9' ? stepped | DIGIT : stepped;
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
    return (long) at << Integer.SIZE | before;
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
    int length = (state & LENGTH) / ONE;
    return length >= minimumBody && (length >= Family.CERTAIN_LENGTH || (state & DIGIT) != 0);
  }

  private static int index(int state, int c) {
    return ((state & NODE) - 1) * CHARACTERS + c;
  }

  /** Not safe for use by many threads. */
  static final class Builder {

    private final Family family;
    private int nodes;
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
      next[index(node, c)] = (byte) to;
      read[index(node, c)] = (byte) complete;
    }

    /** The acceptor, whose bodies start in a node. */
    Acceptor startingIn(int node) {
      int length = nodes * CHARACTERS;
      return new Acceptor(
          Arrays.copyOf(next, length), Arrays.copyOf(read, length), node, family.minimumBody());
    }
  }
}
