package dev.notionredactor.sink;

/**
 * Remembers since when something waits in a stream. Guarded by the stream's lock, except that
 * {@link #isIdle} may be asked without.
 */
final class IdleWatch {

  private final IdleRelease.Waiting stream;

  /** The time of the last write, by the {@link IdleClock}. */
  private volatile long lastWrite;

  private boolean watched;

  IdleWatch(IdleRelease.Waiting stream) {
    this.stream = stream;
  }

  /** To be called after a write that left something waiting. */
  void restart() {
    touch();
    if (!watched) {
      try {
        watched = IdleRelease.watch(stream);
      } catch (Throwable notWatched) {
        // For want of memory, as a rule. What waits then goes out with the next write, which tries
        // again.
      }
    }
  }

  /** To be called when such a write ends, which may have taken long. */
  void touch() {
    lastWrite = IdleClock.get().nanos();
  }

  /**
   * Whether more than {@code nanos} have passed: the write came after the beat that it counts from.
   */
  boolean isIdle(long nanos) {
    return IdleClock.get().nanos() - lastWrite > nanos;
  }

  /** Nothing waits any more. */
  void end() {
    watched = false;
    IdleRelease.forget(stream);
  }
}
