package dev.notionredactor.sink;

import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Redacts bytes inside a write that goes on to happen: says what to write in their place.
 * Thread-safe.
 *
 * <p>For where no stream can be put before the sink, because code that holds the sink must go on
 * holding the very same object. No other lock is taken under its own.
 */
public final class StreamFilter implements IdleRelease.Waiting {

  private final StreamRedactor redactor;
  private final IdleWatch watch = new IdleWatch(this);
  private final ByteArrayOutputStream changed = new ByteArrayOutputStream();
  private final ByteCollector collector = new ByteCollector(changed);
  private final Consumer<byte[]> released;

  /**
   * A filter for one stream.
   *
   * @param released writes what had waited and is resolved without a write; called with no lock
   *     held
   */
  public StreamFilter(Mask mask, Withheld withheld, Consumer<byte[]> released) {
    this.redactor = new StreamRedactor(mask, withheld);
    this.released = released;
  }

  /**
   * What to write instead of {@code bytes[offset, offset + length)}.
   *
   * @return {@code bytes} itself if that part of it is to be written unchanged; else another array,
   *     to be written from its start to its end
   */
  public synchronized byte[] filter(byte[] bytes, int offset, int length) {
    redactor.accept(bytes, offset, offset + length, collector);
    if (redactor.waits()) {
      watch.restart();
    }
    if (collector.holdsOnly(bytes, offset, offset + length)) {
      collector.clear();
      return bytes;
    }
    return takeChanged();
  }

  @Override
  public boolean isIdle(long idleNanos) {
    return watch.isIdle(idleNanos);
  }

  @Override
  public void releaseIfIdle(long idleNanos) {
    byte[] resolved;
    synchronized (this) {
      if (!isIdle(idleNanos)) {
        return;
      }
      watch.end();
      resolved = resolve(false);
    }
    release(resolved);
  }

  @Override
  public void releaseAtExit(boolean ends) {
    release(resolve(ends));
  }

  private synchronized byte[] resolve(boolean ends) {
    redactor.resolve(ends, collector);
    return takeChanged();
  }

  private byte[] takeChanged() {
    try {
      collector.deliver();
      return changed.toByteArray();
    } catch (IOException impossible) {
      throw new AssertionError("memory does not throw", impossible);
    } finally {
      changed.reset();
    }
  }

  private void release(byte[] resolved) {
    if (resolved.length > 0) {
      released.accept(resolved);
    }
  }
}
