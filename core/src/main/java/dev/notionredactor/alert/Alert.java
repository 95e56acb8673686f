package dev.notionredactor.alert;

import dev.notionredactor.Finding;
import dev.notionredactor.FindingListener;
import dev.notionredactor.finding.CallStack;
import dev.notionredactor.idle.IdleWatch;
import dev.notionredactor.idle.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tells people of each key that leaks: once, and after a day again if it still does. Thread-safe.
 *
 * <p>What is told waits for a moment, and is written by another thread than the one that leaks: the
 * sink may block, or be a logger whose locks that one has.
 */
public final class Alert implements FindingListener, Waiting {

  private static final long DAY_NANOS = TimeUnit.DAYS.toNanos(1);

  /** Nobody has so many keys. */
  private static final int MOST = 1000;

  /** For some ten seconds. */
  private static final int MOST_TRIES = 100;

  /** The same for each place: components of one configuration may have the same. */
  private static final ConcurrentMap<String, ConcurrentMap<String, Key>> PLACES =
      new ConcurrentHashMap<>();

  private final AlertSink sink;
  private final IdleWatch watch = new IdleWatch(this);

  /** What is known of each key at this place. */
  private final ConcurrentMap<String, Key> keys;

  /** What is to be told. Guarded by this object's monitor. */
  private final List<Told> waiting = new ArrayList<>();

  /** How often writing failed in a row. Guarded likewise. */
  private int tries;

  /** Whether a thread is at the sink, and may be stuck there. */
  private volatile boolean busy;

  private Alert(AlertSink sink, ConcurrentMap<String, Key> keys) {
    this.sink = sink;
    this.keys = keys;
  }

  /**
   * An alert; those at one place tell of a key once in all.
   *
   * @param place what tells the sink from others in this process
   */
  public static Alert at(String place, AlertSink sink) {
    ConcurrentMap<String, Key> fresh = new ConcurrentHashMap<>();
    ConcurrentMap<String, Key> before = PLACES.putIfAbsent(place, fresh);
    return new Alert(sink, before == null ? fresh : before);
  }

  /** By a logging library, or where an option says else; null if nobody is to be told. */
  public static Alert of(AlertTarget target, LoggingLibrary library) {
    String place = target.kind() + " " + target.name();
    String inLibrary = place + " " + library.name();
    switch (target.kind()) {
      case STDERR:
        return at(place, lines -> System.err.print(lines));
      case FILE:
        return at(place, target.file());
      case STATUS:
        return at(inLibrary, lines -> library.status(lines.trim()));
      case LOGGER:
        return at(inLibrary, new LoggerSink(library, target.name()));
      default:
        return null;
    }
  }

  /** What is known of a key. */
  private static final class Key {
    private final LongAdder count = new LongAdder();

    /** When it was told of last, if it was. */
    private long last;

    private boolean told;

    synchronized boolean isDue(long now) {
      if (told && now - last < DAY_NANOS) {
        return false;
      }
      told = true;
      last = now;
      return true;
    }
  }

  /** What is to be told of a finding. */
  private static final class Told {
    private final Finding finding;
    private final Key key;

    Told(Finding finding, Key key) {
      this.finding = finding;
      this.key = key;
    }

    String text() {
      String line = CallStack.lineOf(finding.stackTrace());
      return AlertText.of(finding, line, key.count.sum());
    }
  }

  @Override
  public void found(Finding finding) {
    Key key = key(finding.fingerprint() == null ? finding.name() : finding.fingerprint());
    if (key == null) {
      return;
    }
    key.count.increment();
    if (key.isDue(System.nanoTime())) {
      synchronized (this) {
        waiting.add(new Told(finding, key));
        tries = 0;
        watch.restart();
      }
    }
  }

  /** Null if there are too many. */
  private Key key(String name) {
    Key known = keys.get(name);
    if (known != null || keys.size() >= MOST) {
      return known;
    }
    Key fresh = new Key();
    Key before = keys.putIfAbsent(name, fresh);
    return before == null ? fresh : before;
  }

  @Override
  public boolean isIdle(long idleNanos) {
    return !busy && watch.isIdle(idleNanos);
  }

  @Override
  public void releaseIfIdle(long idleNanos) {
    List<Told> told;
    synchronized (this) {
      told = take();
      watch.end();
    }
    write(told, /* atEnd= */ false);
  }

  @Override
  public void releaseAtExit(boolean ends) {
    if (!busy) {
      List<Told> told;
      synchronized (this) {
        told = take();
      }
      write(told, /* atEnd= */ true);
    }
  }

  @Override
  public void awaitRelease() {
    for (int i = 0; busy && i < 100; i++) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException endsSooner) {
        return;
      }
    }
  }

  private List<Told> take() {
    List<Told> told = new ArrayList<>(waiting);
    waiting.clear();
    busy = !told.isEmpty();
    return told;
  }

  /**
   * What can't be written waits again, for a while: then it is written as at the end, or else waits
   * for the next finding.
   */
  private void write(List<Told> told, boolean atEnd) {
    if (told.isEmpty()) {
      return;
    }
    List<Told> rest = written(told, atEnd);
    if (!rest.isEmpty() && !atEnd && triesAreOver()) {
      rest = written(rest, /* atEnd= */ true);
    }
    synchronized (this) {
      waiting.addAll(0, rest);
      busy = false;
      if (rest.size() < told.size()) {
        tries = 0;
      }
      if (!rest.isEmpty() && tries++ < MOST_TRIES) {
        watch.restart();
      }
    }
  }

  private synchronized boolean triesAreOver() {
    return tries >= MOST_TRIES;
  }

  /** Those of them that could not be written. */
  private List<Told> written(List<Told> told, boolean atEnd) {
    List<Told> rest = new ArrayList<>(told);
    try {
      for (Told each : told) {
        if (atEnd) {
          sink.writeAtEnd(each.text());
        } else {
          sink.write(each.text());
        }
        rest.remove(each);
      }
    } catch (Throwable notNow) {
      // As with a file whose directory has been moved away. The key is masked, and counted.
    }
    return rest;
  }
}
