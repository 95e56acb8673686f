package dev.notionredactor.scanner;

/**
 * The kinds of Notion key that are found by their shape: one row each.
 *
 * <p>Notion promises no format. What a row says is the least that a key of its kind has shown so
 * far; nothing else (an exact length, a checksum, randomness) is ever used to reject a candidate.
 *
 * @see <a href="https://developers.notion.com/page/changelog">Notion's changelog: {@code ntn_} for
 *     tokens made since 25 September 2024, {@code secret_} before</a>
 */
public enum Family {
  /** Access token of a connection, of OAuth, of a person or of the command line: {@code ntn_…}. */
  ACCESS_TOKEN("ntn_", Alphabet.ALPHANUMERIC, 16),

  /** OAuth refresh token: {@code nrt_…}. */
  REFRESH_TOKEN("nrt_", Alphabet.ALPHANUMERIC, 16),

  /** Legacy token, OAuth client secret or webhook verification token: {@code secret_…}. */
  LEGACY_TOKEN("secret_", Alphabet.ALPHANUMERIC, 32);

  /** A body at least this long needs no digit to be one: no identifier runs on like that. */
  private static final int CERTAIN_LENGTH = 40;

  private final String prefix;
  private final Alphabet alphabet;
  private final int minimumBody;

  Family(String prefix, Alphabet alphabet, int minimumBody) {
    this.prefix = prefix;
    this.alphabet = alphabet;
    this.minimumBody = minimumBody;
  }

  /** What every key of this family starts with: ASCII, never empty. */
  public String prefix() {
    return prefix;
  }

  /** The number of body characters from which a candidate is masked. */
  public int minimumBody() {
    return minimumBody;
  }

  /** Where the run of body characters that begins at {@code from} ends, at most {@code to}. */
  public int bodyEnd(Object text, int from, int to) {
    int end = from;
    while (end < to && alphabet.contains(Text.at(text, end))) {
      end++;
    }
    return end;
  }

  /**
   * Whether the body {@code text[start, end)} makes a key.
   *
   * <p>A short one without a digit is an identifier such as {@code ntn_NeighbourCellConfigList}.
   */
  public boolean isKey(Object text, int start, int end) {
    int length = end - start;
    if (length < minimumBody) {
      return false;
    }
    if (length >= CERTAIN_LENGTH) {
      return true;
    }
    for (int i = start; i < end; i++) {
      int c = Text.at(text, i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }
}
