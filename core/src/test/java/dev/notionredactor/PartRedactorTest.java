package dev.notionredactor;

import static dev.notionredactor.TestSink.ascii;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.sink.PartRedactor;
import org.junit.jupiter.api.Test;

/** Texts in parts of which none may wait. */
class PartRedactorTest {

  private static final int PREFIX = TestKeys.ACCESS.length();

  private final String key = TestKeys.accessToken(7);
  private final PartRedactor parts = Redactor.create().parts();

  @Test
  void partsWithoutAKeyStayTheSameObjects() {
    String text = "ntn_ and nothing else";
    byte[] bytes = ascii(text);
    assertSame(text, parts.redact(text));
    assertSame(text, parts.redactLine(text));
    assertSame(bytes, parts.redact(bytes));
  }

  @Test
  void wholeKeysAreMasked() {
    assertEquals("> " + TestKeys.masked(key) + ".", parts.redact("> " + key + "."));
    assertEquals("> " + TestKeys.masked(key), parts.redactLine("> " + key));
    assertEquals("> " + TestKeys.masked(key), parts.redact("> " + key));
    assertArrayEquals(ascii(" " + TestKeys.masked(key)), parts.redact(ascii(" " + key)));
  }

  /** Wherever a key is cut, its parts show no more than the first 8 characters of its body. */
  @Test
  void cutKeysAreMasked() {
    for (int cut = 1; cut < key.length(); cut++) {
      String first = key.substring(0, cut);
      String shown = parts.redact("> " + first) + parts.redact(key.substring(cut) + ", and on\n");
      String expected =
          cut <= PREFIX
              ? TestKeys.masked(key)
              : cut <= PREFIX + TestKeys.LEAK
                  ? first + TestKeys.mark(key, key.length() - cut)
                  : TestKeys.masked(first) + "*".repeat(key.length() - cut);
      assertEquals("> " + expected + ", and on\n", shown);
    }
  }

  @Test
  void nothingGoesOnBehindTheEndOfALine() {
    parts.redactLine(key);
    assertEquals("abc", parts.redact("abc"));
    parts.redactLine("ntn_12345678");
    assertEquals("12345678", parts.redact("12345678"));
  }

  @Test
  void everyPartIsDecidedAtOnce() {
    String shown = "";
    for (int i = 0; i < key.length(); i++) {
      shown += parts.redact(key.substring(i, i + 1));
    }
    assertFalse(shown.contains(key.substring(PREFIX, PREFIX + TestKeys.LEAK + 1)), shown);
    assertEquals(key.length(), shown.length());
    assertEquals(".", parts.redact("."));
    assertEquals("abc", parts.redact("abc"));
  }
}
