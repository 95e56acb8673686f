package dev.notionredactor.scrub.format;

import dev.notionredactor.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;

/**
 * Reads a stream in blocks, and has other processors look at those that come next: so what reads,
 * unpacks and writes in order need not look at nearly all of it. Not thread-safe.
 */
final class Ahead {

  /** {@link Lines} needs them for longer. */
  private static final int KEPT = 2;

  /** What masks a block may need as much memory again, in order and ahead. */
  private static final int MASKED = 4;

  /** Who looks beside the caller; none if a property of the JVM says so. */
  private static final int OTHERS = ForkJoinPool.getCommonPoolParallelism();

  /** As much memory as there is for one file, with as many at once as there are processors. */
  private static final long MEMORY =
      Runtime.getRuntime().maxMemory() / 4 / Runtime.getRuntime().availableProcessors();

  /** So that each processor may have a block. */
  private static final int LARGEST = largest(KEPT + 1 + MASKED + 1 + OTHERS);

  /** So many are looked at, or wait for it: enough for each of these to have its next one. */
  private static final int MOST =
      (int) Math.max(1, Math.min(2 * OTHERS + 1, MEMORY / LARGEST - KEPT - 1 - MASKED));

  /** Of so many blocks after several with keys, nobody looks at any. */
  private static final int LONGEST_PAUSE = 16;

  private final Blocks blocks;
  private final Redactor redactor;
  private final Deque<BlockLook> looks = new ArrayDeque<>();
  private BlockLook current;
  private boolean hasEnded;

  /** Why no more could be read; null if there is no more. */
  private IOException failure;

  /** Of so many blocks nobody looks at any, as those before had keys: to look is to mask. */
  private int pause;

  private int nextPause = 1;

  Ahead(InputStream in, Redactor redactor) {
    this.blocks = new Blocks(in, MOST + KEPT, LARGEST, this::leavesNothingOpen);
    this.redactor = redactor;
  }

  private static int largest(int blocks) {
    int size = Blocks.LARGEST;
    while (size > Blocks.SIZE && size > MEMORY / blocks) {
      size /= 2;
    }
    return size;
  }

  /**
   * Takes the next block: whether there was one.
   *
   * @throws IOException if no more can be read; not before all that could be was taken
   */
  boolean next() throws IOException {
    while (!hasEnded && looks.size() < MOST) {
      readNext();
    }
    if (current != null) {
      // Nobody may have asked for it.
      current.cancel(/* mayInterruptIfRunning= */ false);
    }
    current = looks.poll();
    if (current == null && failure != null) {
      throw failure;
    }
    return current != null;
  }

  private void readNext() {
    try {
      hasEnded = !blocks.next();
    } catch (IOException unreadable) {
      failure = unreadable;
      hasEnded = true;
    }
    if (hasEnded) {
      return;
    }
    looks.add(new BlockLook(redactor, blocks.block(), 0, blocks.length()));
    // The first is the caller's own.
    if (looks.size() > 1 && pause == 0) {
      ForkJoinPool.commonPool().execute(looks.getLast());
    }
  }

  private boolean leavesNothingOpen(byte[] bytes, int start, int end) throws IOException {
    return new BlockLook(redactor, bytes, start, end).isClean();
  }

  byte[] block() {
    return current.block;
  }

  int length() {
    return current.end;
  }

  /** Whether nothing is to be done about the block, if nothing before it goes on in it. */
  boolean isClean() {
    if (pause > 0) {
      pause--;
      return false;
    }
    current.run();
    // While another processor looks at it, this one has the next ones.
    for (BlockLook later : looks) {
      if (current.isDone()) {
        break;
      }
      later.run();
    }
    boolean isClean = current.isClean();
    nextPause = isClean ? 1 : Math.min(LONGEST_PAUSE, 2 * nextPause);
    pause = isClean ? 0 : nextPause / 2;
    return isClean;
  }
}
