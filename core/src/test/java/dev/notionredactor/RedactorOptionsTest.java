package dev.notionredactor;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorOptionsTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String NOTIONS = "test.notion.token";
  private static final String NAMED = "test.password";

  private final RedactorOptions options = new RedactorOptions();

  @BeforeEach
  void setProperties() {
    System.setProperty(NOTIONS, "Tr0ub4dor&3");
    System.setProperty(NAMED, "correct-horse");
  }

  @AfterEach
  void clearProperties() {
    System.clearProperty(NOTIONS);
    System.clearProperty(NAMED);
  }

  @Test
  void noneIsTheDefault() {
    Redactor redactor = options.set("mask", null).set("secrets", null).redactor();
    assertEquals(TestKeys.masked(KEY), redactor.redact(KEY));
    assertEquals(TestKeys.named(NOTIONS, 11), redactor.redact("Tr0ub4dor&3"));
    assertEquals("correct-horse", redactor.redact("correct-horse"));
  }

  @Test
  void valuesAreThoseOfTheBuilder() {
    Redactor redactor =
        options
            .set("mask", "<{fingerprint}>")
            .set("secrets", " not.set + test.password ")
            .set("environment", "false")
            .redactor();
    assertEquals("<" + NAMED + "> Tr0ub4dor&3", redactor.redact("correct-horse Tr0ub4dor&3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void blankSecretsAreNone(String blank) {
    assertFalse(options.set("secrets", blank).redactor().containsKey("correct-horse"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "mask        | abc              | 'as given': mask template must start",
        "secrets     | A++B             | 'as given': the name of a variable or property",
        "secrets     | A,B              | 'as given': names are joined by '+', and by nothing",
        "secrets     | A B              | 'as given': names are joined by '+', and by nothing",
        "secrets     | KEY              | 'as given': names of environment variables",
        "secrets     | file.separator   | 'as given': ",
        "environment | TRUE             | 'as given' can't be 'TRUE'; allowed are true, false",
        "environment | KEY              | 'as given' can't be 'ntn_[REDACTED",
        "masque      | [hidden]         | 'masque'; allowed are mask, secrets, environment",
        "KEY         | 1                | 'ntn_[REDACTED",
      })
  void wrongOnesAreNamedAndShowNoKey(String name, String value, String problem) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    options
                        .set(name.replace("KEY", KEY), value.replace("KEY", KEY), "as given")
                        .redactor())
            .getMessage();
    assertTrue(message.contains("option " + problem.trim()), message);
    assertNoKey(KEY, message);
  }
}
