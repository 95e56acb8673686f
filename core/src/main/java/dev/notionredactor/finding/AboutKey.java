package dev.notionredactor.finding;

/** What is told to others of a key that was found. */
abstract class AboutKey {

  final FoundKey key;

  AboutKey(FoundKey key) {
    this.key = key;
  }

  public final String name() {
    return key.name();
  }

  public final String fingerprint() {
    return key.fingerprint();
  }

  /** Both of them, for people. */
  final String which() {
    return fingerprint() == null ? name() : name() + " " + fingerprint();
  }
}
