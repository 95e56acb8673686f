package dev.notionredactor.agent.handler;

import dev.notionredactor.policy.RecentTexts;

/**
 * A few of the texts that were found to hold no key a moment ago, for the most part by the same
 * thread: on its way to a file, an event shows the same string at several hook points. Known by
 * identity. Never wrong, and at times forgetful.
 */
final class CleanTexts {

  /** Stands for any text that held one. */
  private static final Object MASKED = new Object();

  private final RecentTexts<Object> texts = new RecentTexts<>();

  boolean contains(Object text, int length) {
    return texts.get(length) == text;
  }

  void add(Object text, int length) {
    texts.put(text, length);
  }

  /** A text was masked that this thread may meet again. */
  void addMasked(int length) {
    texts.put(MASKED, length);
  }

  /** Whether a text of this length was masked a moment ago. */
  boolean wasMasked(int length) {
    return texts.get(length) == MASKED;
  }

  /** For what may be changed: it is clean now, and nobody knows for how long. */
  boolean remove(Object text, int length) {
    if (texts.get(length) != text) {
      return false;
    }
    texts.remove(length);
    return true;
  }
}
