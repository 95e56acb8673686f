package dev.notionredactor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RedactBytesTest {

  private final Redactor redactor = Redactor.create();

  @Test
  void masksKeysAndLeavesEveryOtherByte() {
    byte[] text = new byte[256];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) i;
    }
    assertSame(text, redactor.redact(text));
    String key = TestKeys.accessToken(1);
    byte[] written = ("日本 " + key + " é").getBytes(UTF_8);
    byte[] before = written.clone();
    assertEquals("日本 " + TestKeys.masked(key) + " é", new String(redactor.redact(written), UTF_8));
    assertEquals(new String(before, UTF_8), new String(written, UTF_8));
    assertNull(redactor.redact((byte[]) null));
  }

  @Test
  void looksAtPartOfBytes() {
    String key = TestKeys.accessToken(1);
    byte[] text = ("日本 " + key + " é").getBytes(UTF_8);
    int end = "日本 ".getBytes(UTF_8).length + key.length();
    assertTrue(redactor.containsKey(text, 0, text.length));
    assertTrue(redactor.containsKey(text, 7, end));
    assertFalse(redactor.containsKey(text, 8, end));
    assertFalse(redactor.containsKey(text, 0, 20));
    assertThrows(IndexOutOfBoundsException.class, () -> redactor.containsKey(text, 3, 2));
  }
}
