package dev.notionredactor.finding;

/**
 * Knows the events that a thread is redacting, each while it redacts the one before, by their
 * depth: from 1 on. Thread-safe.
 */
public interface EventsOfThread {

  /** That of the last one; 0 if there is none. */
  int depth();

  /**
   * A key was found.
   *
   * @param log whose it is
   * @return the depth of the event that it is a key of; 0 if it is none's
   */
  int found(FindingLog log);

  /** The last one is also this object from now on. */
  void carries(Object event);

  /** The event itself; null if it is not known, or no other thread redacts it. */
  Object event(int depth);
}
