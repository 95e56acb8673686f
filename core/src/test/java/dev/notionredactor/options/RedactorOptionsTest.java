package dev.notionredactor.options;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        "secrets     | A\u00e4               | 'as given': the name of a known value",
        "environment | TRUE             | 'as given' can't be 'TRUE'; allowed are true, false",
        "environment | KEY              | 'as given' can't be 'ntn_[REDACTED",
        "masque      | [hidden]         | 'masque'; allowed are mask, secrets, environment, pieces, secretFiles, retireAfter, alert",
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

  /** How {@link Option#PROPERTIES} and {@link Option#VARIABLES} are given, the first that wins. */
  private RedactorOptions with(Map<String, String> properties, Map<String, String> variables) {
    Properties all = new Properties();
    all.putAll(properties);
    return options.with(all, variables);
  }

  @ParameterizedTest
  @EnumSource
  void theFirstOfThreeSourcesWins(Option option) {
    Map<String, String> properties = Map.of(option.property(), "property", "other", "x");
    Map<String, String> variables = Map.of(option.variable(), "variable", "OTHER", "x");
    assertGiven(option.defaultValue(), option.key(), option, with(Map.of(), Map.of()));
    assertGiven("variable", option.variable(), option, with(Map.of(), variables));
    assertGiven("property", option.property(), option, with(properties, variables));
    options.set(option, "own", "--own");
    assertGiven("own", "--own", option, with(properties, variables));
    options.set(option, null, "--own");
    assertGiven("property", option.property(), option, with(properties, variables));
  }

  private static void assertGiven(String value, String name, Option option, RedactorOptions given) {
    assertEquals(value, given.value(option));
    assertEquals(name, given.name(option));
  }

  @Test
  void propertiesOfALibraryComeBetween() {
    Properties library = new Properties();
    library.setProperty("notionredactor.mask", "[library]");
    assertEquals("[library]", options.withProcess(library).value(Option.MASK));
    System.setProperty("notionredactor.mask", "[system]");
    try {
      assertEquals("[system]", options.withProcess(library).value(Option.MASK));
      assertEquals("[system]", options.withProcess().value(Option.MASK));
      assertFalse(options.has(Option.MASK));
    } finally {
      System.clearProperty("notionredactor.mask");
    }
    library.setProperty("notionredactor.masque", "x");
    assertRefused(
        "there is no option 'notionredactor.masque'; allowed are notionredactor.mask,"
            + " notionredactor.off, notionredactor.secrets, notionredactor.environment,"
            + " notionredactor.pieces, notionredactor.secretFiles, notionredactor.retireAfter,"
            + " notionredactor.files, notionredactor.children, notionredactor.alert,"
            + " notionredactor.verbose",
        () -> options.withProcess(library));
  }

  @Test
  void unknownNamesAreRefusedInEachSource() {
    assertRefused(
        "there is no option 'notionredactor.maks'; allowed are notionredactor.mask,"
            + " notionredactor.off, notionredactor.secrets, notionredactor.environment,"
            + " notionredactor.pieces, notionredactor.secretFiles, notionredactor.retireAfter,"
            + " notionredactor.files, notionredactor.children, notionredactor.alert,"
            + " notionredactor.verbose",
        () -> with(Map.of("notionredactor.maks", "x"), Map.of()));
    assertRefused(
        "there is no option 'NOTIONREDACTOR_MAKS'; allowed are NOTIONREDACTOR_MASK,"
            + " NOTIONREDACTOR_OFF, NOTIONREDACTOR_SECRETS, NOTIONREDACTOR_ENVIRONMENT,"
            + " NOTIONREDACTOR_PIECES, NOTIONREDACTOR_SECRET_FILES, NOTIONREDACTOR_RETIRE_AFTER,"
            + " NOTIONREDACTOR_FILES, NOTIONREDACTOR_CHILDREN, NOTIONREDACTOR_ALERT,"
            + " NOTIONREDACTOR_VERBOSE",
        () -> with(Map.of(), Map.of("NOTIONREDACTOR_MAKS", "x")));
    assertRefused(
        "'notionredactor.ntn_[REDACTED",
        () -> with(Map.of("notionredactor." + KEY, "x"), Map.of()));
    assertRefused(
        "allowed are mask, secrets, environment, pieces, secretFiles, retireAfter, alert",
        () -> options.set("off", "stdio"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notion-redactor.mask",
        "notion.redactor.mask",
        "NotionRedactor.mask",
        "NOTION_REDACTOR_MASK",
        "notionredactor_mask"
      })
  void namesThatAreNearlyRightAreRefused(String name) {
    assertRefused(
        "there is no option '" + name + "'; allowed are notionredactor.mask, ",
        () -> with(Map.of(name, "x"), Map.of()));
    assertRefused(
        "there is no option '" + name + "'; allowed are NOTIONREDACTOR_MASK, ",
        () -> with(Map.of(), Map.of(name, "x")));
  }

  /** Of a Service of that name, Kubernetes makes variables. */
  @ParameterizedTest
  @ValueSource(
      strings = {"NOTION_REDACTOR_SERVICE_HOST", "NOTION_REDACTOR_PORT", "NOTION_MASK", "NOTION"})
  void namesOfOthersAreNot(String name) {
    assertFalse(with(Map.of(name, "x"), Map.of(name, "x")).has(Option.MASK));
  }

  private static void assertRefused(String part, Executable what) {
    String message = assertThrows(IllegalArgumentException.class, what).getMessage();
    assertTrue(message.contains(part), message);
    assertNoKey(KEY, message);
  }

  @Test
  void whatIsNotMaskedIsToldByTheNameOfTheOption() {
    assertEquals(
        List.of(
            "NOTIONREDACTOR_SECRETS: NO_SUCH_VARIABLE is set nowhere, neither as an environment"
                + " variable nor as a system property"),
        with(Map.of(), Map.of("NOTIONREDACTOR_SECRETS", "NO_SUCH_VARIABLE+" + NAMED))
            .redactor()
            .notMasked());
  }
}
