package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import dev.notionredactor.TestKeys;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments that log when they are asked for their text. */
class NestedLoggingTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  @TempDir Path dir;

  private TestContext test;
  private Logger logger;

  @BeforeEach
  void configure() throws Exception {
    test = TestContext.configured(dir.resolve("log"), true);
    logger = test.logger("app");
  }

  @Test
  void argumentThatLogs() throws Exception {
    logger.info("outer {}", new Logging(null));
    assertNoKey(KEY, test.file());
    assertTrue(test.file().contains("outer of " + MASK), test.file());
    assertTrue(test.file().contains("inner " + MASK), test.file());
  }

  /** Without redaction, an appender's guard ends this. */
  @Test
  void argumentThatLogsItself() throws Exception {
    Logging argument = new Logging(logger);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> logger.info("outer {}", argument));
    assertNoKey(KEY, test.file());
    assertTrue(test.file().contains("outer of " + MASK), test.file());
    assertTrue(test.list().size() < 50, test.list()::toString);
  }

  private final class Logging {

    private final Logger itself;

    /**
     * @param itself logs this object, too; null if nobody is to
     */
    Logging(Logger itself) {
      this.itself = itself;
    }

    @Override
    public String toString() {
      if (itself == null) {
        logger.info("inner {}", KEY);
      } else {
        itself.info("again {}", this);
      }
      return "of " + KEY;
    }
  }
}
