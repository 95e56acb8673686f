package dev.notionredactor.idle;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * While a test runs, no stream falls idle unless the test lets time pass: neither does a test wait
 * for it, nor does a slow machine make a stream idle in the middle of a text.
 */
public final class StoppedTime implements BeforeEachCallback, AfterEachCallback {

  private IdleRelease before;
  private Stopped stopped;

  @Override
  public void beforeEach(ExtensionContext context) {
    before = IdleRelease.shared();
    stopped = new Stopped();
    IdleRelease.share(new IdleRelease(stopped, DetachedThread.MAKER));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    IdleRelease.share(before);
    stopped.end();
  }

  /** After that, streams that nobody has written to since are released, by another thread. */
  public void passIdleTime() {
    pass(IdleRelease.IDLE_MILLIS + 1);
  }

  public void pass(long millis) {
    stopped.pass(millis);
  }

  private static final class Stopped extends IdleClock {

    private long nanos;

    /** The time at which the leader last looked. */
    private long seen;

    private boolean ended;

    @Override
    synchronized long nanos() {
      return nanos;
    }

    @Override
    synchronized void awaitBeat() {
      while (nanos == seen && !ended) {
        try {
          wait();
        } catch (InterruptedException nobodyElseKnowsThisThread) {
          // As in the real one.
        }
      }
      if (ended) {
        // What a test has left waiting is let go.
        nanos += 1_000_000_000L;
      }
      seen = nanos;
    }

    synchronized void pass(long millis) {
      nanos += millis * 1_000_000;
      notifyAll();
    }

    synchronized void end() {
      ended = true;
      notifyAll();
    }
  }
}
