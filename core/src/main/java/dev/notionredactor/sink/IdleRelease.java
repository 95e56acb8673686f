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
 * <p>One daemon thread, the leader, serves all streams. It is started when something first waits
 * and ends when nothing has for a while, so a program that prints no key never has it. While it
 * writes to a sink, which may block for ever, it does not lead: whoever is next in need of a leader
 * starts another.
 */
public final class IdleRelease {

  static final long IDLE_MILLIS = 100;

  private static final long IDLE_NANOS = IDLE_MILLIS * 1_000_000;

  private static final long LINGER_MILLIS = 2_000;

  /** How long a sink that blocks may keep the JVM from exiting. */
  private static final long EXIT_MILLIS = 1_000;

  /** A stream in which something waits. */
  interface Waiting {

    /** Whether nothing was written for {@code idleNanos}. Never blocks. */
    boolean isIdle(long idleNanos);

    /**
     * Resolves what waits if nothing was written for {@code idleNanos}, and then calls {@link
     * #forget}. Blocks for as long as the sink does.
     */
    void releaseIfIdle(long idleNanos);

    /**
     * Resolves what waits.
     *
     * @param ends whether it is known that nothing follows
     */
    void releaseAtExit(boolean ends);
  }

  private static final Object LOCK = new Object();
  private static final Set<Waiting> WAITING = Collections.newSetFromMap(new IdentityHashMap<>());
  private static boolean led;
  private static boolean exitHooked;

  /**
   * Whether a leader that was once started stays. In a library it goes, for the sake of class
   * loaders that come and go. An agent is there to stay, and so is a thread that need not be made
   * again inside some write.
   */
  private static boolean stays;

  /**
   * A group of its own: making a thread takes the lock of its group, and {@code ThreadGroup.list}
   * of JDK 8 to 17 prints the threads of a group while it holds that.
   */
  private static final ThreadGroup GROUP = newGroup();

  private IdleRelease() {}

  /**
   * For a caller that knows when the JVM has ended and calls {@link #end} then: there is no need
   * for a shutdown hook. Also loads what {@link #watch} needs, so that it does not happen inside a
   * write.
   */
  public static void endIsKnown() {
    synchronized (LOCK) {
      exitHooked = true;
      stays = true;
    }
    newThread(new Idle(), "notion-redactor-load");
    newThread(new Last(/* ends= */ true), "notion-redactor-load");
  }

  /** Asks that {@code stream} be released when it falls idle. Takes no lock of the stream's. */
  static void watch(Waiting stream) {
    boolean hookExit;
    synchronized (LOCK) {
      WAITING.add(stream);
      LOCK.notifyAll();
      hookExit = !exitHooked;
      exitHooked = true;
    }
    ensureLed();
    if (hookExit) {
      try {
        Runtime.getRuntime().addShutdownHook(newThread(new Exit(), "notion-redactor-exit"));
      } catch (Throwable exitingAlready) {
        // The leader still does it, unless the JVM is gone within 100 ms.
      }
    }
  }

  /**
   * Nothing waits in {@code stream} any more. To be called with the stream's lock held, as {@link
   * #watch} is, or else a write between the two would be forgotten too.
   */
  static void forget(Waiting stream) {
    synchronized (LOCK) {
      WAITING.remove(stream);
    }
  }

  /** Resolves what waits in every stream, knowing that nothing follows: the JVM has ended. */
  public static void end() {
    resolve(/* ends= */ true);
  }

  private static void resolve(boolean ends) {
    if (waiting().isEmpty()) {
      return;
    }
    try {
      Thread last = newThread(new Last(ends), "notion-redactor-last");
      last.start();
      last.join(EXIT_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  // Classes, not lambdas: this runs inside a host program's write, and linking a lambda there
  // would run a good part of the JDK.

  /** Other shutdown hooks, which run beside this one, may go on with what a stream waits in. */
  private static final class Exit implements Runnable {
    @Override
    public void run() {
      resolve(/* ends= */ false);
    }
  }

  private static final class Last implements Runnable {
    private final boolean ends;

    Last(boolean ends) {
      this.ends = ends;
    }

    @Override
    public void run() {
      releaseAll();
      // Again: one of them may lead into another.
      releaseAll();
    }

    private void releaseAll() {
      for (Waiting stream : waiting()) {
        try {
          stream.releaseAtExit(ends);
        } catch (Throwable sinkFailed) {
          // Nobody is here to be told, and the other streams still wait.
        }
      }
    }
  }

  private static final class Idle implements Runnable {
    @Override
    public void run() {
      lead();
    }
  }

  private static void ensureLed() {
    synchronized (LOCK) {
      if (led) {
        return;
      }
      led = true;
    }
    try {
      newThread(new Idle(), "notion-redactor-idle").start();
    } catch (Throwable noThread) {
      // What waits then goes out with the stream's next write; the next one to wait tries again.
      resign();
    }
  }

  private static void lead() {
    try {
      while (awaitWork()) {
        try {
          Thread.sleep(IDLE_MILLIS / 4);
        } catch (InterruptedException nobodyElseKnowsThisThread) {
          // So it is nothing to act on.
        }
        List<Waiting> idle = new ArrayList<>();
        for (Waiting stream : waiting()) {
          if (stream.isIdle(IDLE_NANOS)) {
            idle.add(stream);
          }
        }
        if (!idle.isEmpty() && !release(idle)) {
          return;
        }
      }
    } catch (Throwable outOfMemory) {
      resign();
    }
  }

  /**
   * Releases streams, while another thread leads if there is more than one: any of them may block.
   *
   * @return false if another thread leads still
   */
  private static boolean release(List<Waiting> idle) {
    boolean othersWait;
    synchronized (LOCK) {
      led = false;
      othersWait = WAITING.size() > 1;
    }
    if (othersWait) {
      ensureLed();
    }
    for (Waiting stream : idle) {
      try {
        stream.releaseIfIdle(IDLE_NANOS);
      } catch (Throwable sinkFailed) {
        // Nobody is here to be told; whoever writes next is.
      }
    }
    synchronized (LOCK) {
      boolean free = !led;
      led = true;
      return free;
    }
  }

  private static void resign() {
    synchronized (LOCK) {
      led = false;
    }
  }

  /** Blocks until something waits; false if nothing did for a while, and the lead is given up. */
  private static boolean awaitWork() {
    synchronized (LOCK) {
      long deadline = System.nanoTime() + LINGER_MILLIS * 1_000_000;
      while (WAITING.isEmpty()) {
        long millis = stays ? LINGER_MILLIS : (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          led = false;
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
   * happened to print, and would inherit its context class loader.
   */
  private static Thread newThread(Runnable task, String name) {
    Thread thread = new Thread(GROUP, task, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  private static ThreadGroup newGroup() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return new ThreadGroup(root, "notion-redactor");
  }
}
