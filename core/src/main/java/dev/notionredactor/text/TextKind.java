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

  /** Copies {@code text[from, to)}; what is beyond ASCII becomes a byte that is in no key. */
  public void copyAscii(T text, int from, int to, byte[] target, int at) {
    for (int i = from; i < to; i++) {
      int c = at(text, i);
      target[at + i - from] = c < 0x80 ? (byte) c : (byte) 0x80;
    }
  }
}
