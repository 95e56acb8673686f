package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs objects that log, or throw, when they are asked for their text, as logback-nested.xml says.
 */
public final class NestedLogbackProgram {

  private static final Logger LOGGER = LoggerFactory.getLogger("program");

  private NestedLogbackProgram() {}

  public static void main(String[] arguments) {
    for (int i = 0; i < 20; i++) {
      LOGGER.info("outer {}", new Logging());
    }
    Throwing.attempt(() -> LOGGER.info("throws {}", Throwing.object()));
    Throwing.attempt(() -> LOGGER.info("throws {}", Collections.singletonList(Throwing.object())));
    Throwing.attempt(() -> LOGGER.info("throws {}", Throwing.map()));
    Throwing.attempt(() -> LOGGER.info("throws", Throwing.exception()));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  LOGGER.info("hook {}", Program.key());
                  ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
                }));
  }

  private static final class Logging {
    @Override
    public String toString() {
      LOGGER.info("inner {}", Program.key());
      return "of " + Program.key();
    }
  }
}
