package dev.notionredactor.idle;

/**
 * The shutdown hook of an {@link IdleRelease} that is not told when the JVM ends. It comes when
 * something first waits, and goes with the last leader: it would keep this class alive, and the
 * application that it came with. Thread-safe.
 */
final class ExitHook {

  private static final String NAME = "notion-redactor-exit";

  private final WaitingStreams streams;
  private final ThreadMaker threads;
  private final Runnable task;

  /** Whether there is a hook, or one is being made. */
  private boolean wanted;

  /** The hook, once it is there. */
  private Thread hook;

  /** {@code task}: what to do when the JVM exits. */
  ExitHook(WaitingStreams streams, ThreadMaker threads, Runnable task) {
    this.streams = streams;
    this.threads = threads;
    this.task = task;
  }

  /** Adds a hook unless there is one. */
  void add() {
    synchronized (this) {
      if (wanted) {
        return;
      }
      wanted = true;
    }
    try {
      Thread made = threads.make(task, NAME);
      Runtime.getRuntime().addShutdownHook(made);
      synchronized (this) {
        hook = made;
      }
      // The leader may have come and gone meanwhile, and have seen no hook to take along.
      removeIfLeft();
    } catch (Throwable notHooked) {
      // It exits already, or lacks memory. The leader still does it, unless the JVM is gone within
      // 100 ms.
      synchronized (this) {
        wanted = hook != null;
      }
    }
  }

  /** Removes the hook if nothing waits and nobody leads: whoever needs one next adds another. */
  void removeIfLeft() {
    Thread removed;
    synchronized (this) {
      // In this order, and with the lock: whoever adds a stream asks for a hook after that.
      if (hook == null || !streams.areLeft()) {
        return;
      }
      removed = hook;
      hook = null;
      wanted = false;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(removed);
    } catch (Throwable notRemoved) {
      // The JVM exits already: it runs, then, and finds nothing that waits.
    }
  }
}
