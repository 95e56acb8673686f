package dev.notionredactor.log4j2;

import dev.notionredactor.TestKeys;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;

/** Logs an object that logs itself when it is asked for its text, where no format shows it. */
final class NestedProgram {

  static final String KEY = TestKeys.accessToken(1);

  private static final Logger LOGGER = LogManager.getLogger("app");

  private NestedProgram() {}

  public static void main(String[] args) throws InterruptedException {
    LOGGER.info("outer", new Logging());
    // Time for many turns, if there is no end.
    Thread.sleep(500);
    LOGGER.info("last {}", KEY);
    ((LoggerContext) LogManager.getContext(false)).stop();
  }

  private static final class Logging {
    @Override
    public String toString() {
      LOGGER.info("again", this);
      return "of " + KEY;
    }
  }
}
