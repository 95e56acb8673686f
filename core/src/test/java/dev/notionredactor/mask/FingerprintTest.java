package dev.notionredactor.mask;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.scanner.Family;
import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  /** {@code printf %s ntn_0000000000000000 | sha256sum | cut -c1-8}. */
  @Test
  void isWhatSha256sumPrints() {
    String body = "0".repeat(16);
    assertEquals("8786aa64", Fingerprint.of(Family.ACCESS_TOKEN, body, 0, body.length()));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 46, 511, 512})
  void isOfTheKeyWhateverTheTextIsMadeOf(int length) {
    String body = TestKeys.body(length, length);
    String text = "<" + body + ">";
    String expected = TestKeys.fingerprint(TestKeys.LEGACY + body);
    Object[] texts = {
      text, text.getBytes(US_ASCII), text.toCharArray(), CharBuffer.wrap(text),
    };
    for (Object each : texts) {
      assertEquals(expected, Fingerprint.of(Family.LEGACY_TOKEN, each, 1, length + 1));
    }
  }

  @Test
  void bodyCountsUpToItsLimit() {
    String body = TestKeys.body(512, 1);
    String expected = TestKeys.fingerprint(TestKeys.ACCESS + body);
    assertEquals(expected, of(body + "x"));
    assertEquals(expected, of(body + "yz"));
    assertNotEquals(expected, of(body.substring(0, 511)));
  }

  private static String of(String body) {
    return Fingerprint.of(Family.ACCESS_TOKEN, body, 0, body.length());
  }
}
