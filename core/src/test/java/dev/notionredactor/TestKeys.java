package dev.notionredactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

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

  /** This many consecutive body characters in an output are a leak. */
  public static final int LEAK = 8;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";

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

  /** What the default mask writes in place of {@code key}. */
  public static String masked(String key) {
    return prefix(key) + "[REDACTED:" + fingerprint(key) + "]";
  }

  /** The first 8 hex digits of the SHA-256 of {@code key}. */
  public static String fingerprint(String key) {
    StringBuilder digits = new StringBuilder();
    for (byte b : sha256(key.getBytes(StandardCharsets.UTF_8))) {
      digits.append(String.format("%02x", b));
    }
    return digits.substring(0, 8);
  }

  /** Whether {@code output} shows {@value #LEAK} consecutive characters of the body of a key. */
  public static boolean leaks(String output, String key) {
    String body = key.substring(prefix(key).length());
    for (int i = 0; i + LEAK <= body.length(); i++) {
      if (output.contains(body.substring(i, i + LEAK))) {
        return true;
      }
    }
    return false;
  }

  private static String prefix(String key) {
    return key.substring(0, key.indexOf('_') + 1);
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
