package dev.notionredactor.demo.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** An import that logs by SLF4J and Logback: see logback.xml. */
final class LogbackImport {

  private static final Logger log = LoggerFactory.getLogger(LogbackImport.class);

  private LogbackImport() {}

  static void run(Settings settings, String accessToken, Exception failure) {
    log.info("Starting with " + settings);
    log.info("GET {} with {}", "/v1/users/me", accessToken);
    log.info("GET {} with Cookie: {}", "/api/v3/getSpaces", settings.cookie);
    MDC.put("token", accessToken);
    log.info("Importing the workspace");
    MDC.remove("token");
    log.error("Import failed", new IllegalStateException("No answer from Notion", failure));
  }
}
