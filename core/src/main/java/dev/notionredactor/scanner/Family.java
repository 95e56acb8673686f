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
  ACCESS_TOKEN(Shape.TOKEN, 16, "ntn_"),

  /** OAuth refresh token: {@code nrt_…}. */
  REFRESH_TOKEN(Shape.TOKEN, 16, "nrt_"),

  /** Legacy token, OAuth client secret or webhook verification token: {@code secret_…}. */
  LEGACY_TOKEN(Shape.TOKEN, 32, "secret_"),

  /** The cookie {@code token_v2} of a browser, in its older and its newer form. */
  BROWSER_SESSION(Shape.COOKIE, 40, "v02:user_token_or_cookies:", "v03:eyJ");

  /** A body at least this long is one whatever it is made of: no identifier runs on like that. */
  static final int CERTAIN_LENGTH = 40;

  /** What the bodies of a family have in common, and how they are written. */
  enum Shape {
    /** Letters and digits, with a digit among them; also found in base64 and hex. */
    TOKEN(Alphabet.ALPHANUMERIC),

    /** Found as it is, or percent-encoded. */
    COOKIE(Alphabet.COOKIE);

    final Alphabet alphabet;

    Shape(Alphabet alphabet) {
      this.alphabet = alphabet;
    }
  }

  final Shape shape;
  private final int minimumBody;

  @SuppressWarnings("ImmutableEnumChecker") // Neither changed nor handed out.
  private final String[] prefixes;

  Family(Shape shape, int minimumBody, String... prefixes) {
    this.shape = shape;
    this.minimumBody = minimumBody;
    this.prefixes = prefixes;
  }

  /** What a key of this family starts with: one or more strings of ASCII characters, none empty. */
  public String[] prefixes() {
    return prefixes.clone();
  }

  /** The number of body characters from which a candidate is masked. */
  public int minimumBody() {
    return minimumBody;
  }
}
