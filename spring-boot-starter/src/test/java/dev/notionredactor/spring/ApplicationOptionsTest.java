package dev.notionredactor.spring;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Properties of an application, from all places that they may come from. */
class ApplicationOptionsTest {

  private static final String ALLOWED =
      "; allowed are notionredactor.mask, notionredactor.secrets, notionredactor.environment,"
          + " notionredactor.pieces, notionredactor.secretFiles, notionredactor.retireAfter,"
          + " notionredactor.alert";

  @ParameterizedTest
  @ValueSource(strings = {"notionredactor.secret-files", "notionredactor.secretFiles"})
  void namesAreWithHyphensOrNot(String name) {
    assertEquals(Map.of("secretFiles", "/run/secrets/*"), values(Map.of(name, "/run/secrets/*")));
  }

  @Test
  void listsAreWrittenInAnyWay() {
    Map<String, String> joined = Map.of("secrets", "FIRST+SECOND");
    assertEquals(joined, values(Map.of("notionredactor.secrets", "FIRST+SECOND")));
    assertEquals(joined, values(Map.of("notionredactor.secrets", "FIRST, SECOND")));
    assertEquals(
        joined,
        values(
            Map.of("notionredactor.secrets[0]", "FIRST", "notionredactor.secrets[1]", "SECOND")));
    assertEquals(Map.of("secrets", ""), values(Map.of("notionredactor.secrets", "")));
  }

  @Test
  void placeholdersAreReplaced() {
    assertEquals(
        Map.of("alert", "com.example.security"),
        values(Map.of("notionredactor.alert", "${package}.security", "package", "com.example")));
  }

  @Test
  void variablesComeBeforeFiles() {
    ConfigurableEnvironment environment =
        environment(
            Map.of("notionredactor.retire-after", "1h", "notionredactor.mask", "<{fingerprint}>"));
    environment
        .getPropertySources()
        .addFirst(
            variables(
                Map.of("NOTIONREDACTOR_RETIRE_AFTER", "90s", "NOTIONREDACTOR_SECRETS", "A+B")));
    assertEquals(
        Map.of("mask", "<{fingerprint}>", "retireAfter", "90s", "secrets", "A+B"),
        ApplicationOptions.of(environment).values());
  }

  @Test
  void variablesHaveNamesOfTheirOwn() {
    ConfigurableEnvironment environment = environment(Map.of());
    environment
        .getPropertySources()
        .addFirst(
            variables(Map.of("NOTIONREDACTOR_ENVIRONMENT", "yes", "NOTION_REDACTOR_PORT", "80")));
    String refusal = refusal(environment).getMessage();
    assertTrue(refusal.contains("can't be 'yes'"), refusal);
  }

  @Test
  void saysWhichSecretsAreNotMasked() {
    assertEquals(
        List.of(
            "notionredactor.secrets: NO_SUCH_SECRET is set nowhere, neither as an environment"
                + " variable nor as a system property"),
        ApplicationOptions.of(environment(Map.of("notionredactor.secrets", "NO_SUCH_SECRET")))
            .notMasked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notionredactor.sekrets",
        "notionredactor.",
        "notion-redactor.mask",
        "NotionRedactor.mask",
        "NOTION_REDACTOR_MASK"
      })
  void namesThatAreNearlyRight(String name) {
    assertEquals(
        "there is no option '" + name + "'" + ALLOWED,
        refusal(environment(Map.of(name, "***"))).getMessage());
  }

  @Test
  void optionsOfTheAgentAreNotForFiles() {
    String refusal = refusal(environment(Map.of("notionredactor.off", "throwable"))).getMessage();
    assertTrue(refusal.contains("'notionredactor.off' is one of the agent's"), refusal);
    ConfigurableEnvironment environment = environment(Map.of());
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            source(
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                Map.of("notionredactor.off", "throwable")));
    assertEquals(Map.of(), ApplicationOptions.of(environment).values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notionredactor.environment  | yes    | can't be 'yes'; allowed are true, false",
        "notionredactor.mask         | ntn    | must start",
        "notionredactor.retire-after | 2 days | can't be '2 days'; allowed are never, and times",
        "notionredactor.secrets      | A B    | names are joined by '+'",
      })
  void valuesThatAreNotAllowed(String name, String value, String message) {
    RefusedPropertyException refused = refusal(environment(Map.of(name, value)));
    assertTrue(refused.getMessage().startsWith("option '" + name + "'"), refused.getMessage());
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
    FailureAnalysis analysis = new RefusedPropertyAnalyzer().analyze(refused, refused);
    assertTrue(analysis.getDescription().contains(message), analysis.getDescription());
    assertTrue(
        analysis.getDescription().endsWith("It is set in line 7."), analysis.getDescription());
  }

  @Test
  void keysInThemAreNotShown() {
    String key = TestKeys.randomAccessToken();
    for (String name : List.of("secrets", "mask", "environment", "retire-after", "pieces", key)) {
      RefusedPropertyException refused =
          refusal(environment(Map.of("notionredactor." + name, key)));
      assertNoKey(key, new RefusedPropertyAnalyzer().analyze(refused, refused).getDescription());
    }
  }

  private static Map<String, String> values(Map<String, Object> properties) {
    return ApplicationOptions.of(environment(properties)).values();
  }

  private static RefusedPropertyException refusal(ConfigurableEnvironment environment) {
    return assertThrows(RefusedPropertyException.class, () -> ApplicationOptions.of(environment));
  }

  /** One with a file of these properties. */
  static ConfigurableEnvironment environment(Map<String, ?> properties) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(source("application", properties));
    ConfigurationPropertySources.attach(environment);
    return environment;
  }

  private static PropertySource<?> source(String name, Map<String, ?> properties) {
    Map<String, Object> tracked = new TreeMap<>();
    properties.forEach((key, value) -> tracked.put(key, OriginTrackedValue.of(value, LINE)));
    return new OriginTrackedMapPropertySource(name, tracked);
  }

  private static final Origin LINE =
      new Origin() {
        @Override
        public String toString() {
          return "line 7";
        }
      };

  private static PropertySource<?> variables(Map<String, Object> variables) {
    return new SystemEnvironmentPropertySource(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables);
  }
}
