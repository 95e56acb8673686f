package dev.notionredactor.idle;

/**
 * Sees that nothing waits for ever: streams that have been idle for {@value #IDLE_MILLIS} ms, and
 * all of them when the JVM exits, are told to resolve what they hold. Thread-safe.
 *
 * <p>One daemon thread, the {@link Leader}, serves all streams. It is started when something first
 * waits and ends when nothing has for a while, so a program that prints no key never has it.
 */
public final class IdleRelease {

  static final long IDLE_MILLIS = 100;

  private static final String NAME = "notion-redactor-idle";

  private static volatile IdleRelease shared =
      new IdleRelease(new IdleClock(), DetachedThread.MAKER);

  private final WaitingStreams streams = new WaitingStreams();
  private final IdleClock clock;
  private final ThreadMaker threads;
  private final ExitHook exitHook;

  /**
   * Whether somebody else tells the JVM's end. Then there is no need for a hook, and a leader that
   * was once started stays. In a library it goes, for the sake of class loaders that come and go.
   * An agent is there to stay, and so is a thread that need not be made again inside some write.
   */
  private volatile boolean endIsKnown;

  /**
   * The next leader, where leaders stay, or what resolves all at the end, if that is known. It is
   * not made on whichever thread happens to print: it would inherit that one's access rights and
   * inheritable variables, and keep alive the class loaders behind them. Nor at the end, when there
   * may be no room. And there is only one, as the application's threads have higher numbers by it.
   */
  private Thread spare;

  /** What all that waits is resolved by at the end, if that is known; made ahead as well. */
  private LastRelease last;

  /** The same, once nothing is to lead any more; null before. */
  private volatile LastRelease end;

  /** The thread that was made ahead and now does that; null if another one does. */
  private volatile Thread ending;

  /** Whether there is something to do at the end besides. */
  private boolean hasAfterwards;

  IdleRelease(IdleClock clock, ThreadMaker threads) {
    this.clock = clock;
    this.threads = threads;
    this.exitHook = new ExitHook(streams, threads, new Exit());
  }

  /** The one of this process, as far as it shares this class. */
  public static IdleRelease shared() {
    return shared;
  }

  /** For tests: streams that are made from now on go by another. */
  static void share(IdleRelease other) {
    shared = other;
  }

  IdleClock clock() {
    return clock;
  }

  /**
   * For a caller that knows when the JVM has ended and calls {@link #end} then: there is no need
   * for a shutdown hook. Also makes what {@link #watch} and {@link #end} need, so that it does not
   * happen inside a write, or where there is no memory left.
   *
   * @param afterwards what else is to be done at the end, or null; may block like a sink
   */
  public void endIsKnown(Runnable afterwards) {
    synchronized (streams) {
      last = new LastRelease(streams, /* ends= */ true, afterwards);
      hasAfterwards = afterwards != null;
      endIsKnown = true;
    }
    makeSpare();
  }

  /**
   * Asks that {@code stream} be released when it falls idle. Takes no lock of the stream's.
   *
   * @return false if that can't be done for now, for want of a thread: to be tried again
   */
  boolean watch(Waiting stream) {
    streams.add(stream);
    boolean watched = ensureLed();
    if (!endIsKnown) {
      exitHook.add();
    }
    return watched;
  }

  /**
   * Nothing waits in {@code stream} any more. To be called with the stream's lock held, as {@link
   * #watch} is, or else a write between the two would be forgotten too.
   */
  void forget(Waiting stream) {
    streams.remove(stream);
  }

  /**
   * Resolves what waits in every stream, knowing that nothing follows: the JVM has ended. To be
   * called after {@link #endIsKnown}, for each way in which it ends. Throws nothing.
   */
  public void end() {
    Thread thread;
    synchronized (streams) {
      if (streams.isEmpty() && !hasAfterwards) {
        return;
      }
      thread = spare;
      spare = null;
      ending = thread;
      end = last;
    }
    if (thread != null) {
      LastRelease.runBounded(thread);
    } else {
      last.runBounded(threads);
    }
  }

  // Classes, not lambdas: this runs inside a host program's write, and linking a lambda there
  // would run a good part of the JDK.

  /** Other shutdown hooks, which run beside this one, may go on with what a stream waits in. */
  private final class Exit implements Runnable {

    private final LastRelease last = new LastRelease(streams, /* ends= */ false, null);

    @Override
    public void run() {
      if (!streams.isEmpty()) {
        last.runBounded(threads);
      }
    }
  }

  /** What a thread does that was made ahead: it leads, or it is the last. */
  private final class Task implements Runnable {

    /** Made, and so its class loaded, where the thread is: not in the middle of what others do. */
    private final Leader leader = new Leader(streams, clock, IdleRelease.this);

    @Override
    public void run() {
      LastRelease last = end;
      if (last != null) {
        // A leader that comes too late must not: nobody waits for it, and it would keep whoever is
        // waited for from releasing the same stream.
        if (Thread.currentThread() == ending) {
          last.run();
        }
        return;
      }
      makeSpare();
      leader.lead(endIsKnown);
      exitHook.removeIfLeft();
    }
  }

  /** False if nobody leads, for want of a thread. */
  boolean ensureLed() {
    if (!streams.takeLead()) {
      return true;
    }
    Thread leader;
    synchronized (streams) {
      leader = spare;
      spare = null;
    }
    try {
      (leader != null ? leader : threads.make(new Task(), NAME)).start();
      return true;
    } catch (Throwable noThread) {
      synchronized (streams) {
        spare = leader;
      }
      streams.giveLead();
      return false;
    }
  }

  private void makeSpare() {
    try {
      synchronized (streams) {
        if (endIsKnown && spare == null) {
          spare = threads.make(new Task(), NAME);
        }
      }
    } catch (Throwable notMade) {
      // Then the next leader is made when there is need of it.
    }
  }
}
