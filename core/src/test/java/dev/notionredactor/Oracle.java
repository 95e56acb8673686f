package dev.notionredactor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contract of detection and mask once more, slow and obvious and sharing no line with the
 * engine, to compare it with.
 */
final class Oracle {

  /**
   * A run of body characters behind a prefix. The prefix is looked at, not consumed: it may end in
   * the body of the key before.
   */
  private static final Pattern CANDIDATE = Pattern.compile("(?<=(ntn_|nrt_|secret_))[A-Za-z0-9]++");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** What a stream may hold back: a body that goes on to the end, be it empty so far. */
  private static final Pattern OPEN_BODY =
      Pattern.compile("(?<=(?:ntn_|nrt_|secret_))[A-Za-z0-9]*+\\z");

  private static final int FINGERPRINTED = 512;

  private Oracle() {}

  /** The text with every key masked. */
  static String redact(String text, String template) {
    boolean keepsPrefix = template.startsWith("{prefix}");
    StringBuilder redacted = new StringBuilder();
    int copied = 0;
    Matcher candidate = CANDIDATE.matcher(text);
    while (candidate.find()) {
      String prefix = candidate.group(1);
      String body = candidate.group();
      if (!isKey(prefix, body)) {
        continue;
      }
      String mask =
          template
              .replace("{prefix}", prefix)
              .replace("{fingerprint}", TestKeys.fingerprint(prefix + head(body)));
      int prefixStart = Math.max(copied, candidate.start() - prefix.length());
      redacted
          .append(text, copied, keepsPrefix ? candidate.start() : prefixStart)
          .append(keepsPrefix ? mask.substring(prefix.length()) : mask);
      copied = candidate.end();
    }
    return redacted.append(text.substring(copied)).toString();
  }

  /** What has to have reached the sink once {@code written} is all that was written so far. */
  static String shownSoFar(String written, String prefixKeepingTemplate) {
    Matcher open = OPEN_BODY.matcher(written);
    return redact(
        open.find() ? written.substring(0, open.start()) : written, prefixKeepingTemplate);
  }

  private static boolean isKey(String prefix, String body) {
    int least = prefix.equals("secret_") ? 32 : 16;
    return body.length() >= least && (body.length() >= 40 || DIGIT.matcher(body).find());
  }

  private static String head(String body) {
    return body.substring(0, Math.min(FINGERPRINTED, body.length()));
  }
}
