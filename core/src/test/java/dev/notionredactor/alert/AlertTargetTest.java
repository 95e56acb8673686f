package dev.notionredactor.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.alert.AlertTarget.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTargetTest {

  @ParameterizedTest
  @CsvSource({
    "none, NONE",
    "stderr, STDERR",
    "status, STATUS",
    "./alerts.log, FILE",
    "security, LOGGER",
    "com.example.Security$Alerts, LOGGER"
  })
  void isWhatItSays(String value, Kind kind) {
    assertEquals(kind, AlertTarget.of(value, true).kind());
    assertEquals(value, AlertTarget.of(value, true).name());
  }

  @Test
  void aFileHasADirectoryThatIsThere(@TempDir Path dir) {
    assertEquals(Kind.FILE, AlertTarget.of(dir.resolve("a").toString(), false).kind());
    assertRefused(dir.toString(), "that is a directory");
    assertRefused(dir.resolve("none").resolve("a").toString(), "directory does not exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alerts.log   | written with its directory: ./alerts.log",
        "two words    | allowed are none, stderr, the path of a file",
        "''           | allowed are none, stderr, the path of a file",
        "status       | status is allowed for the filters alone",
        "a/\0b        | that is no path"
      })
  void othersAreRefused(String value, String said) {
    assertRefused(value, said);
  }

  private static void assertRefused(String value, String said) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> AlertTarget.of(value, false))
            .getMessage();
    assertTrue(message.contains(said), message);
  }
}
