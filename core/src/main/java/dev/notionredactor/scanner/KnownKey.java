package dev.notionredactor.scanner;

/** A known value that has the shape of a key, of which pieces are found, too. Immutable. */
public final class KnownKey {

  /** What its mask shows in place of a name. */
  final String fingerprint;

  /** The name of its family. */
  final String family;

  /** Without the prefix. */
  final String body;

  KnownKey(String fingerprint, String family, String body) {
    this.fingerprint = fingerprint;
    this.family = family;
    this.body = body;
  }
}
