package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What must have become of a text that held a key, against the same text without protection. */
public final class KeyAssertions {

  private KeyAssertions() {}

  /**
   * The control shows the key. In {@code actual} it is absent, in part too; the default mask is
   * there; all the rest is as in the control.
   */
  public static void assertMasked(String key, String control, String actual) {
    assertTrue(control.contains(key), () -> "the control run shows no key:\n" + control);
    assertMaskedIfShown(key, control, actual, "masked text");
  }

  /** The same, but for a control that need not show the key: then nothing may have changed. */
  public static void assertMaskedIfShown(String key, String control, String actual, String what) {
    assertNoKey(key, actual, what);
    String mask = TestKeys.masked(key);
    assertEquals(
        control.contains(key), actual.contains(mask), () -> "mask in " + what + ":\n" + actual);
    assertEquals(control.replace(key, mask), actual, what);
  }

  /** The key is absent, in part too. */
  public static void assertNoKey(String key, String actual) {
    assertNoKey(key, actual, "text");
  }

  private static void assertNoKey(String key, String actual, String what) {
    assertFalse(TestKeys.leaks(actual, key), () -> "key in " + what + ":\n" + actual);
  }
}
