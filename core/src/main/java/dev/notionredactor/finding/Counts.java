package dev.notionredactor.finding;

import dev.notionredactor.FindingCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often each key was masked, for each sink. Thread-safe. */
final class Counts {

  /** Nobody has so many keys; what is made to have more is counted in all alone. */
  private static final int MOST = 1000;

  private final ConcurrentMap<Place, Count> byKey = new ConcurrentHashMap<>();
  private final AtomicLong total = new AtomicLong();

  /** A key and a sink. */
  static final class Place {
    private final FoundKey key;
    private final String sink;

    Place(FoundKey key, String sink) {
      this.key = key;
      this.sink = sink;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place
          && ((Place) other).sink.equals(sink)
          && ((Place) other).key.shown().equals(key.shown());
    }

    @Override
    public int hashCode() {
      return 31 * sink.hashCode() + key.shown().hashCode();
    }
  }

  /** The number for one key and sink. */
  private static final class Count {
    final AtomicLong count = new AtomicLong();
    final long firstMillis;
    volatile long lastMillis;

    Count(long millis) {
      this.firstMillis = millis;
    }
  }

  void add(Place place, long now) {
    total.incrementAndGet();
    Count count = byKey.get(place);
    if (count == null) {
      if (byKey.size() >= MOST) {
        return;
      }
      Count fresh = new Count(now);
      Count before = byKey.putIfAbsent(place, fresh);
      count = before == null ? fresh : before;
    }
    count.count.incrementAndGet();
    if (count.lastMillis != now) {
      count.lastMillis = now;
    }
  }

  /** So many more were found, of which nothing is known. */
  void addOthers(long more) {
    total.addAndGet(more);
  }

  /** How often in all, also of those that are not counted by themselves. */
  long total() {
    return total.get();
  }

  /** Those there are now. */
  List<FindingCount> all() {
    List<FindingCount> all = new ArrayList<>();
    byKey.forEach((place, count) -> all.add(new Snapshot(place, count)));
    return all;
  }

  /** What does not change any more. */
  private static final class Snapshot extends AboutKey implements FindingCount {
    private final String sink;
    private final long count;
    private final long firstMillis;
    private final long lastMillis;

    Snapshot(Place place, Count count) {
      super(place.key);
      this.sink = place.sink;
      this.count = count.count.get();
      this.firstMillis = count.firstMillis;
      this.lastMillis = count.lastMillis;
    }

    @Override
    public String sink() {
      return sink;
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public long firstMillis() {
      return firstMillis;
    }

    @Override
    public long lastMillis() {
      return lastMillis;
    }

    @Override
    public String toString() {
      return which() + " in " + sink + ": " + count;
    }
  }
}
