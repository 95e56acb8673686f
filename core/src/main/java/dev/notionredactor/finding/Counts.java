package dev.notionredactor.finding;

import dev.notionredactor.FindingCount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each key was masked, for each sink. Thread-safe. */
final class Counts {

  /** Nobody has so many keys; what is made to have more is counted in all alone. */
  private static final int MOST = 1000;

  private final ConcurrentMap<String, Count> byKey = new ConcurrentHashMap<>();
  private final LongAdder total = new LongAdder();

  /** The number for one key and sink. */
  private static final class Count {
    final FoundKey key;
    final String sink;
    final LongAdder count = new LongAdder();
    final long firstMillis;
    volatile long lastMillis;

    Count(FoundKey key, String sink, long millis) {
      this.key = key;
      this.sink = sink;
      this.firstMillis = millis;
    }
  }

  /** The name of a key and a sink, for {@link #add}. */
  static String place(FoundKey key, String sink) {
    return sink + '\n' + key.shown();
  }

  /** {@code place}: that of the key and the sink. */
  void add(FoundKey key, String sink, String place, long now) {
    total.increment();
    Count count = byKey.get(place);
    if (count == null) {
      if (byKey.size() >= MOST) {
        return;
      }
      Count fresh = new Count(key, sink, now);
      Count before = byKey.putIfAbsent(place, fresh);
      count = before == null ? fresh : before;
    }
    count.count.increment();
    if (count.lastMillis != now) {
      count.lastMillis = now;
    }
  }

  /** So many more were found, of which nothing is known. */
  void addOthers(long more) {
    total.add(more);
  }

  /** How often in all, also of those that are not counted by themselves. */
  long total() {
    return total.sum();
  }

  /** Those there are now. */
  List<FindingCount> all() {
    List<FindingCount> all = new ArrayList<>();
    for (Count each : byKey.values()) {
      all.add(
          new Snapshot(each.key, each.sink, each.count.sum(), each.firstMillis, each.lastMillis));
    }
    return all;
  }

  /** What does not change any more. */
  private static final class Snapshot extends AboutKey implements FindingCount {
    private final String sink;
    private final long count;
    private final long firstMillis;
    private final long lastMillis;

    Snapshot(FoundKey key, String sink, long count, long firstMillis, long lastMillis) {
      super(key);
      this.sink = sink;
      this.count = count;
      this.firstMillis = firstMillis;
      this.lastMillis = lastMillis;
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
