package dev.notionredactor.finding;

/** What is told of a key that was masked: which, how it was written, and where. Immutable. */
public final class FoundKey {

  private final long at;
  private final String name;
  private final String fingerprint;
  private final String writtenForm;
  private final boolean isPiece;

  /** See the getters. */
  public FoundKey(long at, String name, String fingerprint, String writtenForm, boolean isPiece) {
    this.at = at;
    this.name = name;
    this.fingerprint = fingerprint;
    this.writtenForm = writtenForm;
    this.isPiece = isPiece;
  }

  /** The same where so many more characters stand before the key. */
  public FoundKey behind(long more) {
    return more == 0 ? this : new FoundKey(at + more, name, fingerprint, writtenForm, isPiece);
  }

  /** How many characters, of bytes how many bytes, the text or stream has before the key. */
  public long at() {
    return at;
  }

  /** The key's family, such as {@code access token}; or the name of a known value. */
  public String name() {
    return name;
  }

  /** What the mask shows of the key; null for a known value of no family, which shows its name. */
  public String fingerprint() {
    return fingerprint;
  }

  /** How it was written: {@code plain}, {@code base64}, … */
  public String writtenForm() {
    return writtenForm;
  }

  /** Whether it was not the whole key. */
  public boolean isPiece() {
    return isPiece;
  }

  /** What tells it from others: the fingerprint, or else the name. */
  String shown() {
    return fingerprint == null ? name : fingerprint;
  }

  /** Not the key. */
  @Override
  public String toString() {
    return name + " " + fingerprint + " " + writtenForm + (isPiece ? " piece" : "") + " at " + at;
  }
}
