package dev.notionredactor.scanner;

import java.util.Arrays;

/**
 * Pieces of a text: each two numbers are where one begins and where it ends. They are in their
 * order, and do not touch each other.
 */
public final class Spans {

  public static final int[] NONE = {};

  private Spans() {}

  /** Whether a piece is at {@code at}. */
  public static boolean contain(int[] spans, int at) {
    return at < endBefore(spans, at + 1);
  }

  /** Where the last piece ends that begins before {@code to}, at most there; 0 if none does. */
  public static int endBefore(int[] spans, int to) {
    int end = 0;
    for (int i = 0; i < spans.length && spans[i] < to; i += 2) {
      end = Math.min(spans[i + 1], to);
    }
    return end;
  }

  /** All of both. */
  static int[] union(int[] some, int[] others) {
    int[] all = new int[some.length + others.length];
    int length = 0;
    int i = 0;
    int j = 0;
    while (i < some.length || j < others.length) {
      boolean first = j == others.length || (i < some.length && some[i] <= others[j]);
      int start = first ? some[i] : others[j];
      int end = first ? some[i + 1] : others[j + 1];
      i += first ? 2 : 0;
      j += first ? 0 : 2;
      length = add(all, length, start, end);
    }
    return Arrays.copyOf(all, length);
  }

  /** Those of {@code count} pieces that begin somewhere, each of some length. */
  static int[] of(int[] starts, int count, int size) {
    int[] sorted = Arrays.copyOf(starts, count);
    Arrays.sort(sorted);
    int[] all = new int[2 * count];
    int length = 0;
    for (int start : sorted) {
      length = add(all, length, start, start + size);
    }
    return Arrays.copyOf(all, length);
  }

  /** Adds one that begins no earlier than the last. */
  private static int add(int[] all, int length, int start, int end) {
    if (length > 0 && start <= all[length - 1]) {
      all[length - 1] = Math.max(all[length - 1], end);
      return length;
    }
    all[length] = start;
    all[length + 1] = end;
    return length + 2;
  }
}
