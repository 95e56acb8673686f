package dev.notionredactor.examples.spark;

import java.io.Serializable;

/** A row of the table: a key that was masked in a file. A bean, as Spark makes columns of these. */
public final class KeyInFile implements Serializable {

  private static final long serialVersionUID = 1;

  private final String fingerprint;
  private final String family;
  private final long count;
  private final String path;

  KeyInFile(String fingerprint, String family, long count, String path) {
    this.fingerprint = fingerprint;
    this.family = family;
    this.count = count;
    this.path = path;
  }

  /**
   * The first 8 hex digits of the key's SHA-256; null for a known value that is no Notion key, and
   * others.
   */
  public String getFingerprint() {
    return fingerprint;
  }

  /** The key's family, the name of a known value, or {@code others}. */
  public String getFamily() {
    return family;
  }

  /** How many lines of the file held it. */
  public long getCount() {
    return count;
  }

  /** The path of the copy, below the output's {@code files}. */
  public String getPath() {
    return path;
  }
}
