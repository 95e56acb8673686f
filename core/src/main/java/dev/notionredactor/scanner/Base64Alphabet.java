package dev.notionredactor.scanner;

import java.util.Arrays;

/** The characters of base64, standard and URL-safe at once. */
final class Base64Alphabet {

  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private static final byte[] VALUES = new byte[0x80];

  /** Bit {@code n} is set if {@code n} is the upper six bits of a letter or digit. */
  private static final long STARTS;

  static {
    Arrays.fill(VALUES, (byte) -1);
    long starts = 0;
    for (int i = 0; i < CHARACTERS.length(); i++) {
      char c = CHARACTERS.charAt(i);
      VALUES[c] = (byte) i;
      starts |= 1L << (c >> 2);
    }
    VALUES['+'] = VALUES['-'] = 62;
    VALUES['/'] = VALUES['_'] = 63;
    STARTS = starts;
  }

  private Base64Alphabet() {}

  /** The character of the standard alphabet for six bits. */
  static char character(int six) {
    return six < CHARACTERS.length() ? CHARACTERS.charAt(six) : six == 62 ? '+' : '/';
  }

  /** The six bits that {@code c} stands for, or -1. */
  static int value(int c) {
    return c < VALUES.length ? VALUES[c] : -1;
  }

  /** Whether six bits are the upper ones of a letter or digit. */
  static boolean startsAlphanumeric(int six) {
    return (STARTS >>> six & 1) != 0;
  }
}
