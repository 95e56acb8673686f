package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import dev.notionredactor.TestKeys;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments that log when they are asked for their text. */
class NestedLoggingTest {

  private static final String KEY = TestKeys.accessToken(1);

  @TempDir Path dir;

  @Test
  void argumentThatLogs() throws Exception {
    try (TestContext test = TestContext.configured(dir.resolve("log"), true)) {
      Logger logger = test.logger("app");
      Object argument =
          new Object() {
            @Override
            public String toString() {
              logger.info("inner {}", KEY);
              return "of " + KEY;
            }
          };
      logger.info("outer {}", argument);
      assertNoKey(KEY, test.file());
      assertTrue(test.file().contains("outer of " + TestKeys.masked(KEY)), test.file());
      assertTrue(test.file().contains("inner " + TestKeys.masked(KEY)), test.file());
    }
  }

  /** Without redaction, an appender's guard ends this. */
  @Test
  void argumentThatLogsItself() throws Exception {
    try (TestContext test = TestContext.configured(dir.resolve("log"), true)) {
      Logger logger = test.logger("app");
      Object argument =
          new Object() {
            @Override
            public String toString() {
              logger.info("again {}", this);
              return "of " + KEY;
            }
          };
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> logger.info("outer {}", argument));
      assertNoKey(KEY, test.file());
      assertTrue(test.file().contains("outer of " + TestKeys.masked(KEY)), test.file());
      assertTrue(test.list().size() < 50, test.list()::toString);
    }
  }
}
