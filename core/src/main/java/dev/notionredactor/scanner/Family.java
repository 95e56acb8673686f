package dev.notionredactor.scanner;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A kind of Notion key that is found by its shape. The constants are the table of those that there
 * are: one row each. Immutable.
 *
 * <p>Notion promises no format. What a row says is the least that a key of its kind has shown so
 * far; nothing else (an exact length, a checksum, randomness) is ever used to reject a candidate.
 *
 * @see <a href="https://developers.notion.com/page/changelog">Notion's changelog: {@code ntn_} for
 *     tokens made since 25 September 2024, {@code secret_} before</a>
 */
public final class Family {

  /** A body at least this long is one whatever it is made of: no identifier runs on like that. */
  static final int CERTAIN_LENGTH = 40;

  /** Access token of a connection, of OAuth, of a person or of the command line: {@code ntn_…}. */
  public static final Family ACCESS_TOKEN =
      new Family("access token", Alphabet.ALPHANUMERIC, 16, 46, WrittenForms.ALL, "ntn_");

  /** OAuth refresh token: {@code nrt_…}. */
  public static final Family REFRESH_TOKEN =
      new Family("refresh token", Alphabet.ALPHANUMERIC, 16, 46, WrittenForms.ALL, "nrt_");

  /** Legacy token, OAuth client secret or webhook verification token: {@code secret_…}. */
  public static final Family LEGACY_TOKEN =
      new Family("legacy token", Alphabet.ALPHANUMERIC, 32, 43, WrittenForms.ALL, "secret_");

  /** The cookie {@code token_v2} of a browser, in its older and its newer form. */
  public static final Family BROWSER_SESSION =
      new Family(
          "browser session",
          Alphabet.COOKIE,
          40,
          CERTAIN_LENGTH,
          WrittenForms.IN_URLS,
          "v02:user_token_or_cookies:",
          "v03:eyJ");

  private static final List<Family> ALL =
      Collections.unmodifiableList(
          Arrays.asList(ACCESS_TOKEN, REFRESH_TOKEN, LEGACY_TOKEN, BROWSER_SESSION));

  final String name;
  final Alphabet alphabet;
  final List<WrittenForm> writtenForms;
  private final int minimumBody;
  private final int usualBody;
  private final String[] prefixes;

  /**
   * A row.
   *
   * @param minimumBody the number of body characters from which a candidate is masked
   * @param usualBody how many the bodies of today's keys have; rejects nothing, but one of at least
   *     so many does not go on behind a gap
   * @param writtenForms in which written forms its keys are found
   * @throws IllegalArgumentException if nothing can be found by these; the message says why
   */
  Family(
      String name,
      Alphabet alphabet,
      int minimumBody,
      int usualBody,
      List<WrittenForm> writtenForms,
      String... prefixes) {
    this.name = name;
    this.alphabet = alphabet;
    this.minimumBody = minimumBody;
    this.usualBody = usualBody;
    this.writtenForms = writtenForms;
    this.prefixes = prefixes.clone();
    check(alphabet.members().length() > 0, "has no alphabet");
    check(writtenForms.size() > 0, "is found in no written form");
    check(
        usualBody >= CERTAIN_LENGTH && usualBody + BodyWithGaps.MOST_LONGER < Acceptor.MOST_COUNTED,
        "usually has from " + CERTAIN_LENGTH + " body characters on, not " + usualBody);
    check(prefixes.length > 0, "has no prefix");
    check(
        minimumBody > 0 && minimumBody <= CERTAIN_LENGTH,
        "must be masked from 1 to " + CERTAIN_LENGTH + " body characters on, not " + minimumBody);
    for (String prefix : prefixes) {
      check(prefix.length() > 2, "has a prefix of less than three characters: '" + prefix + "'");
      for (int i = 0; i < prefix.length(); i++) {
        check(
            prefix.charAt(i) > ' ' && prefix.charAt(i) <= '~',
            "has a prefix that is not printable ASCII");
      }
    }
  }

  private void check(boolean right, String why) {
    if (!right) {
      throw new IllegalArgumentException("family '" + name + "' " + why);
    }
  }

  /** All rows. */
  public static List<Family> all() {
    return ALL;
  }

  /** What a key of this family starts with: one or more strings of ASCII characters, none empty. */
  public String[] prefixes() {
    return prefixes.clone();
  }

  /** The number of body characters from which a candidate is masked. */
  public int minimumBody() {
    return minimumBody;
  }

  /** How many body characters today's keys have, if it matters. */
  int usualBody() {
    return usualBody;
  }

  /** Its name, as in {@code access token}. */
  @Override
  public String toString() {
    return name;
  }
}
