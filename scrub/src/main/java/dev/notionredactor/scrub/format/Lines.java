package dev.notionredactor.scrub.format;

/**
 * Counts the lines of a text that is read block by block, to tell in which of them a place is: one
 * in the last block or the one before. Not thread-safe.
 */
final class Lines {

  private byte[] before = new byte[0];
  private byte[] last = new byte[0];

  /** Where the block before begins, and in which line. */
  private long from;

  private long line = 1;

  /** Takes the next block, which stays as it is until the next but one comes. */
  void add(byte[] block) {
    for (byte b : before) {
      line += b == '\n' ? 1 : 0;
    }
    from += before.length;
    before = last;
    last = block;
  }

  /** The line of a place, from 1 on. */
  long at(long place) {
    long found = line;
    for (long i = from; i < place; i++) {
      int index = (int) (i - from);
      found +=
          (index < before.length ? before[index] : last[index - before.length]) == '\n' ? 1 : 0;
    }
    return found;
  }
}
