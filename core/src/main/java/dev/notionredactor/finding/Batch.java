package dev.notionredactor.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that this thread has found in one text, write or event that is not safe yet, each once.
 * What is left in the thread once they are told is an empty list: to remove that, too, takes as
 * long as all else here.
 */
final class Batch {

  /** More are only counted. */
  private static final int MOST = 1000;

  private static final ThreadLocal<List<Batch>> OF_THREAD = new ThreadLocal<>();

  private final FindingLog log;
  private final Object source;

  /** The first; there is seldom another. */
  private final FoundKey first;

  /** The others, by what tells one from another. Null if there is none. */
  private Map<String, FoundKey> others;

  /** At how many places others stand than these. */
  private long more;

  private Batch(FindingLog log, Object source, FoundKey first) {
    this.log = log;
    this.source = source;
    this.first = first;
  }

  /** {@code source}: what text, stream or event it is, among those of a log. */
  static void add(FindingLog log, Object source, FoundKey key) {
    List<Batch> all = OF_THREAD.get();
    if (all == null) {
      all = new ArrayList<>(2);
      OF_THREAD.set(all);
    }
    Batch batch = find(all, log, source);
    if (batch == null) {
      all.add(new Batch(log, source, key));
    } else if (!batch.holds(key)) {
      batch.add(key);
    }
  }

  private void add(FoundKey key) {
    if (others == null) {
      others = new LinkedHashMap<>();
    }
    if (others.size() < MOST - 1) {
      others.put(key.shown(), key);
    } else {
      more++;
    }
  }

  private boolean holds(FoundKey key) {
    return first.shown().equals(key.shown()) || (others != null && others.containsKey(key.shown()));
  }

  private static Batch find(List<Batch> all, FindingLog log, Object source) {
    for (int i = 0; i < all.size(); i++) {
      Batch each = all.get(i);
      if (each.log == log && each.source.equals(source)) {
        return each;
      }
    }
    return null;
  }

  /** Whether a key was found in a text, stream or event that is not safe yet. */
  static boolean holds(FindingLog log, Object source, FoundKey key) {
    List<Batch> all = OF_THREAD.get();
    Batch batch = all == null ? null : find(all, log, source);
    return batch != null && batch.holds(key);
  }

  /** What was found in a text, stream or event that is not safe yet. */
  static Iterable<FoundKey> keys(FindingLog log, Object source) {
    List<Batch> all = OF_THREAD.get();
    Batch batch = all == null ? null : find(all, log, source);
    return batch == null ? Collections.emptyList() : batch.keys();
  }

  /** Takes it from the thread; null if nothing was found. */
  static Batch take(FindingLog log, Object source) {
    List<Batch> all = OF_THREAD.get();
    Batch batch = all == null ? null : find(all, log, source);
    if (batch != null) {
      all.remove(batch);
    }
    return batch;
  }

  /** Each of them, in the order in which they were found. */
  Iterable<FoundKey> keys() {
    if (others == null) {
      return Collections.singletonList(first);
    }
    List<FoundKey> all = new ArrayList<>();
    all.add(first);
    all.addAll(others.values());
    return all;
  }

  /** At how many places there are others. */
  long more() {
    return more;
  }
}
