package dev.notionredactor.log4j2;

import dev.notionredactor.TestKeys;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Logs a key before and after it gives options. */
final class GivenOptions {

  static final String KEY = TestKeys.accessToken(1);

  private GivenOptions() {}

  public static void main(String[] arguments) {
    Logger logger = LogManager.getLogger("app");
    logger.error("before {}", KEY);
    try {
      Log4jRedaction.use(Map.of("mask", KEY));
    } catch (IllegalArgumentException refused) {
      logger.error("refused: {}", refused.getMessage());
    }
    logger.error("own: {}", Log4jRedaction.ownOptions());
    logger.error("in place: {}", Log4jRedaction.use(Map.of("mask", "<{fingerprint}>")));
    logger.error("after {}", KEY);
  }
}
