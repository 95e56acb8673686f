package dev.notionredactor.mask;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.scanner.Match;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.nio.CharBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  /** {@code printf %s ntn_0000000000000000 | sha256sum | cut -c1-8}. */
  @Test
  void isWhatSha256sumPrints() {
    String body = "0".repeat(16);
    assertEquals("8786aa64", Fingerprint.of((TestKeys.ACCESS + body).getBytes(US_ASCII)));
  }

  /** More of them than are remembered, in turn. */
  @Test
  void whatIsRememberedIsOfTheSameKey() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 200; i++) {
        String key = TestKeys.accessToken(i);
        assertEquals(TestKeys.fingerprint(key), Fingerprint.of(key.getBytes(US_ASCII)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 46, 511, 512})
  void isOfTheKeyWhateverTheTextIsMadeOf(int length) {
    String body = TestKeys.body(length, length);
    String text = "<" + TestKeys.ACCESS + body + ">";
    String expected = TestKeys.fingerprint(TestKeys.ACCESS + body);
    assertEquals(expected, of(TextKinds.STRING, text));
    assertEquals(expected, of(TextKinds.BUILDER, new StringBuilder(text)));
    assertEquals(expected, of(TextKinds.SEQUENCE, CharBuffer.wrap(text)));
    assertEquals(expected, of(TextKinds.BYTES, text.getBytes(US_ASCII)));
    assertEquals(expected, of(TextKinds.CHARS, text.toCharArray()));
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
    return of(TextKinds.STRING, TestKeys.ACCESS + body);
  }

  private static <T> String of(TextKind<T> kind, T text) {
    Match match = new Scanner(List.of()).find(kind, text, 0, kind.length(text)).next();
    return Fingerprint.of(match.reader(kind, text).key());
  }
}
