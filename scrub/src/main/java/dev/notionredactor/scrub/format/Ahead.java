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

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** So many are looked at, or wait for it: enough for each processor to have its next one. */
  private static final int MOST = Math.max(1, Math.min(2 * PROCESSORS - 1, mostInMemory()));

  private final Blocks blocks;
  private final Redactor redactor;
  private final Deque<BlockLook> looks = new ArrayDeque<>();
  private BlockLook current;
  private boolean ended;

  Ahead(InputStream in, Redactor redactor) {
    this.blocks = new Blocks(in, MOST + KEPT, Blocks.LARGEST, this::leavesNothingOpen);
    this.redactor = redactor;
  }

  /** How many blocks fit into a fourth of the memory, with as many files at once as processors. */
  private static int mostInMemory() {
    long blocks = Runtime.getRuntime().maxMemory() / 4 / PROCESSORS / Blocks.LARGEST;
    return (int) Math.min(16, blocks) - KEPT - 1;
  }

  /** Takes the next block: whether there was one. */
  boolean next() throws IOException {
    while (!ended && looks.size() < MOST) {
      ended = !blocks.next();
      if (!ended) {
        looks.add(new BlockLook(redactor, blocks.block(), 0, blocks.length()));
        if (looks.size() > 1) {
          // The first is the caller's own.
          ForkJoinPool.commonPool().execute(looks.getLast());
        }
      }
    }
    if (current != null) {
      // Nobody may have asked for it.
      current.cancel(/* mayInterruptIfRunning= */ false);
    }
    current = looks.poll();
    return current != null;
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
    current.run();
    // While another processor looks at it, this one has the next ones.
    for (BlockLook later : looks) {
      if (current.isDone()) {
        break;
      }
      later.run();
    }
    return current.isClean();
  }
}
