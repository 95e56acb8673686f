package dev.notionredactor.scrub.report;

import dev.notionredactor.finding.FoundKey;
import dev.notionredactor.scrub.content.Place;

/** A key that was found, and where. Immutable. */
public final class Found {

  private final Place place;
  private final String part;
  private final FoundKey key;
  private final long line;

  /** {@code part}, {@code line}: see the getters. */
  public Found(Place place, String part, FoundKey key, long line) {
    this.place = place;
    this.part = part;
    this.key = key;
    this.line = line;
  }

  /** The file, or the entry of an archive. */
  public Place place() {
    return place;
  }

  /** In which part of that it stands, {@code name} for instance; null for the content. */
  public String part() {
    return part;
  }

  /** The fingerprint; of a known value that is no token, the name it came by. */
  public String key() {
    return key.fingerprint() == null ? key.name() : key.fingerprint();
  }

  /** The key's family; of a known value that is no token, null. */
  public String family() {
    return key.fingerprint() == null ? null : key.name();
  }

  /** How it was written. */
  public String writtenForm() {
    return key.writtenForm();
  }

  /** Whether it was not the whole key. */
  public boolean isPiece() {
    return key.isPiece();
  }

  /** In which line of a text, from 1 on; 0 if it is in no text. */
  public long line() {
    return line;
  }

  /** Behind how many bytes of the content, or characters of a text in UTF-16, it begins. */
  public long offset() {
    return key.at();
  }

  /** {@code app.log:12, base64}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(place.toString());
    if (part != null) {
      text.append(", its ").append(part);
    } else if (line > 0) {
      text.append(':').append(line);
    } else {
      text.append(" at ").append(offset());
    }
    return text.append(", ").append(isPiece() ? "a piece, " : "").append(writtenForm()).toString();
  }
}
