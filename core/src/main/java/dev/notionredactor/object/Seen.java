package dev.notionredactor.object;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What a walk has met. Not safe for use by many threads.
 *
 * @param <T> what is walked
 */
public final class Seen<T> {

  /** Null as long as nothing is recorded. */
  private Set<T> nodes;

  private int unrecorded;

  /**
   * One that records each node.
   *
   * @param first where the walk is
   */
  public Seen(T first) {
    this(0);
    add(first);
  }

  /**
   * One that makes less garbage.
   *
   * @param unrecorded so many nodes are not worth recording, though some may be met again
   */
  Seen(int unrecorded) {
    this.unrecorded = unrecorded;
  }

  /** Whether a node is met for the first time, as far as that is recorded. */
  boolean add(T node) {
    if (unrecorded > 0) {
      unrecorded--;
      return true;
    }
    if (nodes == null) {
      nodes = Collections.newSetFromMap(new IdentityHashMap<>());
    }
    return nodes.add(node);
  }
}
