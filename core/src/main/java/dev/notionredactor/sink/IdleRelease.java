package dev.notionredactor.sink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Sees that nothing waits for ever: streams that have been idle for {@value #IDLE_MILLIS} ms, and
 * all of them when the JVM exits, are told to resolve what they hold. Thread-safe.
 *
 * <p>One daemon thread serves all streams. It is started when something first waits and ends when
 * nothing has for a while, so a program that prints no key never has it.
 */
public final class IdleRelease {

  static final long IDLE_MILLIS = 100;

  private static final long LINGER_MILLIS = 2_000;

  /** A stream in which something waits. */
  interface Waiting {

    /**
     * Resolves what waits if nothing was written for {@code idleNanos}.
     *
     * @return whether something still waits
     */
    boolean releaseIfIdle(long idleNanos);

    /** Resolves what waits, knowing that nothing follows. */
    void releaseAtExit();
  }

  private static final Object LOCK = new Object();
  private static final Set<Waiting> WAITING = Collections.newSetFromMap(new IdentityHashMap<>());
  private static boolean threadRuns;
  private static boolean exitHooked;

  private IdleRelease() {}

  /** Loads what {@link #watch} needs, for those who do not want that to happen inside a write. */
  public static void load() {
    newThread(new Idle(), "notion-redactor-load");
    newThread(new Exit(), "notion-redactor-load");
    waiting();
  }

  /** Asks that {@code stream} be released when it falls idle. Takes no lock of the stream's. */
  static void watch(Waiting stream) {
    boolean startThread;
    boolean hookExit;
    synchronized (LOCK) {
      WAITING.add(stream);
      LOCK.notifyAll();
      startThread = !threadRuns;
      threadRuns = true;
      hookExit = !exitHooked;
      exitHooked = true;
    }
    if (startThread) {
      try {
        newThread(new Idle(), "notion-redactor-idle").start();
      } catch (Throwable noThread) {
        // What waits then goes out with the stream's next write; the next one to wait tries again.
        synchronized (LOCK) {
          threadRuns = false;
        }
      }
    }
    if (hookExit) {
      try {
        Runtime.getRuntime().addShutdownHook(newThread(new Exit(), "notion-redactor-exit"));
      } catch (Throwable exitingAlready) {
        // The thread above still does it, unless the JVM is gone within 100 ms.
      }
    }
  }

  /** Resolves what waits in every stream, knowing that nothing follows: the JVM is exiting. */
  public static void exit() {
    for (Waiting stream : waiting()) {
      stream.releaseAtExit();
    }
  }

  // Classes, not lambdas: this runs inside a host program's write, and linking a lambda there
  // would run a good part of the JDK.

  private static final class Exit implements Runnable {
    @Override
    public void run() {
      exit();
    }
  }

  private static final class Idle implements Runnable {
    @Override
    public void run() {
      releaseWhatIsIdle();
    }
  }

  private static void releaseWhatIsIdle() {
    while (awaitWork()) {
      try {
        Thread.sleep(IDLE_MILLIS / 4);
      } catch (InterruptedException nobodyElseKnowsThisThread) {
        // So it is nothing to act on.
      }
      for (Waiting stream : waiting()) {
        if (!stream.releaseIfIdle(IDLE_MILLIS * 1_000_000)) {
          synchronized (LOCK) {
            WAITING.remove(stream);
          }
        }
      }
    }
  }

  /** Blocks until something waits; false if nothing did for a while, and the thread shall end. */
  private static boolean awaitWork() {
    synchronized (LOCK) {
      long deadline = System.nanoTime() + LINGER_MILLIS * 1_000_000;
      while (WAITING.isEmpty()) {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          threadRuns = false;
          return false;
        }
        try {
          LOCK.wait(millis);
        } catch (InterruptedException nobodyElseKnowsThisThread) {
          // So it is nothing to act on.
        }
      }
      return true;
    }
  }

  private static List<Waiting> waiting() {
    synchronized (LOCK) {
      return new ArrayList<>(WAITING);
    }
  }

  /**
   * A daemon thread that keeps nothing of the application's alive: it is made on whichever thread
   * happened to print, and would inherit its group and its context class loader.
   */
  private static Thread newThread(Runnable task, String name) {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group != null && group.getParent() != null) {
      group = group.getParent();
    }
    Thread thread = new Thread(group, task, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }
}
