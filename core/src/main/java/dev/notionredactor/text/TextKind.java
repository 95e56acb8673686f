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

  /** Writes {@code text[from, to)}, as {@link #append} appends it. */
  public abstract void write(T text, int from, int to, Writer sink) throws IOException;

  /**
   * Whether ASCII characters {@code literal[from, to)} stand at {@code at}, and all in the text.
   */
  public abstract boolean isAt(T text, int at, String literal, int from, int to);

  /**
   * The first index in {@code text[from, to)} at which an anchor stands and fits the two characters
   * before it, or -1.
   *
   * @param from 2 or more
   */
  public abstract int indexOfTriple(T text, Triples triples, int from, int to);

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

  /** The character of which {@link #folded} has made {@code c}, unless it is one of many. */
  public static char unfolded(int c) {
    return c >= FOLDED_FROM && c < FOLDED_FROM + FOLDED.length()
        ? FOLDED.charAt(c - FOLDED_FROM)
        : (char) c;
  }

  /** Copies {@code text[from, to)}, each character {@link #folded}. */
  public void copyFolded(T text, int from, int to, byte[] target, int at) {
    for (int i = from; i < to; i++) {
      target[at + i - from] = (byte) folded(text, i);
    }
  }
}
