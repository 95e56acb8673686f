package dev.notionredactor.idle;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The time that streams fall idle by. It goes on by a beat whenever the {@link Leader} has slept
 * for one, however long that took. So it stands still while the whole process does: a program that
 * a garbage collector or a container's share of the processor stops in the middle of a key has not
 * fallen idle. Thread-safe.
 */
class IdleClock {

  static final long BEAT_MILLIS = 25;

  private static final long BEAT_NANOS = BEAT_MILLIS * 1_000_000;

  private final AtomicLong nanos = new AtomicLong();

  /** Nanoseconds since some time; only differences mean anything. */
  long nanos() {
    return nanos.get();
  }

  /** Blocks for one beat. For the leader alone. */
  void awaitBeat() {
    long end = System.nanoTime() + BEAT_NANOS;
    synchronized (this) {
      for (long left = BEAT_NANOS; left > 0; left = end - System.nanoTime()) {
        try {
          // Not Thread.sleep, which loads classes, and so calls the transformers of other agents.
          wait(left / 1_000_000 + 1);
        } catch (InterruptedException nobodyElseKnowsThisThread) {
          // So it is nothing to act on.
        }
      }
    }
    nanos.addAndGet(BEAT_NANOS);
  }
}
