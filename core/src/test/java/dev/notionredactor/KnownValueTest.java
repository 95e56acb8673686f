package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known values as the builder takes them. What is found of them is in the vectors. */
class KnownValueTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String VALUE = "Correct-Horse_9";

  @Test
  void showsItsNameOrThatItHasNone() {
    String text = "a " + VALUE + " b";
    assertEquals(
        "a " + TestKeys.named("known-value", VALUE.length()) + " b",
        with(builder -> builder.knownValue(VALUE)).redact(text));
    assertEquals(
        "a [REDACTED:DB]** b", with(builder -> builder.knownValue("DB", VALUE)).redact(text));
    assertEquals(
        "a <DB> b",
        with(builder -> builder.knownValue("DB", VALUE).mask("{prefix}<{fingerprint}>"))
            .redact(text));
  }

  @Test
  void whiteSpaceAroundItDoesNotCount() {
    assertEquals(
        "[REDACTED:DB]**\n",
        with(builder -> builder.knownValue("DB", " \t" + VALUE + "\r\n")).redact(VALUE + "\n"));
  }

  @Test
  void keyOfFamilyKeepsItsFingerprint() {
    String key = TestKeys.legacyToken(1);
    assertEquals(TestKeys.masked(key), with(builder -> builder.knownValue("DB", key)).redact(key));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 1025})
  void lengthIsBounded(int length) {
    String value = "ü".repeat(length);
    String message = assertRefused(builder -> builder.knownValue("DB", value));
    assertEquals(
        "known value 'DB' is "
            + (length < 8 ? "shorter than 8" : "longer than 1024")
            + " characters",
        message);
  }

  @Test
  void longestAndShortestAreFound() {
    String longest = TestKeys.body(1024, 1);
    Redactor redactor =
        with(builder -> builder.knownValue("A", longest).knownValue("B", "12345678"));
    assertEquals(
        "-[REDACTED:A]" + "*".repeat(1012) + "[REDA:B]-",
        redactor.redact("-" + longest + "12345678-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pässword-1", "password\u0000-1", "日本日本日本日本", "password\u007f-1"})
  void mustBeAscii(String value) {
    String message = assertRefused(builder -> builder.knownValue("DB", value));
    assertTrue(message.startsWith("known value 'DB' is not ASCII"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "schlüssel", "a\nb"})
  void nameIsPrintable(String name) {
    assertTrue(
        assertRefused(builder -> builder.knownValue(name, VALUE)).contains("printable ASCII"));
  }

  @Test
  void keyInPlaceOfNameIsNotRepeated() {
    String key = TestKeys.accessToken(1);
    for (String value : new String[] {"DB", VALUE}) {
      assertFalse(assertRefused(builder -> builder.knownValue(key, value)).contains(key));
    }
  }

  /** Else masking a text twice would not be the same as masking it once. */
  @Test
  void mustNotStandInMask() {
    assertRefused(builder -> builder.knownValue("DB", "REDACTED"));
    assertRefused(builder -> builder.knownValue("12345678", VALUE).knownValue("DB", "12345678"));
    assertRefused(builder -> builder.knownValue("DB", "<hidden>").mask("{prefix}<hidden>"));
  }

  @Test
  void namedOnesAreTheValuesOfVariablesAndProperties() {
    String property = "test.database";
    try {
      assertSame(VALUE, with(builder -> builder.knownValuesNamed(property)).redact(VALUE));
      System.setProperty(property, VALUE);
      assertEquals(
          TestKeys.named(property, VALUE.length()),
          with(builder -> builder.knownValuesNamed("NO_SUCH_VARIABLE", property)).redact(VALUE));

    } finally {
      System.clearProperty(property);
    }
    assertRefused(builder -> builder.knownValuesNamed(""));
    assertRefused(builder -> builder.knownValuesNamed("a\nb"));
  }

  /** A secret that was rotated must not keep a program from starting. */
  @ParameterizedTest
  @CsvSource({
    "1234567, is shorter than 8 characters",
    "  1234567  , is shorter than 8 characters",
    "pässword-1, 'is not ASCII, from 1 to 126'",
    "REDACTED, is part of what the mask itself writes"
  })
  void namedOnesThatCantBeMaskedAreToldOf(String value, String problem) {
    String property = "test.database";
    try {
      System.setProperty(property, value);
      Redactor redactor = with(builder -> builder.knownValuesNamed(property, property));
      assertEquals(
          List.of(property + " is not masked, as its value " + problem), redactor.notMasked());
      assertEquals(TestKeys.masked(KEY), redactor.redact(KEY));
      assertSame(value, redactor.redact(value));
    } finally {
      System.clearProperty(property);
    }
  }

  @Test
  void tooLongOnesAreToldOf() {
    try {
      System.setProperty("test.database", TestKeys.body(1025, 1));
      assertEquals(
          List.of("test.database is not masked, as its value is longer than 1024 characters"),
          with(builder -> builder.knownValuesNamed("test.database")).notMasked());
    } finally {
      System.clearProperty("test.database");
    }
  }

  @Test
  void namesThatAreSetNowhereAreToldOf() {
    String problem = " is set nowhere, neither as an environment variable nor as a system property";
    assertEquals(
        List.of("NO_SUCH_VARIABLE" + problem, "no.such.property" + problem),
        with(b -> b.knownValuesNamed("NO_SUCH_VARIABLE", "no.such.property", "NO_SUCH_VARIABLE"))
            .notMasked());
    assertEquals(List.of(), with(builder -> {}).notMasked());
    assertEquals(List.of(), Redactor.create().notMasked());
  }

  /** So containers leave one out; and the name is right. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void emptyOnesAreNot(String empty) {
    try {
      System.setProperty("test.database", empty);
      Redactor redactor = with(builder -> builder.knownValuesNamed("test.database"));
      assertEquals(List.of(), redactor.notMasked());
      assertSame(VALUE, redactor.redact(VALUE));
    } finally {
      System.clearProperty("test.database");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Tr0ub4dor&3", VALUE, "9F86D081884C7D659A2FEAA0C55AD015", "hunter2hunter"})
  void aSecretInPlaceOfANameIsNotShown(String secret) {
    String told = with(builder -> builder.knownValuesNamed(secret)).notMasked().toString();
    assertTrue(told.contains("a name that looks like a secret itself is set nowhere"), told);
    assertFalse(told.contains(secret), told);
  }

  @Test
  void environmentIsLookedThroughUnlessSwitchedOff() {
    String property = "notion.test-token";
    try {
      System.setProperty(property, VALUE);
      assertEquals(TestKeys.named(property, VALUE.length()), Redactor.create().redact(VALUE));
      assertSame(VALUE, Redactor.builder().environment(false).build().redact(VALUE));
      for (String harmless :
          new String[] {"short", "Undefined", "https://x.org/token", "${TOKEN}"}) {
        System.setProperty(property, harmless);
        assertSame(harmless, Redactor.create().redact(harmless));
      }
    } finally {
      System.clearProperty(property);
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "8, 16", "100, 4"})
  void manyAtOnce(int count, int length) {
    Redactor redactor =
        with(
            builder -> {
              for (int i = 0; i < count; i++) {
                builder.knownValue("N" + i, TestKeys.body(length, i) + "-" + (1000 + i));
              }
            });
    for (int i = 0; i < count; i++) {
      String text = "x" + TestKeys.body(length, i) + "-" + (1000 + i) + "y";
      assertEquals("x" + TestKeys.named("N" + i, text.length() - 2) + "y", redactor.redact(text));
    }
  }

  private static Redactor with(Consumer<RedactorBuilder> options) {
    RedactorBuilder builder = Redactor.builder().environment(false);
    options.accept(builder);
    return builder.build();
  }

  private static String assertRefused(Consumer<RedactorBuilder> options) {
    return assertThrows(IllegalArgumentException.class, () -> with(options)).getMessage();
  }
}
