package dev.notionredactor.log4j2;

import org.apache.logging.log4j.status.StatusLogger;

/** Tells Log4j's status logger, which prints errors on standard error, what is not as it should. */
final class Problems {

  private Problems() {}

  /**
   * Says what is wrong.
   *
   * @param where the component it is wrong with
   * @param problem without any key in it
   */
  static void report(String where, String problem) {
    // As one text: what stands in braces in a mask is no placeholder.
    StatusLogger.getLogger().error("notion-redactor: " + where + ": " + problem);
  }
}
