package dev.notionredactor.sink;

/**
 * Remembers since when something waits in a stream. Guarded by the stream's lock, except that
 * {@link #isIdle} may be asked without.
 */
final class IdleWatch {

  private final IdleRelease.Waiting stream;

  /** The time of the last write, in {@code System.nanoTime()}. */
  private volatile long lastWrite;

  private boolean watched;

  IdleWatch(IdleRelease.Waiting stream) {
    this.stream = stream;
  }

  /** To be called after a write that left something waiting. */
  void restart() {
    lastWrite = System.nanoTime();
    if (!watched) {
      try {
        watched = IdleRelease.watch(stream);
      } catch (Throwable outOfMemory) {
        // What waits then goes out with the next write, which tries again.
      }
    }
  }

  boolean isIdle(long nanos) {
    return System.nanoTime() - lastWrite >= nanos;
  }

  /** Nothing waits any more. */
  void end() {
    watched = false;
    IdleRelease.forget(stream);
  }
}
