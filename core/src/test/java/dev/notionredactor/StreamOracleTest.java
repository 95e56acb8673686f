package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Streams against the {@link Oracle}, however the writes are cut: at the end they have shown what
 * the oracle makes of the whole, and before that never anything else.
 */
class StreamOracleTest {

  /** Beyond this the oracle, asked after every write, would take all the time. */
  private static final int INSPECTED = 300;

  private static final List<Cutting> CUTTINGS = List.of(Cutting.values());

  @ParameterizedTest
  @EnumSource
  void randomTextsInRandomCuts(StreamKind kind) throws IOException {
    for (String template : Templates.ALL) {
      Redactor redactor = Redactor.builder().mask(template).build();
      Random random = new Random(template.hashCode());
      for (int i = 0; i < RandomTexts.CASES / Templates.ALL.length; i++) {
        String text = kind.textFor(RandomTexts.text(random));
        Cutting cutting = CUTTINGS.get(random.nextInt(CUTTINGS.size()));
        check(kind, redactor, template, text, cutting.ends(random, text.length()));
      }
      assertEquals(0, redactor.failures());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTwoWayCutOfShortTexts(StreamKind kind) throws IOException {
    String[] texts = {
      "a" + TestKeys.accessToken(1) + "," + TestKeys.legacyToken(2) + "\n",
      TestKeys.ACCESS + TestKeys.body(16, 3) + TestKeys.legacyToken(4),
      TestKeys.LEGACY + TestKeys.letters(10, 5) + TestKeys.refreshToken(6) + "_",
      "sec" + TestKeys.LEGACY + TestKeys.letters(39, 7) + "ntn" + TestKeys.accessToken(8),
    };
    for (String template : Templates.ALL) {
      Redactor redactor = Redactor.builder().mask(template).build();
      for (String text : texts) {
        for (int cut = 0; cut <= text.length(); cut++) {
          check(kind, redactor, template, text, List.of(cut, text.length()));
        }
      }
    }
  }

  private static void check(
      StreamKind kind, Redactor redactor, String template, String text, List<Integer> ends)
      throws IOException {
    // A thread that gets no processor for 100 ms is an idle stream, whose body is resolved early.
    // That does not happen to the same text again and again; a real difference does.
    for (int attemptsLeft = 2; ; attemptsLeft--) {
      try {
        checkOnce(kind, redactor, template, text, ends);
        return;
      } catch (AssertionError difference) {
        if (attemptsLeft == 0) {
          throw difference;
        }
      }
    }
  }

  private static void checkOnce(
      StreamKind kind, Redactor redactor, String template, String text, List<Integer> ends)
      throws IOException {
    String expected = new Oracle(template, Map.of()).redact(text);
    StreamKind.Opened stream = kind.open(redactor);
    int start = 0;
    for (int end : ends) {
      stream.write(text.substring(start, end));
      start = end;
      if (text.length() <= INSPECTED) {
        String shown = stream.shown();
        if (template.startsWith("{prefix}")) {
          // Exactly so much: no body character too early, and nothing else late.
          assertEquals(
              new Oracle(template, Map.of()).shownSoFar(text.substring(0, end)),
              shown,
              () -> text + ends);
        } else {
          assertTrue(expected.startsWith(shown), () -> shown + " of " + text + ends);
        }
      }
    }
    stream.close();
    assertEquals(expected, stream.shown(), () -> text + ends);
  }
}
