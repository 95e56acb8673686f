package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine against the {@link Oracle} on texts that come whole, and idempotence on the same. */
class WholeTextOracleTest {

  static final String[] TEMPLATES = Templates.ALL;

  private static final List<String> PREFIXES =
      Arrays.asList(TestKeys.ACCESS, TestKeys.REFRESH, TestKeys.LEGACY, TestKeys.SESSION);

  /** Enough for a key. */
  private static final String BODY = "0123456789abcdefgh";

  private static final String BLANKS = String.join("", Collections.nCopies(30, " "));

  /** Behind so many characters a key looks as it goes on looking. */
  private static final int FAR = 30;

  /** How far before the last part of a text a key may begin that goes on in it. */
  private static final int LOOKED_BACK = 100;

  @ParameterizedTest
  @FieldSource("TEMPLATES")
  void redactsAsTheOracleDoes(String template) {
    check(SomeKnownValues.NONE, template, RandomTexts.CASES);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void redactsKnownValuesAsTheOracleDoes(SomeKnownValues known) {
    for (String template : known.templates()) {
      check(known, template, RandomTexts.CASES / TEMPLATES.length);
    }
  }

  /** Whatever of it stands where the last character would that a key needs. */
  @ParameterizedTest
  @ValueSource(strings = {"_", "=5F", "%5F", "&#95;", "\\u005f"})
  void redactsEachGapAtEachPlaceAsTheOracleDoes(String underscore) {
    Redactor redactor = SomeKnownValues.NONE.redactor(TEMPLATES[0]);
    Oracle oracle = SomeKnownValues.NONE.oracle(TEMPLATES[0]);
    String key = TestKeys.accessToken(1).replace("_", underscore);
    for (String gap : RandomEncodings.gaps()) {
      for (int at = 1; at < FAR; at++) {
        String text = "a " + key.substring(0, at) + gap + key.substring(at) + " b";
        assertEquals(oracle.redact(text), redactor.redact(text), text);
      }
    }
  }

  /** Each ends what the one before has begun, as a key or before it is one. */
  @Test
  void redactsOnePrefixBehindTheOtherAsTheOracleDoes() {
    Redactor redactor = SomeKnownValues.NONE.redactor(TEMPLATES[0]);
    Oracle oracle = SomeKnownValues.NONE.oracle(TEMPLATES[0]);
    int masked = 0;
    int shown = 0;
    for (String first : PREFIXES) {
      for (String second : PREFIXES) {
        for (int between = 0; between < BODY.length(); between++) {
          for (String end : Arrays.asList("", BODY)) {
            String key = first + BODY.substring(between) + second + end;
            for (String text : Encodings.of(key)) {
              String expected = oracle.redact(text);
              masked += expected.equals(text) ? 0 : 1;
              shown += expected.equals(text) ? 1 : 0;
              for (int before = 0; before < FAR; before++) {
                String blanks = BLANKS.substring(0, before);
                assertEquals(blanks + expected, redactor.redact(blanks + text));
              }
            }
          }
        }
      }
    }
    assertTrue(masked > 1000 && shown > 1000, masked + " masked, " + shown + " shown");
  }

  /** What is encoded beside the first bits of an underscore stands for letters, too. */
  @Test
  void redactsWhatBeginsAsAnotherPrefixAsTheOracleDoes() {
    Redactor redactor = SomeKnownValues.NONE.redactor(TEMPLATES[0]);
    Oracle oracle = SomeKnownValues.NONE.oracle(TEMPLATES[0]);
    for (String prefix : Arrays.asList(TestKeys.ACCESS, TestKeys.REFRESH, TestKeys.LEGACY)) {
      String start = prefix.substring(0, prefix.length() - 1);
      for (char c = '0'; c <= 'z'; c++) {
        for (int before = 0; before < BODY.length(); before++) {
          String key = TestKeys.ACCESS + BODY.substring(0, before) + start + c + BODY;
          for (String text : Encodings.of(key)) {
            assertEquals(oracle.redact(text), redactor.redact(text));
            assertEquals(" " + oracle.redact(text), redactor.redact(" " + text));
          }
        }
      }
    }
  }

  private static void check(SomeKnownValues known, String template, int cases) {
    Redactor redactor = known.redactor(template);
    Oracle oracle = known.oracle(template);
    boolean idempotent = Templates.makesNoKey(template, known);
    Random random = new Random(template.hashCode());
    RandomTexts texts = new RandomTexts(random, known.strings());
    for (int i = 0; i < cases; i++) {
      String text = texts.next();
      checkWhole(redactor, text, oracle.redact(text), idempotent && !oracle.isNearlyIn(text));
      // As the oracle is slow, some of the texts do for the other ways in.
      if (i % 4 == 0) {
        checkBytes(redactor, oracle, text.getBytes(UTF_8));
      } else if (i % 4 == 1) {
        checkLastPart(redactor, oracle, text, random.nextInt(text.length() + 1));
      }
    }
    assertEquals(0, redactor.failures());
  }

  private static void checkWhole(
      Redactor redactor, String text, String expected, boolean idempotent) {
    String redacted = redactor.redact(text);
    assertEquals(expected, redacted, text);
    if (expected.equals(text)) {
      assertSame(text, redacted);
    }
    if (idempotent) {
      assertSame(redacted, redactor.redact(redacted), () -> "not idempotent: " + text);
    }
    assertEquals(expected, inPlace(redactor, text, 0, !text.equals(expected)), text);
  }

  private static void checkBytes(Redactor redactor, Oracle oracle, byte[] text) {
    String expected = oracle.redact(new String(text, ISO_8859_1));
    byte[] redacted = redactor.redact(text);
    assertArrayEquals(expected.getBytes(ISO_8859_1), redacted, () -> new String(text, UTF_8));
  }

  private static void checkLastPart(Redactor redactor, Oracle oracle, String text, int from) {
    if (oracle.masked(text, from).stream()
        .anyMatch(key -> key.match.start() < from - LOOKED_BACK)) {
      return;
    }
    if (isHiddenByShown(oracle, text, from)) {
      return;
    }
    String expected = oracle.redact(text, from);
    boolean holdsKey = !oracle.masked(text, from).isEmpty();
    assertEquals(expected, inPlace(redactor, text, from, holdsKey), () -> from + " of " + text);
  }

  /**
   * Whether a key with gaps begins in another one that ends before the last part, and is masked
   * with that where both are looked at. Only then the text before matters.
   */
  private static boolean isHiddenByShown(Oracle oracle, String text, int from) {
    return oracle.masked(text, from).stream()
        .anyMatch(
            key ->
                key.match.form() instanceof GappedForm
                    && oracle.masked(text, 0).stream()
                        .noneMatch(all -> all.match.body() == key.match.body()));
  }

  private static String inPlace(Redactor redactor, String text, int from, boolean holdsKey) {
    StringBuilder builder = new StringBuilder(text);
    if (from == 0) {
      assertEquals(holdsKey, redactor.containsKey(builder), text);
      assertEquals(holdsKey, redactor.containsKey(CharBuffer.wrap(text)), text);
    }
    assertEquals(holdsKey, redactor.redact(builder, from), text);
    return builder.toString();
  }
}
