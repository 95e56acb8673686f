package dev.notionredactor.sink;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import java.io.Flushable;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A {@link StreamRedactor} that several threads may write to, that never waits for ever, and that
 * withholds what it fails to redact.
 *
 * <p>One lock covers deciding and delivering, so that the sink gets the bytes in the order of the
 * decisions about them.
 */
final class GuardedStream implements IdleRelease.Waiting {

  private final ReentrantLock lock = new ReentrantLock();
  private final StreamRedactor redactor;
  private final Withheld withheld;

  /** Where to deliver what is released without a write. */
  private final Collector released;

  private final Flushable sink;

  /** When the last write was that left something waiting, in {@code System.nanoTime()}. */
  private long waitingSince;

  private boolean watched;

  /** Whether the last call was a flush: then what waits is flushed too, when it is released. */
  private boolean flushed;

  GuardedStream(Mask mask, Withheld withheld, Collector released, Flushable sink) {
    this.redactor = new StreamRedactor(mask);
    this.withheld = withheld;
    this.released = released;
    this.sink = sink;
  }

  /**
   * Redacts {@code text[from, to)} and delivers what it comes to.
   *
   * @throws IOException if the sink does
   */
  void write(Object text, int from, int to, Collector out) throws IOException {
    lock.lock();
    try {
      redact(text, from, to, out);
      out.deliver();
    } finally {
      flushed = false;
      watch();
      lock.unlock();
    }
  }

  /** Flushes the sink. What waits goes on waiting: a flush may come in the middle of a key. */
  void flush() throws IOException {
    lock.lock();
    try {
      sink.flush();
      flushed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Delivers what waits; the stream's end. */
  void finish() throws IOException {
    lock.lock();
    try {
      resolve(true);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean releaseIfIdle(long idleNanos) {
    // A writer that is stuck in a full pipe has the lock: the other streams must not wait for it.
    if (!lock.tryLock()) {
      return true;
    }
    try {
      if (redactor.waits() && System.nanoTime() - waitingSince < idleNanos) {
        return true;
      }
      watched = false;
      release(false);
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void releaseAtExit() {
    if (lock.tryLock()) {
      try {
        release(true);
      } finally {
        lock.unlock();
      }
    }
  }

  private void release(boolean end) {
    try {
      if (redactor.waits()) {
        resolve(end);
        if (flushed) {
          sink.flush();
        }
      }
    } catch (IOException | RuntimeException sinkFailed) {
      // Nobody is here to be told; whoever writes next is.
    }
  }

  private void resolve(boolean end) throws IOException {
    try {
      if (end) {
        redactor.finish(released);
      } else {
        redactor.resolve(released);
      }
    } catch (Throwable failure) {
      withhold(0, failure, released);
    }
    released.deliver();
  }

  private void redact(Object text, int from, int to, Collector out) {
    try {
      redactor.accept(text, from, to, out);
    } catch (Throwable failure) {
      withhold(to - from, failure, out);
    }
  }

  private void withhold(int written, Throwable failure, Collector out) {
    out.clear();
    out.mask(withheld.notice((long) redactor.abandon() + written, failure));
  }

  private void watch() {
    if (redactor.waits()) {
      waitingSince = System.nanoTime();
      if (!watched) {
        watched = true;
        IdleRelease.watch(this);
      }
    }
  }
}
