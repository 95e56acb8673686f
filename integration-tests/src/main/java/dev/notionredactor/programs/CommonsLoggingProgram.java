package dev.notionredactor.programs;

import java.util.Collections;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Logs a key through commons-logging, whatever that logs to. */
public final class CommonsLoggingProgram extends LoggingProgram {

  private final Log log = LogFactory.getLog("program");

  private CommonsLoggingProgram() {}

  public static void main(String[] arguments) throws Exception {
    new CommonsLoggingProgram().logEverything();
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case MESSAGE:
      case OBJECT:
      case MAP:
      case LOGGER:
      case EXCEPTION:
      case CAUSE:
      case SUPPRESSED:
      case TO_STRING:
        return true;
      default:
        return false;
    }
  }

  @Override
  void logMark(String message) {
    log.error(message);
  }

  @Override
  void log(Place place) {
    switch (place) {
      case MESSAGE:
        log.info("Bearer " + key);
        break;
      case OBJECT:
        log.info(holder());
        break;
      case MAP:
        log.info(Collections.singletonMap("token", key));
        break;
      case LOGGER:
        LogFactory.getLog("of." + key).info("named logger");
        break;
      default:
        log.error("failed", exception(place));
    }
  }
}
