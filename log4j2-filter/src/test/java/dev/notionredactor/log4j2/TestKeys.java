package dev.notionredactor.log4j2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import java.util.Random;

/** Keys made at run time, so that none stands in the sources, and what must become of them. */
final class TestKeys {

  static final String PREFIX = "ntn_";
  static final String BODY = body();
  static final String KEY = PREFIX + BODY;
  static final String MASK = Redactor.create().redact(KEY);

  private static final int SHOWN_AT_MOST = 8;

  private TestKeys() {}

  private static String body() {
    String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    Random random = new Random(20260101);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 46; i++) {
      body.append(alphabet.charAt(random.nextInt(i < 11 ? 10 : alphabet.length())));
    }
    return body.toString();
  }

  /** The key is absent, in part too; the mask is there; all the rest is as without protection. */
  static void assertMasked(String unprotected, String actual) {
    assertTrue(unprotected.contains(KEY), () -> "the control run shows no key:\n" + unprotected);
    assertNoKey(actual);
    assertTrue(actual.contains(MASK), () -> "no mask in:\n" + actual);
    assertEquals(unprotected.replace(KEY, MASK), actual);
  }

  static void assertNoKey(String actual) {
    for (int i = 0; i + SHOWN_AT_MOST <= BODY.length(); i++) {
      assertFalse(actual.contains(BODY.substring(i, i + SHOWN_AT_MOST)), actual);
    }
  }
}
