package dev.notionredactor.finding;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects in which keys were found of late, each with the key: an event that waits for another
 * thread is redacted there as well, and an exception by everybody who reads it. Keeps none of them
 * alive. Thread-safe.
 */
final class ToldCarriers {

  /** Threads that find keys at once seldom meet in one. */
  private static final int ROWS = 128;

  /** Where each object has one row, in which the oldest makes room. Null before there is any. */
  private volatile Row[] rows;

  /** Whether a key is told of for the first time; from then on it is not. */
  boolean isNew(Object carrier, String key) {
    if (rows == null) {
      makeRows();
    }
    return row(carrier).isNew(carrier, key);
  }

  private synchronized void makeRows() {
    if (rows == null) {
      Row[] made = new Row[ROWS];
      for (int i = 0; i < ROWS; i++) {
        made[i] = new Row();
      }
      rows = made;
    }
  }

  /** What is told of one object is told of another as well. */
  void copy(Object from, Object to) {
    if (rows != null) {
      for (String key : row(from).keys(from)) {
        isNew(to, key);
      }
    }
  }

  /** An object is used for something else from now on. */
  void forget(Object carrier) {
    if (rows != null) {
      row(carrier).forget(carrier);
    }
  }

  private Row row(Object carrier) {
    return rows[System.identityHashCode(carrier) & (ROWS - 1)];
  }

  /** A few of them. */
  private static final class Row {

    /** If more wait, a key may be told twice. */
    private static final int MOST = 8;

    private final Told[] told = new Told[MOST];
    private int next;

    synchronized boolean isNew(Object carrier, String key) {
      Told known = find(carrier);
      if (known == null) {
        known = new Told(carrier);
        told[next++ & (MOST - 1)] = known;
      }
      return known.add(key);
    }

    private Told find(Object carrier) {
      for (Told each : told) {
        if (each != null && each.get() == carrier) {
          return each;
        }
      }
      return null;
    }

    synchronized List<String> keys(Object carrier) {
      Told known = find(carrier);
      return known == null ? new ArrayList<>() : new ArrayList<>(known.keys);
    }

    synchronized void forget(Object carrier) {
      Told known = find(carrier);
      if (known != null) {
        known.clear();
      }
    }
  }

  /** An object, and the keys in it. */
  private static final class Told extends WeakReference<Object> {

    /** Nobody has so many. */
    private static final int MOST = 1000;

    private final List<String> keys = new ArrayList<>(1);

    Told(Object carrier) {
      super(carrier);
    }

    boolean add(String key) {
      if (keys.contains(key)) {
        return false;
      }
      if (keys.size() < MOST) {
        keys.add(key);
      }
      return true;
    }
  }
}
