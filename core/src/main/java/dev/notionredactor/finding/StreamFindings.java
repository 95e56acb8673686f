package dev.notionredactor.finding;

/** Hears of the keys in one stream, and passes each on once. Used under the stream's lock. */
final class StreamFindings implements KeyListener {

  private final FindingLog log;
  private final Origin origin;
  private long last = -1;

  StreamFindings(FindingLog log, Origin origin) {
    this.log = log;
    this.origin = origin;
  }

  @Override
  public void found(FoundKey key, byte[] decoded) {
    // A key that goes on behind a pause is told of again.
    if (key.at() != last) {
      last = key.at();
      log.foundInStream(this, key);
    }
  }

  @Override
  public boolean wantsKeys() {
    return false;
  }

  @Override
  public void written() {
    log.tell(this, origin);
  }
}
