package dev.notionredactor.mask;

import dev.notionredactor.finding.FoundKey;
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

  private boolean hasTold;

  Findings(KeyListener listener) {
    this.listener = listener;
  }

  void countFrom(long before) {
    this.before = before;
  }

  /** {@code fingerprint}: null if it is not known yet, or there is none. */
  <T> void add(Match match, TextKind<T> kind, T text, String fingerprint) {
    boolean isWanted = fingerprint == null || listener.wantsKeys();
    byte[] key = match.isKnownValue() || !isWanted ? null : match.key(kind, text);
    tell(match, before + match.start, key, fingerprint);
  }

  void open(Match match) {
    open = match;
    openAt = before + match.start;
  }

  /** {@code key}: has read what is open, if anything is. */
  void end(KeyReader key) {
    if (open != null) {
      tell(open, openAt, key.key(), null);
      open = null;
    }
  }

  /** The stream fell idle in what is open: who wants to know what it was is told later. */
  void pause(KeyReader key) {
    if (!listener.wantsKeys() && !key.isSpread()) {
      end(key);
    }
  }

  /** Whether the listener was told of a key since this was asked last. */
  boolean hasTold() {
    boolean has = hasTold;
    hasTold = false;
    return has;
  }

  private void tell(Match match, long at, byte[] key, String known) {
    String fingerprint = known;
    if (fingerprint == null) {
      fingerprint = key != null ? Fingerprint.of(key) : match.isPiece() ? match.shown() : null;
    }
    hasTold = true;
    listener.found(
        new FoundKey(at, match.name(), fingerprint, match.writtenForm(), match.isPiece()), key);
  }
}
