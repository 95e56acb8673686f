package dev.notionredactor.scanner;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads one character of whatever the scanner was given, so that the rules are written once for
 * strings and bytes.
 *
 * <p>A text is a {@code String}, another {@code CharSequence}, a {@code byte[]} or a {@code
 * char[]}. Bytes are in any charset that keeps ASCII as ASCII: those above 127 are never part of a
 * key. Type tests rather than an interface: they cost a predictable branch where an interface with
 * several implementations costs a table call for every character, and they need no wrapper object.
 */
public final class Text {

  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private Text() {}

  /** The character (0 to 65535) or unsigned byte (0 to 255) of {@code text} at {@code index}. */
  public static int at(Object text, int index) {
    if (text instanceof String) {
      return ((String) text).charAt(index);
    }
    if (text instanceof byte[]) {
      return ((byte[]) text)[index] & 0xff;
    }
    if (text instanceof char[]) {
      return ((char[]) text)[index];
    }
    return ((CharSequence) text).charAt(index);
  }

  /** The first index of ASCII character {@code c} in {@code text[from, to)}, or -1. */
  static int indexOf(Object text, char c, int from, int to) {
    // Vectorised by the JVM. It has no upper bound, so a part of a string is searched below: else
    // writing a long one piece by piece would search its rest again for every piece.
    if (text instanceof String && ((String) text).length() == to) {
      return ((String) text).indexOf(c, from);
    }
    if (text instanceof byte[]) {
      return indexOf((byte[]) text, c, from, to);
    }
    for (int i = from; i < to; i++) {
      if (at(text, i) == c) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Eight bytes at a time: of {@code word ^ pattern}, the byte that is zero where {@code c} stood
   * is the lowest whose highest bit the subtraction sets and the byte itself has not.
   */
  private static int indexOf(byte[] bytes, char c, int from, int to) {
    long pattern = EACH_BYTE * c;
    int i = from;
    if (to - from >= Long.BYTES) {
      // Never allocated once this is compiled.
      ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (; i <= to - Long.BYTES; i += Long.BYTES) {
        long word = words.getLong(i) ^ pattern;
        long zeros = (word - EACH_BYTE) & ~word & HIGHEST_BITS;
        if (zeros != 0) {
          return i + (Long.numberOfTrailingZeros(zeros) >> 3);
        }
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == c) {
        return i;
      }
    }
    return -1;
  }
}
