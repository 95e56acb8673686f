package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.StoppedTime;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Streams against the {@link Oracle}, however the writes are cut: at the end they have shown what
 * the oracle makes of the whole, and before that never anything else.
 */
class StreamOracleTest {

  @RegisterExtension final StoppedTime time = new StoppedTime();

  /** Beyond this the oracle, asked after every write, would take all the time. */
  private static final int INSPECTED = 300;

  private static final List<Cutting> CUTTINGS = List.of(Cutting.values());

  @ParameterizedTest
  @EnumSource
  void randomTextsInRandomCuts(StreamKind kind) throws IOException {
    for (String template : Templates.ALL) {
      check(kind, SomeKnownValues.NONE, template, RandomTexts.CASES / Templates.ALL.length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void knownValuesInRandomCuts(StreamKind kind) throws IOException {
    int cases = RandomTexts.CASES / Templates.ALL.length / SomeKnownValues.values().length;
    for (SomeKnownValues known : SomeKnownValues.values()) {
      for (String template : known.templates()) {
        check(kind, known, template, cases);
      }
    }
  }

  private static void check(StreamKind kind, SomeKnownValues known, String template, int cases)
      throws IOException {
    Redactor redactor = known.redactor(template);
    RememberingOracle oracle = RememberingOracle.of(known, template);
    Random random = new Random(template.hashCode());
    RandomTexts texts = new RandomTexts(random, known.strings());
    for (int i = 0; i < cases; i++) {
      String text = kind.textFor(texts.next());
      Cutting cutting = CUTTINGS.get(random.nextInt(CUTTINGS.size()));
      check(kind, redactor, oracle, template, text, cutting.ends(random, text.length()));
    }
    assertEquals(0, redactor.failures());
  }

  @ParameterizedTest
  @EnumSource
  void everyTwoWayCutOfPlainKeys(StreamKind kind) throws IOException {
    everyTwoWayCut(
        kind,
        SomeKnownValues.NONE,
        "a" + TestKeys.accessToken(1) + "," + TestKeys.legacyToken(2) + "\n",
        TestKeys.ACCESS + TestKeys.body(16, 3) + TestKeys.legacyToken(4),
        TestKeys.LEGACY + TestKeys.letters(10, 5) + TestKeys.refreshToken(6) + "_",
        "sec" + TestKeys.LEGACY + TestKeys.letters(39, 7) + "ntn" + TestKeys.accessToken(8));
  }

  @ParameterizedTest
  @EnumSource
  void everyTwoWayCutOfOtherForms(StreamKind kind) throws IOException {
    String body = TestKeys.body(20, 1);
    String inBase64 = RandomEncodings.base64(new Random(1), TestKeys.accessToken(1));
    everyTwoWayCut(
        kind,
        SomeKnownValues.NONE,
        "token=v02%3Auser_token_or_cookies%3a" + body + "." + body + "-" + body + "; x",
        "v03:eyJ" + body + TestKeys.accessToken(2) + "_" + inBase64 + "!",
        "a " + RandomEncodings.base64(new Random(2), TestKeys.ACCESS + body) + " b",
        RandomEncodings.base64(new Random(3), TestKeys.LEGACY + body + body) + inBase64,
        RandomEncodings.hex(new Random(4), TestKeys.REFRESH + body) + "3g",
        TestKeys.ACCESS + body + inBase64);
  }

  @ParameterizedTest
  @EnumSource
  void everyTwoWayCutOfKeysOverLines(StreamKind kind) throws IOException {
    String line = "a line of ordinary words ";
    for (String key : List.of(TestKeys.accessToken(1), TestKeys.legacyToken(2))) {
      for (int cut = 1; cut < 5; cut++) {
        everyTwoWayCut(
            kind,
            SomeKnownValues.NONE,
            line + key.substring(0, cut) + "\n" + key.substring(cut) + "\n" + line + "\n");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTwoWayCutOfKnownValues(StreamKind kind) throws IOException {
    String body = TestKeys.body(20, 1);
    everyTwoWayCut(
        kind,
        SomeKnownValues.PREFIXES,
        "hunter2hunter-and-hunter2hunter-ann, hunter2hunter-an",
        RandomEncodings.base64(new Random(1), "hunter2hunter-and") + "h" + TestKeys.ACCESS + body);
    everyTwoWayCut(kind, SomeKnownValues.SELF_OVERLAP, "aabababababa", "abababa" + "abababab abab");
    String value = SomeKnownValues.KEY_INSIDE.strings().get(0);
    everyTwoWayCut(
        kind,
        SomeKnownValues.KEY_INSIDE,
        "x" + value + value.substring(0, 20) + "." + value.substring(5),
        TestKeys.LEGACY + body + body + value + RandomEncodings.hex(new Random(2), value));
  }

  @ParameterizedTest
  @EnumSource
  void everyTwoWayCutOfPieces(StreamKind kind) throws IOException {
    String key = SomeKnownValues.KEYS.strings().get(0);
    String body = key.substring(TestKeys.ACCESS.length());
    String piece = body.substring(9, 30);
    everyTwoWayCut(
        kind,
        SomeKnownValues.KEYS,
        "x" + piece + ", " + body.substring(0, 11) + " " + body.substring(30) + piece,
        RandomEncodings.base64(new Random(1), "(" + piece + ")") + "\n" + piece.substring(0, 12),
        RandomEncodings.hex(new Random(2), piece + "."),
        key.substring(0, 20) + "\n" + body.substring(15) + body + key + piece.substring(2, 15));
  }

  private static void everyTwoWayCut(StreamKind kind, SomeKnownValues known, String... texts)
      throws IOException {
    for (String template : Templates.ALL) {
      Redactor redactor = known.redactor(template);
      RememberingOracle oracle = RememberingOracle.of(known, template);
      for (String text : texts) {
        for (int cut = 0; cut <= text.length(); cut++) {
          check(kind, redactor, oracle, template, text, List.of(cut, text.length()));
        }
      }
    }
  }

  private static void check(
      StreamKind kind,
      Redactor redactor,
      RememberingOracle oracle,
      String template,
      String text,
      List<Integer> ends)
      throws IOException {
    String expected = oracle.redact(text);
    StreamKind.Opened stream = kind.open(redactor);
    int start = 0;
    for (int end : ends) {
      stream.write(text.substring(start, end));
      start = end;
      if (text.length() <= INSPECTED) {
        String shown = stream.shown();
        if (template.startsWith("{prefix}")) {
          // Exactly so much: no body character too early, and nothing else late.
          assertEquals(oracle.shownSoFar(text.substring(0, end)), shown, () -> text + ends);
        } else {
          assertTrue(expected.startsWith(shown), () -> shown + " of " + text + ends);
        }
      }
    }
    stream.close();
    assertEquals(expected, stream.shown(), () -> text + ends);
  }
}
