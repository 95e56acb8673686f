package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.junit.jupiter.api.Test;

/** That redaction failed, and where it did first, is told to Log4j's status logger. */
class FailureStatusTest {

  private static final String KEY = TestKeys.accessToken(1);

  @Test
  void theFirstFailureIsTold() {
    LogEventRedactor redactor = LogEventRedactor.of(Redactor.create());
    try (Errors status = new Errors(Level.WARN)) {
      redactor.redact(event("clean"));
      assertEquals("", status.ofLibrary());
      redactor.redact(event(new Deep()));
      redactor.redact(event("next"));
      redactor.redact(event(new Deep()));
      redactor.redact(event("next"));
      String told = status.ofLibrary();
      String failed = "redaction first failed by java.lang.StackOverflowError";
      assertEquals(told.indexOf(failed), told.lastIndexOf(failed), told);
      assertTrue(told.contains(failed), told);
      assertTrue(told.contains("at " + Deep.class.getName() + ".toString("), told);
      assertNoKey(KEY, told);
    }
  }

  private static LogEvent event(Object parameter) {
    return Log4jLogEvent.newBuilder()
        .setLevel(Level.INFO)
        .setMessage(new ParameterizedMessage("token {}", parameter))
        .build();
  }

  private static final class Deep {
    @Override
    public String toString() {
      throw new StackOverflowError("at " + KEY);
    }
  }
}
