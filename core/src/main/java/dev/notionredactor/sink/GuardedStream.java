package dev.notionredactor.sink;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import java.io.Flushable;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A {@link StreamRedactor} before a sink, that several threads may write to and in which nothing
 * waits for ever.
 *
 * <p>One lock covers deciding and delivering, so that the sink gets the bytes in the order of the
 * decisions about them.
 */
final class GuardedStream implements IdleRelease.Waiting {

  private final ReentrantLock lock = new ReentrantLock();
  private final StreamRedactor redactor;
  private final IdleWatch watch = new IdleWatch(this);

  /** Where to deliver what is released without a write. */
  private final Collector released;

  private final Flushable sink;

  /** Whether the last call was a flush: then what waits is flushed too, when it is released. */
  private boolean flushed;

  GuardedStream(Mask mask, Withheld withheld, Collector released, Flushable sink) {
    this.redactor = new StreamRedactor(mask, withheld);
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
      flushed = false;
      redactor.accept(text, from, to, out);
      if (redactor.waits()) {
        watch.restart();
      }
      out.deliver();
    } finally {
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
      redactor.resolve(true, released);
      released.deliver();
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
      if (redactor.waits() && !watch.isIdle(idleNanos)) {
        return true;
      }
      watch.end();
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

  private void release(boolean ends) {
    if (!redactor.waits()) {
      return;
    }
    try {
      redactor.resolve(ends, released);
      released.deliver();
      if (flushed) {
        sink.flush();
      }
    } catch (IOException | RuntimeException sinkFailed) {
      // Nobody is here to be told; whoever writes next is.
    }
  }
}
