package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import dev.notionredactor.TestKeys;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That redaction failed, and where it did first, can be read in Logback's status. */
class FailureStatusTest {

  private static final String KEY = TestKeys.accessToken(1);

  @TempDir Path dir;

  @Test
  void theFirstFailureIsTold() throws Exception {
    TestContext test = TestContext.configured(dir.resolve("log"), true);
    Logger logger = test.logger("app");
    logger.info("clean");
    assertEquals(List.of(), test.problems());
    logger.info("token {}", new Deep());
    logger.info("next");
    logger.info("token {}", new Deep());
    logger.info("next");
    List<String> told = test.problems();
    assertEquals(1, told.size(), told::toString);
    assertTrue(
        told.get(0).contains("redaction first failed by java.lang.StackOverflowError"),
        told::toString);
    assertTrue(told.get(0).contains("at " + Deep.class.getName() + ".toString("), told::toString);
    assertNoKey(KEY, told.get(0));
    assertNoKey(KEY, test.file());
  }

  private static final class Deep {
    @Override
    public String toString() {
      throw new StackOverflowError("at " + KEY);
    }
  }
}
