package dev.notionredactor.finding;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * Takes the stacks of the first findings of a key and place, and then one each second: so a loop
 * that leaks costs little. Thread-safe.
 */
final class StackSamples {

  /** The first so many of each have one. */
  private static final int FIRST = 10;

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** All places beyond these share one. */
  private static final int MOST = 1000;

  private static final String OTHERS = "";

  private final ConcurrentMap<String, Place> places = new ConcurrentHashMap<>();

  /** What is known of one key and place. */
  private static final class Place {
    private int taken;
    private long last;

    /** Whether one may be taken now. */
    synchronized boolean take(long now) {
      if (taken >= FIRST && now - last < INTERVAL_NANOS) {
        return false;
      }
      taken += taken < FIRST ? 1 : 0;
      last = now;
      return true;
    }
  }

  /** As {@link CallStack#take}; empty if it is not taken. */
  List<StackTraceElement> take(FoundKey key, Origin origin, Object read) {
    Place place = place(key.shown() + '\n' + origin.sink + '\n' + origin.logger);
    return place.take(System.nanoTime()) ? CallStack.take(read) : Collections.emptyList();
  }

  private Place place(String name) {
    Place known = places.get(name);
    if (known == null) {
      String kept = places.size() < MOST ? name : OTHERS;
      Place fresh = new Place();
      Place before = places.putIfAbsent(kept, fresh);
      known = before == null ? fresh : before;
    }
    return known;
  }
}
