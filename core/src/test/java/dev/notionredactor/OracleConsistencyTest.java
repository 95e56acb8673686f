package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That the contract does not contradict itself: what it says of streams fits what it says of whole
 * texts, and what is masked stays as it is. Without an engine.
 */
class OracleConsistencyTest {

  /** Each is cut everywhere. */
  private static final int STREAMS = RandomTexts.CASES / 20;

  private static final int LONGEST_STREAM = 300;

  @ParameterizedTest
  @EnumSource
  void streamNeverTakesBackWhatItHasShown(SomeKnownValues known) {
    for (String template : Templates.KEEPING_PREFIX) {
      Oracle oracle = known.oracle(template);
      RandomTexts texts = new RandomTexts(new Random(known.name().hashCode()), known.strings());
      for (int i = 0; i < STREAMS / Templates.KEEPING_PREFIX.length; i++) {
        String text = texts.next();
        if (text.length() <= LONGEST_STREAM) {
          checkStream(oracle, text);
        }
      }
    }
  }

  private static void checkStream(Oracle oracle, String text) {
    String shown = "";
    for (int end = 0; end <= text.length(); end++) {
      String written = text.substring(0, end);
      String more = oracle.shownSoFar(written);
      assertStartsWith(shown, more, written);
      assertStartsWith(more, oracle.redact(written), written);
      shown = more;
    }
    assertStartsWith(shown, oracle.redact(text), text);
  }

  private static void assertStartsWith(String start, String text, String written) {
    assertTrue(text.startsWith(start), () -> start + " then " + text + " of " + written);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMaskedHoldsNoKey(SomeKnownValues known) {
    for (String template : Templates.ALL) {
      if (Templates.makesNoKey(template, known)) {
        Oracle oracle = known.oracle(template);
        RandomTexts texts = new RandomTexts(new Random(known.name().hashCode()), known.strings());
        for (int i = 0; i < RandomTexts.CASES / Templates.ALL.length; i++) {
          String text = texts.next();
          String redacted = oracle.redact(text);
          if (!oracle.isNearlyIn(text)) {
            assertEquals(redacted, oracle.redact(redacted), text);
          }
        }
      }
    }
  }
}
