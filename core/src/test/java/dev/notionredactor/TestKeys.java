package dev.notionredactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Made-up keys for tests, and what to look for where they were redacted. The keys are assembled at
 * run time, so that no scanner mistakes a source file for a leak; the same number gives the same
 * key.
 */
public final class TestKeys {

  /** What every key of its family starts with. */
  public static final String ACCESS = "ntn" + "_";

  public static final String REFRESH = "nrt" + "_";

  public static final String LEGACY = "secret" + "_";

  public static final String SESSION = "v02:user_token" + "_or_cookies:";

  /** This many consecutive body characters in an output are a leak. */
  public static final int LEAK = 8;

  /** This many consecutive characters of the body in base64 or hex are one. */
  private static final int ENCODED_LEAK = 10;

  /** An underscore, or what escapes texts writes for it. */
  private static final String UNDERSCORE =
      "(?:(?:\\\\|\\\\\\\\|\\\\\\\\\\\\\\\\)?_"
          + "|(?:=|%|%25)5[Ff]"
          + "|&(?:amp;)?(?:#95|#x5[Ff]|lowbar);|&(?:#095|#x005[Ff]|UnderBar);"
          + "|\\\\\\\\?(?:(?:u00|x)5[Ff]|137))";

  /** Likewise a colon. */
  private static final String COLON = "(?::|%(?:25)?3[Aa]|\\\\:|\\\\\\\\:)";

  /** What a key may start with, in groups what may be spelled otherwise. */
  private static final Pattern PREFIX =
      Pattern.compile(
          String.format(
              "(?:ntn|nrt|secret)(?<underscore>%1$s)"
                  + "|v02(?<first>%2$s)user_token_or_cookies(?<second>%2$s)"
                  + "|v03(?<only>%2$s)eyJ",
              UNDERSCORE, COLON));

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";

  /** What the default mask says before a fingerprint. */
  private static final String WORD = "REDACTED";

  private TestKeys() {}

  /** An access token in today's form: 11 digits and 35 letters or digits. */
  public static String accessToken(int number) {
    return ACCESS + tokenBody(number);
  }

  /** An access token that is another in every run. */
  public static String randomAccessToken() {
    return accessToken(ThreadLocalRandom.current().nextInt());
  }

  /** A refresh token in today's form. */
  public static String refreshToken(int number) {
    return REFRESH + tokenBody(number);
  }

  /** A legacy token: 43 letters or digits. */
  public static String legacyToken(int number) {
    return LEGACY + body(43, number);
  }

  /** A browser session: 80 characters of a cookie. */
  public static String session(int number) {
    return SESSION + cookie(80, number);
  }

  /**
   * A body of {@code length} letters and digits; the first is a digit, so that it counts as one.
   */
  public static String body(int length, int number) {
    return length == 0 ? "" : pick(DIGITS, 1, number) + pick(LETTERS + DIGITS, length - 1, number);
  }

  /** A body of letters alone. */
  public static String letters(int length, int number) {
    return pick(LETTERS, length, number);
  }

  /** A body of what stands in cookies. */
  public static String cookie(int length, int number) {
    return pick(LETTERS + DIGITS + "_.%-", length, number);
  }

  /**
   * A secret of no particular shape that begins with two letters or digits. At every base64
   * alignment it holds what the two alphabets show differently.
   */
  public static String phrase(int length, int number) {
    StringBuilder phrase = new StringBuilder(pick(LETTERS + DIGITS, length, number));
    phrase.setCharAt(0, LETTERS.charAt(Math.floorMod(number, LETTERS.length())));
    for (int i = 2; i < length; i += 4) {
      phrase.setCharAt(i, i % 8 == 2 ? '?' : '~');
    }
    return phrase.toString();
  }

  /** What the default mask writes in place of {@code key}. */
  public static String masked(String key) {
    return prefix(key) + mark(key);
  }

