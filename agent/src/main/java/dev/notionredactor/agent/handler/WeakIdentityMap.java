package dev.notionredactor.agent.handler;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A map whose keys are compared by identity and kept alive by others. Thread-safe; {@link #get}
 * takes no lock. A key's own {@code equals} and {@code hashCode} are never called.
 */
final class WeakIdentityMap<K, V> {

  private final Map<Key<K>, V> entries = new ConcurrentHashMap<>();
  private final ReferenceQueue<K> dead = new ReferenceQueue<>();

  /** The value of {@code key}, or null. */
  V get(K key) {
    // Nothing is allocated as long as there is nothing to find, as in most programs.
    return entries.isEmpty() ? null : entries.get(new Key<>(key, null));
  }

  void putIfAbsent(K key, V value) {
    for (Object gone; (gone = dead.poll()) != null; ) {
      entries.remove(gone);
    }
    entries.putIfAbsent(new Key<>(key, dead), value);
  }

  private static final class Key<K> extends WeakReference<K> {

    private final int hash;

    Key(K key, ReferenceQueue<K> queue) {
      super(key, queue);
      this.hash = System.identityHashCode(key);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object key = get();
      return key != null && other instanceof Key && ((Key<?>) other).get() == key;
    }
  }
}
