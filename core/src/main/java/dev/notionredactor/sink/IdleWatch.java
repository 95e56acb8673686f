package dev.notionredactor.sink;

/** Remembers since when something waits in a stream. Guarded by the stream's lock. */
final class IdleWatch {

  private final IdleRelease.Waiting stream;

  /** The time of the last write, in {@code System.nanoTime()}. */
  private long lastWrite;

  private boolean watched;

  IdleWatch(IdleRelease.Waiting stream) {
    this.stream = stream;
  }

  /** To be called after a write that left something waiting. */
  void restart() {
    lastWrite = System.nanoTime();
    if (!watched) {
      watched = true;
      IdleRelease.watch(stream);
    }
  }

  boolean isIdle(long nanos) {
    return System.nanoTime() - lastWrite >= nanos;
  }

  /** The stream is no longer watched. */
  void end() {
    watched = false;
  }
}
