package dev.notionredactor.logback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SpringBootOptionsTest {

  private static final String ALLOWED =
      "; allowed are notionredactor.mask, notionredactor.secrets, notionredactor.environment,"
          + " notionredactor.pieces, notionredactor.secretFiles, notionredactor.retireAfter, notionredactor.alert";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notionredactor.sekrets     | A   | there is no option 'notionredactor.sekrets'",
        "notionredactor.            | A   | there is no option 'notionredactor.'",
      })
  void aMisspeltOptionStopsTheApplication(String name, String value, String message) {
    assertEquals(message + ALLOWED, refusal(name, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notionredactor.environment | yes | can't be 'yes'; allowed are true, false",
        "notionredactor.mask        | ntn | must start",
      })
  void aWrongValueStopsTheApplication(String name, String value, String message) {
    String refusal = refusal(name, value);
    assertEquals(true, refusal.contains(name) && refusal.contains(message), refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notion-redactor.mask", "NotionRedactor.mask", "NOTION_REDACTOR_MASK"})
  void aNameThatIsNearlyRightDoesToo(String name) {
    assertEquals("there is no option '" + name + "'" + ALLOWED, refusal(name, "***"));
  }

  @Test
  void variablesHaveNamesOfTheirOwn() {
    PropertySource<?> source =
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            Map.of("NOTIONREDACTOR_ENVIRONMENT", "yes", "NOTION_REDACTOR_PORT", "80"));
    String refusal = refusal(source);
    assertEquals(true, refusal.contains("can't be 'yes'"), refusal);
  }

  private static String refusal(String name, String value) {
    return refusal(new MapPropertySource("application", Map.of(name, value)));
  }

  /** Nothing is protected then, of a context that others use. */
  private static String refusal(PropertySource<?> source) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(source);
    String message =
        assertThrows(IllegalArgumentException.class, () -> SpringBootOptions.install(environment))
            .getMessage();
    assertFalse(Loggers.areProtected((LoggerContext) LoggerFactory.getILoggerFactory()));
    return message;
  }
}
