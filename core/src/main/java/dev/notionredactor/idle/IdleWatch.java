package dev.notionredactor.idle;

/**
 * Remembers since when something waits in a stream. Guarded by the stream's lock, except that
 * {@link #isIdle} may be asked without.
 */
public final class IdleWatch {

  private final Waiting stream;
  private final IdleRelease release;

  /** The time of the last write, by the {@link IdleClock}. */
  private volatile long lastWrite;

  private boolean watched;

  /** Of a stream that is released by {@link IdleRelease#shared}. */
  public IdleWatch(Waiting stream) {
    this.stream = stream;
    this.release = IdleRelease.shared();
  }

  /** To be called after a write that left something waiting. */
  public void restart() {
    touch();
    if (!watched) {
      try {
        watched = release.watch(stream);
      } catch (Throwable notWatched) {
        // For want of memory, as a rule. What waits then goes out with the next write, which tries
        // again.
      }
    }
  }

  /** To be called when such a write ends, which may have taken long. */
  public void touch() {
    lastWrite = release.clock().nanos();
  }

  /**
   * Whether more than {@code nanos} have passed: the write came after the beat that it counts from.
   */
  public boolean isIdle(long nanos) {
    return release.clock().nanos() - lastWrite > nanos;
  }

  /** Nothing waits any more. */
  public void end() {
    watched = false;
    release.forget(stream);
  }
}
