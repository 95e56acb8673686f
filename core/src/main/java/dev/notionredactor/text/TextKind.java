package dev.notionredactor.text;

import java.io.IOException;
import java.io.Writer;

/**
 * How to read a text of one type. Whoever is given a text of a known type chooses the kind, and
 * both go along together: no text is wrapped, and none is asked what it is. Immutable.
 *
 * <p>What looks at every character is written anew for each kind, so that the JVM compiles it as a
 * plain loop over that one. The rest looks at few characters, and comes here by {@link #at}.
 *
 * @param <T> the type of the text
 */
public abstract class TextKind<T> {

  TextKind() {}

  /** The character (0 to 65535) or unsigned byte (0 to 255) at {@code index}. */
  public abstract int at(T text, int index);

  /** The number of characters or bytes. */
  public abstract int length(T text);

  /** Appends {@code text[from, to)}; each byte becomes the character of its number. */
  public abstract void append(T text, int from, int to, StringBuilder target);

  /** What {@link #append} appends. */
  public String string(T text, int from, int to) {
    StringBuilder string = new StringBuilder(to - from);
    append(text, from, to, string);
    return string.toString();
  }

  /** Writes {@code text[from, to)}, as {@link #append} appends it. */
  public abstract void write(T text, int from, int to, Writer sink) throws IOException;

  /**
   * Whether ASCII characters {@code literal[from, to)} stand at {@code at}, and all in the text.
   */
  public abstract boolean isAt(T text, int at, String literal, int from, int to);

  /**
   * Whether the first ASCII characters of {@code lowerCase} stand at {@code at}, in either case,
   * and all in the text. It is looked at from the right, as prefixes differ most there.
   */
  public boolean isAtInEitherCase(T text, int at, String lowerCase, int length) {
    for (int i = length - 1; i >= 0; i--) {
      if (lower(at(text, at + i)) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** An ASCII letter in lower case; any other character as it is. */
  public static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c;
  }

  /**
   * The first index in {@code text[from, to)} at which an anchor stands and fits the two characters
   * before it, or -1.
   *
   * @param from 2 or more
   */
  public abstract int indexOfTriple(T text, Triples triples, int from, int to);

  /**
   * As {@link #indexOfTriple}, and faster where few anchors stand. It may look at all of the text
   * for each call, however close the first triple is, so it is for a few calls a text.
   */
  public int indexOfFirstTriple(T text, Triples triples, int from, int to) {
    return indexOfTriple(text, triples, from, to);
  }

  /** The bits of the kinds that the characters at {@code at} and before fit. */
  public abstract int fitTriple(T text, Triples triples, int at);

  /** Where the members of a set end that stand from {@code from} on, at most {@code to}. */
  public int endOfRun(T text, boolean[] ofAscii, int from, int to) {
    int at = from;
    while (at < to && isIn(ofAscii, at(text, at))) {
      at++;
    }
    return at;
  }

  /** Where those begin that end at {@code to}, at {@code from} or further on. */
  public int startOfRun(T text, boolean[] ofAscii, int from, int to) {
    int start = to;
    while (start > from && isIn(ofAscii, at(text, start - 1))) {
      start--;
    }
    return start;
  }

  /**
   * Where an automaton stops that reads from {@code from} on, at most {@code to}.
   *
   * @param next by node, of which the first is 1, and ASCII character: the next node; 0 if there is
   *     none
   */
  public int endOfPath(T text, byte[] next, int node, int from, int to) {
    int at = from;
    int reached = node;
    while (at < to && (reached = step(next, reached, at(text, at))) != 0) {
      at++;
    }
    return at;
  }

  static int step(byte[] next, int node, int c) {
    return c < ASCII ? next[(node - 1) * ASCII + c] & 0xff : 0;
  }

  static boolean isIn(boolean[] ofAscii, int c) {
    return c < ofAscii.length && ofAscii[c];
  }

  /**
   * The first of the windows at {@code from} and every {@code stride} characters after it that
   * fits, or -1. No window reaches beyond {@code to}.
   */
  public abstract int indexOfWindow(T text, Windows windows, int stride, int from, int to);

  /** What fits of the window at {@code at}: see {@link Windows#fit}. */
  public abstract long fit(T text, Windows windows, int at);

  /** Copies {@code text[from, to)}; of characters beyond 255, the low eight bits. */
  public void copyBytes(T text, int from, int to, byte[] target, int at) {
    for (int i = from; i < to; i++) {
      target[at + i - from] = (byte) at(text, i);
    }
  }

  /**
   * The characters beyond ASCII that may stand within a key. None can be seen. Where they stand in
   * a row of bytes, each is one of {@link #FOLDED_FROM} and so on, which no encoding has by itself.
   */
  public static final String FOLDED = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff";

  /** A soft hyphen is the same in Latin-1. */
  private static final char SOFT_HYPHEN = '\u00ad';

  private static final int FOLDED_FROM = 0x83;

  private static final int ASCII = 0x80;

  /** What stands for all others: of no character a byte in UTF-8. */
  private static final int OTHER = 0xff;

  /**
   * What {@link #at} gives, in eight bits: bytes and Latin-1 as they are, {@link #FOLDED} each as
   * one of its own, all other characters as one that is in no key.
   */
  public int folded(T text, int index) {
    int c = at(text, index);
    return c < ASCII ? c : foldBeyondAscii(c);
  }

  private static int foldBeyondAscii(int c) {
    if (c > 0xff) {
      int at = FOLDED.indexOf(c);
      return at >= 0 ? FOLDED_FROM + at : OTHER;
    }
    return isFolded(c) && c != SOFT_HYPHEN ? OTHER : c;
  }

  /** Whether an eight-bit character stands for one of {@link #FOLDED}. */
  public static boolean isFolded(int c) {
    return c == SOFT_HYPHEN || (c >= FOLDED_FROM && c < FOLDED_FROM + FOLDED.length());
  }

  /** Copies {@code text[from, to)}, each character {@link #folded}. */
  public void copyFolded(T text, int from, int to, byte[] target, int at) {
    for (int i = from; i < to; i++) {
      target[at + i - from] = (byte) folded(text, i);
    }
  }
}
