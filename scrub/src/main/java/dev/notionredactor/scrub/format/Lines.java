package dev.notionredactor.scrub.format;

/**
 * Counts the lines of a text that is read block by block, to tell in which of them a place is: one
 * in the last block or the one before. Not thread-safe.
 */
final class Lines {

  private byte[] before = new byte[0];
  private int lengthBefore;
  private byte[] last = new byte[0];
  private int lengthLast;

  /** Where the block before begins, and in which line. */
  private long from;

  private long line = 1;

  /** Takes the next block, which stays as it is until the next but one comes. */
  void add(byte[] block, int length) {
    line += count(before, lengthBefore);
    from += lengthBefore;
    before = last;
    lengthBefore = lengthLast;
    last = block;
    lengthLast = length;
  }

  private static int count(byte[] block, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += block[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** The line of a place, from 1 on. */
  long at(long place) {
    int length = (int) (place - from);
    return line
        + count(before, Math.min(length, lengthBefore))
        + count(last, Math.max(0, length - lengthBefore));
  }
}
