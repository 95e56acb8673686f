package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.MarkerManager;
import org.slf4j.LoggerFactory;

/** Logs an ordinary text from every place that a library has, and then a key from every one. */
public final class KeyFilterProgram {

  private KeyFilterProgram() {}

  public static void main(String[] arguments) throws Exception {
    boolean logback = arguments[0].equals("logback");
    String key = Program.key();
    for (String text : new String[] {arguments[1], key}) {
      System.setProperty("key", text);
      (logback ? new LogbackProgram() : new Log4jProgram()).logEverything();
      if (!logback) {
        // Else an event that waits had its marker changed by the next one.
        MarkerManager.clear();
      }
    }
    if (logback) {
      ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    } else {
      LogManager.shutdown();
    }
  }
}
