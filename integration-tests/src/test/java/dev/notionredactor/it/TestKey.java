package dev.notionredactor.it;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A key made up for one test: of the right shape, and nobody's. */
record TestKey(String prefix, String body) {

  private static final String ALPHANUMERIC =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** As Notion's are today: 11 digits and 35 letters or digits. */
  static TestKey accessToken() {
    return new TestKey("ntn_", random(11, 10) + random(35, ALPHANUMERIC.length()));
  }

  String text() {
    return prefix + body;
  }

  /** What the default mask makes of it, by the JDK's own SHA-256. */
  String mask() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return prefix + "[REDACTED:" + HexFormat.of().formatHex(hash, 0, 4) + "]";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether a text has 8 consecutive characters of the body. */
  boolean leaksInto(String text) {
    for (int i = 0; i + 8 <= body.length(); i++) {
      if (text.contains(body.substring(i, i + 8))) {
        return true;
      }
    }
    return false;
  }

  private static String random(int length, int alphabet) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(ALPHANUMERIC.charAt(ThreadLocalRandom.current().nextInt(alphabet)));
    }
    return out.toString();
  }
}
