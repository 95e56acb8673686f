package dev.notionredactor.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The keys of one demo, in Notion's shapes but for one known value. Made anew each time: none
 * stands in a source file.
 */
final class Keys {

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  final String apiKey;
  final String clientSecret;
  final String accessToken;
  final String refreshToken;

  /** What a browser keeps in its cookie {@code token_v2}: an encrypted token in five parts. */
  final String session;

  /** Chosen by whoever set the webhook up: only its variable's name says what it is. */
  final String webhookSecret;

  Keys(Random random) {
    apiKey = token("ntn_", random);
    clientSecret = "secret_" + characters(DIGITS + LETTERS, 43, random);
    accessToken = token("ntn_", random);
    refreshToken = token("nrt_", random);
    session =
        Key.SESSION_PREFIX
            + characters(DIGITS + LETTERS, 80, random)
            + ".."
            + characters(DIGITS + LETTERS, 16, random)
            + "."
            + characters(DIGITS + LETTERS + "-_", 150, random)
            + "."
            + characters(DIGITS + LETTERS, 22, random);
    webhookSecret = characters(DIGITS + LETTERS, 32, random);
  }

  List<String> all() {
    return Arrays.asList(apiKey, clientSecret, accessToken, refreshToken, session, webhookSecret);
  }

  private static String token(String prefix, Random random) {
    return prefix + characters(DIGITS, 11, random) + characters(DIGITS + LETTERS, 35, random);
  }

  private static String characters(String alphabet, int count, Random random) {
    StringBuilder result = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      result.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return result.toString();
  }
}
