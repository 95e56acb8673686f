package dev.notionredactor.programs;

import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;

/** Logs keys in texts that make a scanner fail. */
public final class FailingLoggersProgram {

  /** What stands before a text that is an argument. */
  public static final String TEMPLATE = "argument ";

  private FailingLoggersProgram() {}

  public static void main(String[] arguments) {
    for (Fault fault : Fault.values()) {
      String text = fault.textWith(Program.key());
      log(LoggerFactory.getLogger("program"), text);
      log(LogManager.getLogger("program"), text);
    }
    System.out.println("done " + Program.key());
  }

  private static void log(org.slf4j.Logger logger, String text) {
    logger.info(text);
    logger.info(TEMPLATE + "{}", text);
    logger.error("exception", new IllegalStateException(text));
    logger.info("then {}", Program.key());
  }

  private static void log(org.apache.logging.log4j.Logger logger, String text) {
    logger.info(text);
    logger.info(TEMPLATE + "{}", text);
    logger.error("exception", new IllegalStateException(text));
    logger.info("then {}", Program.key());
  }
}
