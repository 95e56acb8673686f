package dev.notionredactor.sink;

import dev.notionredactor.idle.IdleWatch;
import dev.notionredactor.idle.Waiting;
import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKind;
import java.io.Flushable;
import java.io.IOException;

/**
 * A {@link StreamRedactor} before a sink, that several threads may write to and in which nothing
 * waits for ever.
 *
 * <p>One lock covers deciding and delivering, so that the sink gets the bytes in the order of the
 * decisions about them. It is the monitor of this object: the JVM gives that back even where a
 * stack that is used up has no room for a call of {@code unlock}.
 */
final class GuardedStream implements Waiting {

  private final StreamRedactor redactor;
  private final IdleWatch watch = new IdleWatch(this);

  /** Where to deliver what is released without a write: as what was written last. */
  private Collector released;

  private final Flushable sink;

  /** The sink, if it is one that others keep alive; else null. */
  private final LooseSink loose;

  /** Whether what waits is released when the stream falls idle. */
  private final boolean fallsIdle;

  /** Whether someone has the lock, and may be stuck in the sink with it. */
  private volatile boolean busy;

  /** Whether that is because the stream fell idle. */
  private volatile boolean releasing;

  /** Whether the last call was a flush: then what waits is flushed too, when it is released. */
  private boolean flushed;

  GuardedStream(StreamRedactor redactor, Collector released, Flushable sink) {
    this.redactor = redactor;
    this.released = released;
    this.sink = sink;
    this.loose = sink instanceof LooseSink ? (LooseSink) sink : null;
    this.fallsIdle = !(sink instanceof FinishedSink);
  }

  /**
   * Redacts {@code text[from, to)} and delivers what it comes to.
   *
   * @throws IOException if the sink does
   */
  <T> void write(TextKind<T> kind, T text, int from, int to, Collector out) throws IOException {
    boolean found = true;
    try {
      found = writeUntold(kind, text, from, to, out);
    } finally {
      tell(found);
    }
  }

  /**
   * The same where whoever calls this has a lock of its own.
   *
   * @return whether {@link #tell} is to be called without that
   */
  synchronized <T> boolean writeUntold(TextKind<T> kind, T text, int from, int to, Collector out)
      throws IOException {
    boolean nested = busy;
    busy = true;
    try {
      flushed = false;
      released = out;
      redactor.accept(kind, text, from, to, out);
      boolean waits = redactor.waits();
      holdSink(waits);
      if (waits && fallsIdle) {
        watch.restart();
      }
      out.deliver();
      if (redactor.waits()) {
        watch.touch();
      }
      return redactor.hasFound();
    } finally {
      busy = nested;
    }
  }

  /** Who listens is told without a lock, and of what failed to be written as well. */
  void tell(boolean found) {
    if (found) {
      redactor.tellWritten();
    }
  }

  /** Flushes the sink. What waits goes on waiting: a flush may come in the middle of a key. */
  synchronized void flush() throws IOException {
    boolean nested = busy;
    busy = true;
    try {
      sink.flush();
      flushed = true;
    } finally {
      busy = nested;
    }
  }

  /** Delivers what waits; the stream's end. */
  void finish() throws IOException {
    boolean found = true;
    try {
      found = finishLocked();
    } finally {
      tell(found);
    }
  }

  private synchronized boolean finishLocked() throws IOException {
    boolean nested = busy;
    busy = true;
    try {
      redactor.resolve(true, released);
      released.deliver();
      holdSink(false);
      return redactor.hasFound();
    } finally {
      busy = nested;
    }
  }

  synchronized boolean isAsNew() {
    return redactor.isAsNew();
  }

  @Override
  public boolean isIdle(long idleNanos) {
    // Without the lock: a writer that is stuck in a full pipe has it.
    return !busy && watch.isIdle(idleNanos);
  }

  @Override
  public void releaseIfIdle(long idleNanos) {
    boolean found;
    synchronized (this) {
      if (!watch.isIdle(idleNanos)) {
        return;
      }
      releasing = true;
      try {
        release(false);
      } finally {
        // Also if the sink fails, as some do for good. Not before: if the JVM ends meanwhile, it is
        // to see that something waits.
        watch.end();
        holdSink(false);
        releasing = false;
      }
      found = redactor.hasFound();
    }
    tell(found);
  }

  @Override
  public void releaseAtExit(boolean ends) {
    if (!busy) {
      boolean found;
      synchronized (this) {
        release(ends);
        found = redactor.hasFound();
      }
      tell(found);
    }
  }

  @Override
  public void awaitRelease() {
    if (releasing) {
      synchronized (this) {
        return;
      }
    }
  }

  private void holdSink(boolean hold) {
    if (loose != null) {
      loose.hold(hold);
    }
  }

  private void release(boolean ends) {
    if (!redactor.waits()) {
      return;
    }
    busy = true;
    try {
      redactor.resolve(ends, released);
      released.deliver();
      if (flushed) {
        sink.flush();
      }
    } catch (IOException sinkFailed) {
      // Nobody is here to be told; whoever writes next is.
    } finally {
      busy = false;
    }
  }
}
