package dev.notionredactor.finding;

import java.lang.ref.WeakReference;

/**
 * The objects in which keys were found of late, each with the key: an event that waits for another
 * thread is redacted there as well, and an exception by everybody who reads it. Keeps none of them
 * alive. Thread-safe.
 */
final class ToldCarriers {

  /** So many are remembered; a queue that is longer may have a key told twice. */
  private static final int MOST = 1024;

  /** So many are looked at for an object. */
  private static final int WAYS = 8;

  private final Told[] told = new Told[MOST];
  private int next;

  private static final class Told extends WeakReference<Object> {
    private final String key;

    Told(Object carrier, String key) {
      super(carrier);
      this.key = key;
    }
  }

  /** Whether a key is told of for the first time; from then on it is not. */
  synchronized boolean isNew(Object carrier, String key) {
    int slot = slot(carrier);
    for (int i = slot; i < slot + WAYS; i++) {
      Told each = told[i];
      if (each != null && each.get() == carrier && each.key.equals(key)) {
        return false;
      }
    }
    told[slot + (next++ & (WAYS - 1))] = new Told(carrier, key);
    return true;
  }

  /** What is told of one object is told of another as well. */
  synchronized void copy(Object from, Object to) {
    int slot = slot(from);
    for (int i = slot; i < slot + WAYS; i++) {
      if (told[i] != null && told[i].get() == from) {
        isNew(to, told[i].key);
      }
    }
  }

  /** An object is used for something else from now on. */
  synchronized void forget(Object carrier) {
    int slot = slot(carrier);
    for (int i = slot; i < slot + WAYS; i++) {
      if (told[i] != null && told[i].get() == carrier) {
        told[i] = null;
      }
    }
  }

  private static int slot(Object carrier) {
    return (System.identityHashCode(carrier) & (MOST / WAYS - 1)) * WAYS;
  }
}
