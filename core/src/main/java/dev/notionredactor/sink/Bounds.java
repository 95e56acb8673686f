package dev.notionredactor.sink;

/** The check that the JDK's streams make of their arguments. */
final class Bounds {

  private Bounds() {}

  static void check(int offset, int length, int size) {
    if ((offset | length | size - length - offset) < 0) {
      throw new IndexOutOfBoundsException(
          "Range ["
              + offset
              + ", "
              + offset
              + " + "
              + length
              + ") out of bounds for length "
              + size);
    }
  }
}
