package dev.notionredactor.idle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The streams in which something waits, and whether a thread leads: sees to them. Thread-safe. */
final class WaitingStreams {

  private final Set<Waiting> streams = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean led;

  synchronized void add(Waiting stream) {
    streams.add(stream);
    notifyAll();
  }

  synchronized void remove(Waiting stream) {
    streams.remove(stream);
  }

  synchronized boolean isEmpty() {
    return streams.isEmpty();
  }

  /** Those that there are just now. */
  synchronized List<Waiting> all() {
    return new ArrayList<>(streams);
  }

  /** Whether there is nothing to do, and nobody for it. */
  synchronized boolean areLeft() {
    return !led && streams.isEmpty();
  }

  /** False if another thread leads. */
  synchronized boolean takeLead() {
    boolean free = !led;
    led = true;
    return free;
  }

  /**
   * Lets another thread lead.
   *
   * @return whether one is needed
   */
  synchronized boolean giveLead() {
    led = false;
    return streams.size() > 1;
  }

  /**
   * Blocks until something waits.
   *
   * @param millis for how long at most
   * @return false if nothing did, and the lead has been given up
   */
  synchronized boolean await(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    while (streams.isEmpty()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        led = false;
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException nobodyElseKnowsThisThread) {
        // So it is nothing to act on.
      }
    }
    return true;
  }
}
