package dev.notionredactor.demo.app;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;

/** The same import, logging by Log4j: see log4j2.xml. */
final class Log4jImport {

  private static final Logger log = LogManager.getLogger(Log4jImport.class);

  private Log4jImport() {}

  static void run(Settings settings, String accessToken, Exception failure) {
    log.info("Starting with " + settings);
    log.info("GET {} with {}", "/v1/users/me", accessToken);
    log.info("GET {} with Cookie: {}", "/api/v3/getSpaces", settings.cookie);
    ThreadContext.put("token", accessToken);
    log.info("Importing the workspace");
    ThreadContext.remove("token");
    log.error("Import failed", new IllegalStateException("No answer from Notion", failure));
  }
}
