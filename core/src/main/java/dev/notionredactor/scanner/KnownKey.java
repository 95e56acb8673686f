package dev.notionredactor.scanner;

/** A known value that has the shape of a key, of which pieces are found, too. Immutable. */
public final class KnownKey {

  /** What its mask shows in place of a name. */
  final String fingerprint;

  /** Without the prefix. */
  final String body;

  /** {@code body}: what {@link Scanner#bodyOf} says. */
  public KnownKey(String fingerprint, String body) {
    this.fingerprint = fingerprint;
    this.body = body;
  }
}
