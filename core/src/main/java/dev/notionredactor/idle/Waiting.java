package dev.notionredactor.idle;

/** A stream in which something waits. */
public interface Waiting {

  /** Whether nothing was written for {@code idleNanos} of its {@link IdleClock}. Never blocks. */
  boolean isIdle(long idleNanos);

  /**
   * Resolves what waits if nothing was written for {@code idleNanos}, and then calls {@link
   * IdleRelease#forget}. Blocks for as long as the sink does.
   */
  void releaseIfIdle(long idleNanos);

  /**
   * Resolves what waits. Does nothing if somebody is writing to the sink, and may be stuck there.
   *
   * @param ends whether it is known that nothing follows
   */
  void releaseAtExit(boolean ends);

  /** Blocks until a {@link #releaseIfIdle} that has begun, if any, has ended. */
  void awaitRelease();
}
