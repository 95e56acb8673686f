package dev.notionredactor.finding;

/** Hears of the keys in texts that all go to one sink, where they are no event's. Thread-safe. */
final class TextFindings implements KeyListener {

  private final FindingLog log;
  private final Origin origin;

  TextFindings(FindingLog log, Origin origin) {
    this.log = log;
    this.origin = origin;
  }

  @Override
  public void found(FoundKey key, byte[] decoded) {
    log.found(key, decoded);
  }

  @Override
  public boolean wantsKeys() {
    return false;
  }

  @Override
  public void written() {
    log.textWritten(origin);
  }
}
