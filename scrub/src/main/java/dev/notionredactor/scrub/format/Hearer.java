package dev.notionredactor.scrub.format;

import dev.notionredactor.finding.FoundKey;
import dev.notionredactor.scrub.content.Place;

/** Who is told of each key. Called by several threads. */
public interface Hearer {

  /** Hears nothing. */
  Hearer NOBODY = (place, part, key, line) -> {};

  /**
   * A key was found.
   *
   * @param place where
   * @param part in which part of that it stands, {@code name} for instance; null for the content
   * @param line in which line of the text, from 1 on; 0 if it is no text, or lines are not counted
   */
  void found(Place place, String part, FoundKey key, long line);
}
