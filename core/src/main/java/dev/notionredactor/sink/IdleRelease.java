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

    /** Whether nothing was written for {@code idleNanos} of {@link IdleClock}. Never blocks. */
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

  private static final String IDLE = "notion-redactor-idle";
  private static final String LAST = "notion-redactor-last";
  private static final String EXIT = "notion-redactor-exit";

  private static final Object LOCK = new Object();
  private static final Set<Waiting> WAITING = Collections.newSetFromMap(new IdentityHashMap<>());
  private static boolean led;

  /** Whether somebody else tells the JVM's end: then there is no need for a hook. */
  private static boolean endIsKnown;

  /** Whether there is a shutdown hook, or one is being made. */
  private static boolean exitHooked;

  /** The hook, once it is there. Like the leader, it comes when something first waits. */
  private static Thread exitHook;

  /**
   * Whether a leader that was once started stays. In a library it goes, for the sake of class
   * loaders that come and go. An agent is there to stay, and so is a thread that need not be made
   * again inside some write.
   */
  private static boolean stays;

  /**
   * The next leader, where leaders stay, or what resolves all at the end, if that is known. It is
   * not made on whichever thread happens to print: it would inherit that one's access rights and
   * inheritable variables, and keep alive the class loaders behind them. Nor at the end, when there
   * may be no room. And there is only one, as the application's threads have higher numbers by it.
   */
  private static Thread spare;

  /** Whether all that waits is to be resolved, and no thread is to lead any more. */
  private static volatile boolean ended;

  /** What else is to be done at the end; may be null. */
  private static Runnable afterwards;

  private IdleRelease() {}

  /**
   * For a caller that knows when the JVM has ended and calls {@link #end} then: there is no need
   * for a shutdown hook. Also makes what {@link #watch} and {@link #end} need, so that it does not
   * happen inside a write, or where there is no memory left.
   *
   * @param afterwards what else is to be done at the end, or null; may block like a sink
   */
  public static void endIsKnown(Runnable afterwards) {
    synchronized (LOCK) {
      endIsKnown = true;
      stays = true;
      IdleRelease.afterwards = afterwards;
    }
    makeSpare();
  }

  /**
   * Asks that {@code stream} be released when it falls idle. Takes no lock of the stream's.
   *
   * @return false if that can't be done for now, for want of a thread: to be tried again
   */
  static boolean watch(Waiting stream) {
    synchronized (LOCK) {
      WAITING.add(stream);
      LOCK.notifyAll();
    }
    boolean watched = ensureLed();
    hookExit();
    return watched;
  }

  private static void hookExit() {
    synchronized (LOCK) {
      if (endIsKnown || exitHooked) {
        return;
      }
      exitHooked = true;
    }
    try {
      Thread hook = DetachedThread.of(new Exit(), EXIT);
      Runtime.getRuntime().addShutdownHook(hook);
      Thread tooLate = null;
      synchronized (LOCK) {
        exitHook = hook;
        if (!led && WAITING.isEmpty()) {
          // The leader has come and gone meanwhile, and saw no hook to take along.
          tooLate = takeExitHook();
        }
      }
      remove(tooLate);
    } catch (Throwable notHooked) {
      // It exits already, or lacks memory. The leader still does it, unless the JVM is gone within
      // 100 ms.
      synchronized (LOCK) {
        exitHooked = exitHook != null;
      }
    }
  }

  /**
   * The hook, to be removed, as it would keep this class alive, and the application that it came
   * with; null if there is none. To be called with the lock held, so that whoever needs a hook next
   * adds another.
   */
  private static Thread takeExitHook() {
    Thread hook = exitHook;
    if (hook != null) {
      exitHook = null;
      exitHooked = false;
    }
    return hook;
  }

  private static void remove(Thread exitHook) {
    if (exitHook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(exitHook);
      } catch (Throwable notRemoved) {
        // The JVM exits already: it runs, then, and finds nothing that waits.
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

  /**
   * Resolves what waits in every stream, knowing that nothing follows: the JVM has ended. To be
   * called once, after {@link #endIsKnown}. Throws nothing.
   */
  public static void end() {
    Thread thread;
    synchronized (LOCK) {
      if (WAITING.isEmpty() && afterwards == null) {
        return;
      }
      ended = true;
      thread = spare;
      spare = null;
    }
    finish(thread);
  }

  /**
   * Runs the last thread, for as long as a sink may keep the JVM from exiting.
   *
   * @param made null if it is yet to be made
   */
  private static void finish(Thread made) {
    Thread thread;
    try {
      thread = made != null ? made : DetachedThread.of(new Task(/* last= */ true), LAST);
      thread.start();
    } catch (Throwable noThread) {
      // What waits is lost then: to write it on this thread might block for ever.
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

  // Classes, not lambdas: this runs inside a host program's write, and linking a lambda there
  // would run a good part of the JDK.

  /** Other shutdown hooks, which run beside this one, may go on with what a stream waits in. */
  private static final class Exit implements Runnable {
    @Override
    public void run() {
      if (!waiting().isEmpty()) {
        finish(null);
      }
    }
  }

  /** What a thread of this class does: it leads, or it is the last. */
  private static final class Task implements Runnable {
    private final boolean last;

    Task(boolean last) {
      this.last = last;
    }

    @Override
    public void run() {
      if (last || ended) {
        releaseAll();
      } else {
        makeSpare();
        lead();
      }
    }
  }

  private static void releaseAll() {
    try {
      // Twice: one of them may lead into another.
      for (int i = 0; i < 2; i++) {
        for (Waiting stream : waiting()) {
          releaseAtExit(stream);
        }
      }
      if (ended && afterwards != null) {
        afterwards.run();
      }
    } catch (Throwable failure) {
      // Nobody is here to be told. As a rule, there is no memory.
    }
  }

  private static void releaseAtExit(Waiting stream) {
    try {
      stream.releaseAtExit(ended);
    } catch (Throwable ofTheSink) {
      // Nobody is here to be told, and the other streams still wait.
    }
  }

  /** False if nobody leads, for want of a thread. */
  private static boolean ensureLed() {
    Thread leader;
    synchronized (LOCK) {
      if (led) {
        return true;
      }
      led = true;
      leader = spare;
      spare = null;
    }
    try {
      (leader != null ? leader : DetachedThread.of(new Task(/* last= */ false), IDLE)).start();
      return true;
    } catch (Throwable noThread) {
      synchronized (LOCK) {
        led = false;
        spare = leader;
      }
      return false;
    }
  }

  private static void makeSpare() {
    try {
      synchronized (LOCK) {
        if (stays && spare == null) {
          spare = DetachedThread.of(new Task(/* last= */ false), IDLE);
        }
      }
    } catch (Throwable notMade) {
      // Then the next leader is made when there is need of it.
    }
  }

  private static void lead() {
    boolean leads = true;
    while (leads) {
      try {
        leads = awaitWork() && releaseIdle();
      } catch (Throwable failure) {
        // Again, and later: there is nobody else to do it.
      }
    }
  }

  /** One round of the leader; false if another thread leads after it. */
  private static boolean releaseIdle() {
    IdleClock.get().awaitBeat();
    List<Waiting> idle = new ArrayList<>();
    for (Waiting stream : waiting()) {
      if (stream.isIdle(IDLE_NANOS)) {
        idle.add(stream);
      }
    }
    return idle.isEmpty() || release(idle);
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
      } catch (Throwable ofTheSink) {
        // Nobody is here to be told; whoever writes next is.
      }
    }
    synchronized (LOCK) {
      boolean free = !led;
      led = true;
      return free;
    }
  }

  /** Blocks until something waits; false if nothing did for a while, and the lead is given up. */
  private static boolean awaitWork() {
    Thread hook = null;
    boolean leads = true;
    synchronized (LOCK) {
      long deadline = System.nanoTime() + LINGER_MILLIS * 1_000_000;
      while (WAITING.isEmpty()) {
        long millis = stays ? LINGER_MILLIS : (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          led = false;
          leads = false;
          hook = takeExitHook();
          break;
        }
        try {
          LOCK.wait(millis);
        } catch (InterruptedException nobodyElseKnowsThisThread) {
          // So it is nothing to act on.
        }
      }
    }
    remove(hook);
    return leads;
  }

  private static List<Waiting> waiting() {
    synchronized (LOCK) {
      return new ArrayList<>(WAITING);
    }
  }
}
