package dev.notionredactor;

import org.jspecify.annotations.Nullable;

/**
 * How often a key was masked on its way to a sink, as it was when that was asked. Immutable.
 *
 * @see Redactor#findings
 * @since 0.1
 */
public interface FindingCount {

  /** See {@link Finding#name}. */
  String name();

  /** See {@link Finding#fingerprint}. */
  @Nullable String fingerprint();

  /** See {@link Finding#sink}. */
  String sink();

  /** How often, from 1 on. */
  long count();

  /** When for the first time, in milliseconds since the beginning of 1970, UTC. */
  long firstMillis();

  /** When for the last time, in milliseconds since the beginning of 1970, UTC. */
  long lastMillis();
}
