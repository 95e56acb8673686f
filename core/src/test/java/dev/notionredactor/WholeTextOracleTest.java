package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.CharBuffer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The engine against the {@link Oracle} on texts that come whole, and idempotence on the same. */
class WholeTextOracleTest {

  static final String[] TEMPLATES = Templates.ALL;

  @ParameterizedTest
  @FieldSource("TEMPLATES")
  void redactsAsTheOracleDoes(String template) {
    Redactor redactor = Redactor.builder().mask(template).build();
    Random random = new Random(template.hashCode());
    for (int i = 0; i < RandomTexts.CASES; i++) {
      String text = RandomTexts.text(random);
      String expected = new Oracle(template, Map.of()).redact(text);

      String redacted = redactor.redact(text);
      assertEquals(expected, redacted, text);
      if (expected.equals(text)) {
        assertSame(text, redacted);
      }
      assertSame(redacted, redactor.redact(redacted), () -> "not idempotent: " + text);
      checkInPlace(redactor, text, expected);
    }
    assertEquals(0, redactor.failures());
  }

  private static void checkInPlace(Redactor redactor, String text, String expected) {
    boolean holdsKey = !text.equals(expected);
    StringBuilder builder = new StringBuilder(text);
    assertEquals(holdsKey, redactor.containsKey(builder), text);
    assertEquals(holdsKey, redactor.containsKey(CharBuffer.wrap(text)), text);
    assertEquals(holdsKey, redactor.redact(builder), text);
    assertEquals(expected, builder.toString(), text);
  }
}
