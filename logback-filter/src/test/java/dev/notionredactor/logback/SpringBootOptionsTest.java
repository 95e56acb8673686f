package dev.notionredactor.logback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SpringBootOptionsTest {

  private static final String ALLOWED =
      "; allowed are notionredactor.mask, notionredactor.secrets, notionredactor.environment";

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

  /** Nothing is protected then, of a context that others use. */
  private static String refusal(String name, String value) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("application", Map.of(name, value)));
    String message =
        assertThrows(IllegalArgumentException.class, () -> SpringBootOptions.install(environment))
            .getMessage();
    assertFalse(Loggers.areProtected((LoggerContext) LoggerFactory.getILoggerFactory()));
    return message;
  }
}
