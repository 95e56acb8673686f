package dev.notionredactor;

import static dev.notionredactor.TextDecoding.BASE64;
import static dev.notionredactor.TextDecoding.HEX;
import static dev.notionredactor.TextDecoding.PERCENT;
import static dev.notionredactor.TextDecoding.UNICODE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules for Notion keys that scanners of source code publish, written again. They are made for
 * the engine RE2 or for JavaScript, so what Java understands in another way, such as {@code \b}, is
 * spelled out. docs/detection.md says what is left out.
 */
enum PublishedRule implements Detector {
  GITLEAKS(
      "ntn_[0-9]{11}[A-Za-z0-9]{35}",
      "(?<![A-Za-z0-9_])",
      "(?:[`'\"\\t\\n\\f\\r ;]|\\\\[nr]|\\z)",
      4.0,
      EnumSet.of(PERCENT, UNICODE, HEX, BASE64)),

  TRUFFLEHOG(
      "secret_[A-Za-z0-9]{43}",
      "(?<![A-Za-z0-9_])",
      "(?![A-Za-z0-9_])",
      0,
      EnumSet.of(UNICODE, BASE64)),

  SECRETLINT(
      "ntn_[0-9]{11}[A-Za-z0-9]{35}",
      "(?<!\\p{L})",
      "(?![A-Za-z0-9])",
      0,
      EnumSet.noneOf(TextDecoding.class));

  private final Pattern key;
  private final Pattern inText;
  private final double entropy;

  @SuppressWarnings("ImmutableEnumChecker") // Neither changed nor handed out.
  private final EnumSet<TextDecoding> decodings;

  /**
   * @param key what it takes for one
   * @param before what must stand before it
   * @param after what must stand after it
   * @param entropy bits a character that it must have more of
   * @param decodings what the tool does to a text, unless told not to
   */
  PublishedRule(
      String key, String before, String after, double entropy, EnumSet<TextDecoding> decodings) {
    this.key = Pattern.compile(key);
    this.inText = Pattern.compile(before + "(" + key + ")" + after);
    this.entropy = entropy;
    this.decodings = decodings;
  }

  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isFor(String candidate) {
    return key.matcher(candidate).matches();
  }

  /** A part of the key is enough. */
  @Override
  public boolean finds(String text, String wanted) {
    return matches(text).anyMatch(found -> overlaps(text, wanted, found));
  }

  @Override
  public boolean findsDecoded(String text, String wanted) {
    return TextDecoding.of(text, decodings).stream().anyMatch(pass -> finds(pass, wanted));
  }

  @Override
  public boolean findsAny(String text) {
    return Stream.concat(Stream.of(text), TextDecoding.of(text, decodings).stream())
        .anyMatch(pass -> matches(pass).findAny().isPresent());
  }

  /** What it finds in a text as it stands; the first group is the key. */
  Stream<MatchResult> matches(String text) {
    return inText.matcher(text).results().filter(match -> entropy(match.group(1)) > entropy);
  }

  private static boolean overlaps(String text, String wanted, MatchResult found) {
    for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) {
      if (i < found.end(1) && found.start(1) < i + wanted.length()) {
        return true;
      }
    }
    return false;
  }

  /** Shannon's, of the characters. */
  private static double entropy(String text) {
    return text.chars()
        .distinct()
        .mapToDouble(c -> (double) text.chars().filter(other -> other == c).count() / text.length())
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
