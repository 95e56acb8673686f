package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import dev.notionredactor.logback.RedactAllAppenders;
import org.slf4j.LoggerFactory;

/** Covers Logback's appenders by code, as docs/logback.md shows, and logs. */
public final class LogbackInstallProgram {

  private LogbackInstallProgram() {}

  public static void main(String[] arguments) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    if (!RedactAllAppenders.install(context)) {
      throw new IllegalStateException("Logback's appenders are not covered");
    }
    LoggerFactory.getLogger("program").info("Bearer {}", Program.key());
  }
}
