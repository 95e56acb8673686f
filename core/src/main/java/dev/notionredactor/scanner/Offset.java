package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;

/**
 * The offset that begins a row of elements, as {@code od} and {@code hexdump} write it: six to
 * eight digits, octal, decimal or hex, of which the first is 0, and blanks. No element looks so.
 */
final class Offset {

  static final String DIGITS = Hex.DIGITS;

  static final String BLANKS = " \t";

  static final String LINE_BREAKS = "\r\n";

  /** {@code od -A x} writes as many. */
  private static final int SHORTEST = 6;

  /** {@code hexdump -C} writes as many; {@code od} by itself, 7. */
  static final int LONGEST = 8;

  private Offset() {}

  /**
   * Adds an offset.
   *
   * @param lineStart the node in which a row begins
   * @param to the node behind the blank behind the offset
   * @return the node behind its first digit
   */
  static int add(Acceptor.Builder builder, int lineStart, int to) {
    int first = builder.state();
    Elements.onLayout(builder, lineStart, "0", first);
    int at = first;
    for (int length = 2; length <= LONGEST; length++) {
      int longer = builder.state();
      Elements.onLayout(builder, at, DIGITS, longer);
      at = longer;
      if (length >= SHORTEST) {
        Elements.onLayout(builder, at, BLANKS, to);
      }
    }
    return first;
  }

  /** Where the offset begins that ends at {@code to}, with its blanks; {@code to} if none does. */
  static <T> int startBefore(TextKind<T> kind, T text, int lowest, int to) {
    int end = to;
    while (end > lowest && Gaps.isBlank(kind.at(text, end - 1))) {
      end--;
    }
    int start = end;
    while (start > lowest && end - start < LONGEST && DumpColumns.isHex(kind.at(text, start - 1))) {
      start--;
    }
    boolean isOffset =
        end < to
            && end - start >= SHORTEST
            && kind.at(text, start) == '0'
            && start > lowest
            && ElementRow.isLineEnd(kind.at(text, start - 1));
    return isOffset ? start : to;
  }

  /**
   * Adds what a text ends in within an offset, and a line may.
   *
   * @return the bits of the kinds
   */
  static long addEnds(Endings endings) {
    return endings.add("0", LINE_BREAKS)
        | endings.add(DIGITS, "0", LINE_BREAKS)
        | endings.add(DIGITS, DIGITS, "0", LINE_BREAKS);
  }

  /** The same, if no line does. */
  static long addEndsWithinLine(Endings endings) {
    return endings.add(DIGITS, DIGITS, DIGITS, DIGITS);
  }
}
