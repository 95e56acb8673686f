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
   * Resolves what waits.
   *
   * @param ends whether it is known that nothing follows
   */
  void releaseAtExit(boolean ends);
}
