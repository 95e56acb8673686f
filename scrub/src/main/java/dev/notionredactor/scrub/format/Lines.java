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

  /** A place that was asked for last, and its line: the next one is near. */
  private long known;

  private long lineOfKnown = 1;

  /** Takes the next block, which stays as it is until the next but one comes. */
  void add(byte[] block, int length) {
    line += count(before, 0, lengthBefore);
    from += lengthBefore;
    before = last;
    lengthBefore = lengthLast;
    last = block;
    lengthLast = length;
  }

  private static int count(byte[] block, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += block[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** The line of a place, from 1 on. */
  long at(long place) {
    if (known < from || known > place) {
      known = from;
      lineOfKnown = line;
    }
    int start = (int) (known - from);
    int end = (int) (place - from);
    lineOfKnown += count(before, Math.min(start, lengthBefore), Math.min(end, lengthBefore));
    lineOfKnown += count(last, Math.max(0, start - lengthBefore), Math.max(0, end - lengthBefore));
    known = place;
    return lineOfKnown;
  }
}