  /** The same without the prefix. */
  public static String mark(String key) {
    return mark(key, key.length() - prefix(key).length());
  }

  /**
   * What the default mask writes in place of {@code length} characters of {@code key}, whose prefix
   * stays as it is: where it is encoded, or was cut.
   */
  public static String mark(String key, int length) {
    return filled(fingerprint(decoded(key)), length);
  }

  /** What the default mask writes in place of {@code length} characters of a known value. */
  public static String named(String name, int length) {
    return filled(name, length);
  }

  private static String filled(String shown, int length) {
    String mask = "";
    for (int kept = 1; kept <= shown.length() && 2 + kept <= length; kept++) {
      mask = "[" + shown.substring(0, kept) + "]";
    }
    for (int kept = 0; kept <= WORD.length() && 3 + kept + shown.length() <= length; kept++) {
      mask = "[" + WORD.substring(0, kept) + ":" + shown + "]";
    }
    return mask + "*".repeat(length - mask.length());
  }

  /** The first 8 hex digits of the SHA-256 of {@code key}. */
  public static String fingerprint(String key) {
    StringBuilder digits = new StringBuilder();
    for (byte b : sha256(key.getBytes(StandardCharsets.UTF_8))) {
      digits.append(String.format("%02x", b));
    }
    return digits.substring(0, 8);
  }

  /**
   * Whether {@code output} shows {@value #LEAK} consecutive characters of the body of a key, or
   * {@value #ENCODED_LEAK} of that body in base64 or hex, or as many elements as characters.
   */
  public static boolean leaks(String output, String key) {
    return leaksAsItIs(output, key) || leaksAsItIs(Encodings.withoutGaps(output), key);
  }

  private static boolean leaksAsItIs(String output, String key) {
    String body = key.substring(prefix(key).length());
    return showsPart(output, body, LEAK)
        || Encodings.of(body).stream().anyMatch(form -> showsPart(output, form, ENCODED_LEAK))
        || showsElements(output, body);
  }

  private static boolean showsElements(String output, String body) {
    for (int i = 0; i + LEAK <= body.length(); i++) {
      String part = body.substring(i, i + LEAK);
      if (Encodings.elementsOf(part).stream().anyMatch(output::contains)) {
        return true;
      }
    }
    return false;
  }

  private static boolean showsPart(String output, String secret, int length) {
    for (int i = 0; i + length <= secret.length(); i++) {
      if (output.contains(secret.substring(i, i + length))) {
        return true;
      }
    }
    return false;
  }

  /** What the key starts with; nothing, if that is nothing in particular. */
  static String prefix(String key) {
    Matcher prefix = PREFIX.matcher(key);
    return prefix.lookingAt() ? prefix.group() : "";
  }

  /** Where {@code text} has the prefix {@code start} in any spelling; null if nowhere. */
  static Matcher prefixIn(String text, int from, String start) {
    Matcher prefix = PREFIX.matcher(text);
    for (int at = from; prefix.find(at); at = prefix.start() + 1) {
      if (decodedPrefix(prefix.group()).equals(start)) {
        return prefix;
      }
    }
    return null;
  }

  /** The key with its prefix as it is where nothing escapes it. */
  static String decoded(String key) {
    String prefix = prefix(key);
    return decodedPrefix(prefix) + key.substring(prefix.length());
  }

  private static String decodedPrefix(String prefix) {
    Matcher parts = PREFIX.matcher(prefix);
    if (!parts.matches()) {
      return prefix;
    }
    return parts.group("underscore") != null
        ? prefix.substring(0, parts.start("underscore")) + "_"
        : parts.group("only") != null ? "v03:eyJ" : SESSION;
  }

  private static String tokenBody(int number) {
    return pick(DIGITS, 11, number) + pick(LETTERS + DIGITS, 35, number);
  }

  private static String pick(String alphabet, int length, int number) {
    Random random = new Random(31L * number + alphabet.length());
    StringBuilder picked = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return picked.toString();
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }
}
