package dev.notionredactor.mask;

import dev.notionredactor.finding.Finding;
import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.scanner.KeyReader;
import dev.notionredactor.scanner.Match;
import dev.notionredactor.text.TextKind;

/** Tells a listener what {@link Masking} masks. Not thread-safe. */
final class Findings {

  private final KeyListener listener;

  /** How many characters stand before what indexes count from. */
  private long before;

  /** A key that goes on where the text ends, and where it began; null if there is none. */
  private Match open;

  private long openAt;

  Findings(KeyListener listener) {
    this.listener = listener;
  }

  void countFrom(long before) {
    this.before = before;
  }

  <T> void add(Match match, TextKind<T> kind, T text) {
    byte[] key = match.isKnownValue() ? null : match.key(kind, text);
    tell(match, before + match.start, key);
  }

  void open(Match match) {
    open = match;
    openAt = before + match.start;
  }

  /** {@code key}: has read what is open, if anything is. */
  void end(KeyReader key) {
    if (open != null) {
      tell(open, openAt, key.key());
      open = null;
    }
  }

  private void tell(Match match, long at, byte[] key) {
    String fingerprint = key != null ? Fingerprint.of(key) : match.isPiece() ? match.shown() : null;
    listener.found(
        new Finding(at, match.name(), fingerprint, match.writtenForm(), match.isPiece()), key);
  }
}
