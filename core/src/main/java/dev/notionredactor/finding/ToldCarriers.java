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

    /** More that wait may have a key told twice. */
    private static final int MOST = 8;

    private final Told[] told = new Told[MOST];
    private int next;

    synchronized boolean isNew(Object carrier, String key) {
      for (Told each : told) {
        if (each != null && each.get() == carrier && each.key.equals(key)) {
          return false;
        }
      }
      told[next++ & (MOST - 1)] = new Told(carrier, key);
      return true;
    }

    synchronized List<String> keys(Object carrier) {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < MOST; i++) {
        if (told[i] != null && told[i].get() == carrier) {
          keys.add(told[i].key);
        }
      }
      return keys;
    }

    synchronized void forget(Object carrier) {
      for (int i = 0; i < MOST; i++) {
        if (told[i] != null && told[i].get() == carrier) {
          told[i] = null;
        }
      }
    }
  }

  private static final class Told extends WeakReference<Object> {
    private final String key;

    Told(Object carrier, String key) {
      super(carrier);
      this.key = key;
    }
  }
}
