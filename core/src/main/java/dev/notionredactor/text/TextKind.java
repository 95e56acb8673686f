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
   * Whether the JVM has a search of its own for one character in {@code text[…, to)}. It has no
   * upper bound, so a part of a text is searched otherwise: else writing a long one piece by piece
   * would search its rest again for every piece.
   */
  public boolean isVectorised(T text, int to) {
    return false;
  }

  /** The first index of {@code c}, a single ASCII character, in {@code text[from, to)}, or -1. */
  public int indexOf(T text, String c, int from, int to) {
    return indexOfEither(text, c.charAt(0), c.charAt(0), from, to);
  }

  /** The first index of ASCII character {@code c} or {@code d} in {@code text[from, to)}, or -1. */
  public abstract int indexOfEither(T text, char c, char d, int from, int to);

  /** The first index of one of some ASCII characters in {@code text[from, to)}, or -1. */
  public int indexOfAny(T text, String characters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (characters.indexOf(at(text, i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The first of the windows at {@code from} and every {@code stride} characters after it that
   * fits, or -1. No window reaches beyond {@code to}.
   */
  public abstract int indexOfWindow(T text, Windows windows, int stride, int from, int to);

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
