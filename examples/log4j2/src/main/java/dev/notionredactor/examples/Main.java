package dev.notionredactor.examples;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Logs through Log4j 2, and knows nothing of the redactor. */
public final class Main {

  private static final Logger LOG = LogManager.getLogger(Main.class);

  private Main() {}

  /** Takes a key, and logs it. */
  public static void main(String[] arguments) {
    String key = arguments[0];
    LOG.info("Connecting with {}", key);
    try {
      throw new IllegalArgumentException("Illegal character(s) in message header: Bearer " + key);
    } catch (IllegalArgumentException refused) {
      LOG.error("Import failed", refused);
    }
  }
}
