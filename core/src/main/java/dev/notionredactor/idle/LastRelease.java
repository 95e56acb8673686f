package dev.notionredactor.idle;

/** Resolves all that waits, at the end of the JVM. Throws nothing. */
final class LastRelease implements Runnable {

  private static final String NAME = "notion-redactor-last";

  /** How long a sink that blocks may keep the JVM from exiting. */
  private static final long EXIT_MILLIS = 1_000;

  private final WaitingStreams streams;
  private final boolean ends;

  /** What else is to be done; null if nothing is, or it has begun. */
  private Runnable afterwards;

  /**
   * Of some streams.
   *
   * @param ends whether it is known that nothing follows
   * @param afterwards what else is to be done, or null; may block like a sink
   */
  LastRelease(WaitingStreams streams, boolean ends, Runnable afterwards) {
    this.streams = streams;
    this.ends = ends;
    this.afterwards = afterwards;
  }

  @Override
  public void run() {
    try {
      // Twice: one of them may lead into another.
      releaseAll();
      releaseAll();
      Runnable rest = takeAfterwards();
      if (rest != null) {
        rest.run();
      }
      // At last, as it may never end. The leader would go with the JVM, and what it holds too.
      for (Waiting stream : streams.all()) {
        stream.awaitRelease();
      }
      releaseAll();
    } catch (Throwable failure) {
      // Nobody is here to be told. As a rule, there is no memory.
    }
  }

  /** Once: the JVM may end in two ways at the same time, and this runs for each. */
  private synchronized Runnable takeAfterwards() {
    Runnable taken = afterwards;
    afterwards = null;
    return taken;
  }

  private void releaseAll() {
    for (Waiting stream : streams.all()) {
      try {
        stream.releaseAtExit(ends);
      } catch (Throwable ofTheSink) {
        // Nobody is here to be told, and the other streams still wait.
      }
    }
  }

  /** Runs on a thread of its own, for as long as a sink may keep the JVM from exiting. */
  void runBounded(ThreadMaker threads) {
    Thread thread;
    try {
      thread = threads.make(this, NAME);
    } catch (Throwable noThread) {
      // What waits is lost then: to write it on this thread might block for ever.
      return;
    }
    runBounded(thread);
  }

  /** Starts a thread, and waits for it for as long as that. */
  static void runBounded(Thread thread) {
    try {
      thread.start();
    } catch (Throwable noThread) {
      return;
    }
    long deadline = System.nanoTime() + EXIT_MILLIS * 1_000_000;
    boolean interrupted = false;
    for (long millis = EXIT_MILLIS; millis > 0 && thread.isAlive(); ) {
      try {
        thread.join(millis);
      } catch (InterruptedException outputGoesFirst) {
        interrupted = true;
      }
      millis = (deadline - System.nanoTime()) / 1_000_000;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
