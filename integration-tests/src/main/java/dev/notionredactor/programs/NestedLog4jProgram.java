package dev.notionredactor.programs;

import java.util.Collections;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.message.MapMessage;

/**
 * Logs objects that log, or throw, when they are asked for their text, as log4j2-nested.xml says.
 */
public final class NestedLog4jProgram {

  private static final Logger LOGGER = LogManager.getLogger("program");

  private NestedLog4jProgram() {}

  public static void main(String[] arguments) {
    for (int i = 0; i < 20; i++) {
      LOGGER.info("outer {}", new Logging());
      LOGGER.info("outer {}", new LoggingOnce());
    }
    Throwing.attempt(() -> LOGGER.info("throws {}", Throwing.object()));
    Throwing.attempt(() -> LOGGER.info("throws {}", Collections.singletonList(Throwing.object())));
    Throwing.attempt(() -> LOGGER.info("throws {}", Throwing.map()));
    Throwing.attempt(() -> LOGGER.info("throws", Throwing.exception()));
    Throwing.attempt(
        () -> LOGGER.info(new MapMessage<>(Collections.singletonMap("map", Throwing.object()))));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  LOGGER.info("hook {}", Program.key());
                  LogManager.shutdown();
                }));
  }

  /** Holds no key, so the number of times that it is asked is the same as ever. */
  private static final class Logging {
    @Override
    public String toString() {
      LOGGER.info("inner {}", Program.key());
      return "of nothing";
    }
  }

  /** Holds a key: whoever reads the arguments of its message asks it once more. */
  private static final class LoggingOnce {

    private boolean asked;

    @Override
    public String toString() {
      if (!asked) {
        asked = true;
        LOGGER.info("inner, once {}", Program.key());
      }
      return "of " + Program.key();
    }
  }
}
