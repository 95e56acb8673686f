package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters that log when they are asked for their text. */
class NestedLoggingTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  @TempDir Path dir;

  private TestContext test;
  private Logger logger;

  @BeforeEach
  void configure() throws Exception {
    test = new TestContext(dir, true);
    logger = test.logger("app");
  }

  @AfterEach
  void stop() {
    test.close();
  }

  @Test
  void parameterThatLogs() throws Exception {
    logger.info("outer {}", new Logging(false));
    assertNoKey(KEY, test.text() + test.json());
    // The outer one's own text is mixed up by old versions, if messages are not reusable.
    assertTrue(test.text().contains("inner " + MASK), test.text());
  }

  /** Without redaction, nobody asks it, or an appender's guard ends this. */
  @Test
  void parameterBeyondThePlaceholdersThatLogsItself() throws Exception {
    Logging parameter = new Logging(true);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> logger.info("outer", parameter));
    assertNoKey(KEY, test.text() + test.json());
    assertTrue(test.text().contains(" outer "), test.text());
    assertTrue(test.events().size() < 50, () -> test.events().size() + " events");
  }

  private final class Logging {

    private final boolean itself;

    /**
     * @param itself whether it logs itself, too
     */
    Logging(boolean itself) {
      this.itself = itself;
    }

    @Override
    public String toString() {
      if (itself) {
        logger.info("again", this);
      } else {
        logger.info("inner {}", KEY);
      }
      return "of " + KEY;
    }
  }
}
