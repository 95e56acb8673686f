package dev.notionredactor;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as it is, however its prefix is spelled; and the rule of what is one, which the encoded
 * forms share.
 */
record PlainForm(String prefix) implements OracleForm {

  static final List<String> PREFIXES = List.of("ntn_", "nrt_", "secret_");

  private static final String BODY =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "abcdefghijklmnopqrstuvwxyz" + "0123456789";

  private static final Pattern LONG_ENOUGH =
      Pattern.compile("(?:ntn_|nrt_)[A-Za-z0-9]{16,}+|secret_[A-Za-z0-9]{32,}+");

  private static final Pattern NEEDS_NO_DIGIT = Pattern.compile(".*_[A-Za-z0-9]{40,}+");

  private static final Pattern HAS_DIGIT = Pattern.compile(".*[0-9].*");

  /** What may be digits of a dump's row of which the characters come first. */
  private static final Pattern DIGITS_OF_ROW = Pattern.compile(" [0-9A-Fa-f ]{0,99}\r?");

  static boolean isBody(int character) {
    return BODY.indexOf(character) >= 0;
  }

  /** Whether all of {@code text} is one plain key. */
  static boolean isKey(String text) {
    return LONG_ENOUGH.matcher(text).matches()
        && (NEEDS_NO_DIGIT.matcher(text).matches() || HAS_DIGIT.matcher(text).matches());
  }

  /** Of the prefix and of no more of the body than this counts. */
  static String fingerprint(String prefix, String body) {
    return TestKeys.fingerprint(prefix + body.substring(0, Math.min(512, body.length())));
  }

  /** Where the run of such characters ends that begins at {@code from}. */
  static int runEnd(String text, int from, IntPredicate isBody) {
    int end = from;
    while (end < text.length() && isBody.test(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A plain key in an encoding. The prefix is there, but not as a mask could show it. */
  static Occurrence encoded(
      OracleForm form, int start, int body, int end, String prefix, String decodedBody) {
    return new Occurrence(
        form,
        start,
        body,
        end,
        isKey(prefix + decodedBody),
        "",
        decodedBody.length(),
        () -> fingerprint(prefix, decodedBody));
  }

  @Override
  public int indexIn(String text, int from) {
    Matcher spelled = TestKeys.prefixIn(text, from, prefix);
    return spelled == null ? -1 : spelled.start();
  }

  /** Behind a body that is too short for a key there may be the digits of more of it. */
  @Override
  public int waitsFrom(String text, Occurrence occurrence) {
    boolean isShort =
        occurrence.length() > 0 && occurrence.length() < (prefix.equals("secret_") ? 32 : 16);
    boolean mayBeRow =
        isShort
            && occurrence.prefix().equals(prefix)
            && DIGITS_OF_ROW.matcher(text.substring(occurrence.end())).matches();
    return mayBeRow || occurrence.end() == text.length() ? occurrence.body() : Integer.MAX_VALUE;
  }

  @Override
  public Occurrence at(String text, int start) {
    String spelled = TestKeys.prefix(text.substring(start));
    int body = start + spelled.length();
    int end = runEnd(text, body, PlainForm::isBody);
    String run = text.substring(body, end);
    return new Occurrence(
        this,
        start,
        body,
        end,
        isKey(prefix + run),
        spelled,
        run.length(),
        () -> fingerprint(prefix, run));
  }
}
