package dev.notionredactor.programs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a key through slf4j, to whatever that is bound to. */
public class Slf4jProgram extends LoggingProgram {

  private final Logger logger = LoggerFactory.getLogger("program");

  Slf4jProgram() {}

  public static void main(String[] arguments) throws Exception {
    String file = System.getProperty("simpleLogger.file");
    if (file != null) {
      System.setProperty("org.slf4j.simpleLogger.logFile", Program.file(file).getPath());
    }
    new Slf4jProgram().logEverything();
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case MESSAGE:
      case ARGUMENT:
      case OBJECT:
      case LOGGER:
      case EXCEPTION:
      case CAUSE:
      case SUPPRESSED:
      case TO_STRING:
        return true;
      case KEY_VALUE:
        return Program.exists("org.slf4j.event.KeyValuePair");
      case THREAD:
        return !Program.exists("org.slf4j.jul.JDK14LoggerAdapter")
            && !Program.exists("org.slf4j.impl.JDK14LoggerAdapter");
      default:
        return false;
    }
  }

  @Override
  final void logMark(String message) {
    logger.error(message);
  }

  @Override
  void log(Place place) throws Exception {
    switch (place) {
      case MESSAGE:
        logger.info("Bearer " + key);
        break;
      case ARGUMENT:
        logger.info("token {}, next {}", key, 1);
        break;
      case OBJECT:
        logger.info("token {}", holder());
        break;
      case KEY_VALUE:
        logger.atInfo().addKeyValue("token", key).log("key-value");
        break;
      case LOGGER:
        LoggerFactory.getLogger("of." + key).info("named logger");
        break;
      case THREAD:
        inNamedThread(() -> logger.info("named thread"));
        break;
      default:
        logger.error("failed", exception(place));
    }
  }
}
