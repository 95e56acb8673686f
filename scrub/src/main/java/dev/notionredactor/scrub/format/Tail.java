package dev.notionredactor.scrub.format;

import java.util.Arrays;

/**
 * The last bytes of a stream, which tell whether it ended as a zip file does: one may stand behind
 * something else, and is only seen when all of that has gone by. Not thread-safe.
 */
final class Tail {

  private static final int SIZE = ZipDirectory.END_SIZE + ZipDirectory.LONGEST_COMMENT;

  private final byte[] bytes = new byte[SIZE];
  private int length;

  void add(byte[] block, int count) {
    int added = Math.min(count, SIZE);
    int kept = Math.min(length, SIZE - added);
    System.arraycopy(bytes, length - kept, bytes, 0, kept);
    System.arraycopy(block, count - added, bytes, kept, added);
    length = kept + added;
  }

  /**
   * The stream has ended.
   *
   * @throws Refusal if what is in the zip file was not seen
   */
  void end(Scope scope) throws Refusal {
    if (ZipDirectory.isEnd(Arrays.copyOf(bytes, length))) {
      throw scope.refusal("ends as a zip file, behind something else: give that as a file");
    }
  }
}
