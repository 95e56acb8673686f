package dev.notionredactor.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A key of today's shape that opens nothing, and the mask it has to be given. */
record MadeUpKey(String prefix, String body) {

  /** The body characters that a fingerprint counts, as the documentation promises. */
  private static final int FINGERPRINTED = 512;

  /** The same key for the same number. */
  static MadeUpKey access(int number) {
    Random random = new Random(number);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 46; i++) {
      body.append(i < 11 ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26)));
    }
    return new MadeUpKey("ntn_", body.toString());
  }

  String text() {
    return prefix + body;
  }

  /** Worked out without the engine, so as not to agree with it by mistake. */
  String mask() {
    String counted = prefix + body.substring(0, Math.min(body.length(), FINGERPRINTED));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(counted.getBytes(US_ASCII));
      String mask = "[REDACTED:" + HexFormat.of().formatHex(hash, 0, 4) + "]";
      return prefix + mask + "*".repeat(body.length() - mask.length());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
