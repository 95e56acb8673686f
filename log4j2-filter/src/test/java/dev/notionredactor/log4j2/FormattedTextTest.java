package dev.notionredactor.log4j2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.junit.jupiter.api.Test;

/** Texts of reusable messages, which share a buffer. */
class FormattedTextTest {

  private final Redactor redactor = Redactor.create();
  private final String key = TestKeys.randomAccessToken();

  @Test
  void ofAMessageWithinAnother() {
    Object logs =
        new Object() {
          @Override
          public String toString() {
            assertNull(FormattedText.of(message("within: {}", "no key"), redactor).redacted);
            return "which logs";
          }
        };
    ReusableMessage outer = message("token {}, {}, end", key, logs);
    assertEquals(
        "token " + TestKeys.masked(key) + ", which logs, end",
        FormattedText.of(outer, redactor).redacted);
    assertNull(FormattedText.of(message("after: {}", "no key"), redactor).redacted);
  }

  private static ReusableMessage message(String format, Object... parameters) {
    return (ReusableMessage) new ReusableMessageFactory().newMessage(format, parameters);
  }
}
