package dev.notionredactor.agent.handler;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A map whose keys are compared by identity and kept alive by others: not by the values either,
 * which must not lead to a key. Thread-safe; {@link #get} takes no lock unless a key has died. A
 * key's own {@code equals} and {@code hashCode} are never called.
 */
final class WeakIdentityMap<K, V> {

  private final Map<Object, V> entries = new ConcurrentHashMap<>();
  private final ReferenceQueue<K> dead = new ReferenceQueue<>();

  /** The value of {@code key}, or null. */
  V get(K key) {
    // Nothing is allocated as long as there is nothing to find, as in most programs.
    if (entries.isEmpty()) {
      return null;
    }
    forgetDead();
    return entries.get(new Wanted(key));
  }

  void putIfAbsent(K key, V value) {
    forgetDead();
    entries.putIfAbsent(new Key<>(key, dead), value);
  }

  private void forgetDead() {
    for (Object gone; (gone = dead.poll()) != null; ) {
      entries.remove(gone);
    }
  }

  /** How many there are, of keys that may be dead as well. */
  int entries() {
    return entries.size();
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

  /** Equals the key that is looked for, and is no reference that the garbage collector sees. */
  private static final class Wanted {

    private final Object key;

    Wanted(Object key) {
      this.key = key;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(key);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key && ((Key<?>) other).get() == key;
    }
  }
}
