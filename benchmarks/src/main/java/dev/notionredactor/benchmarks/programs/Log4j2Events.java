package dev.notionredactor.benchmarks.programs;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.config.Configurator;

/** Log4j 2 events to the file that the system property {@code file} names. */
public final class Log4j2Events {

  private Log4j2Events() {}

  /** See {@link Stopwatch#time}. */
  public static void main(String[] arguments) throws Exception {
    String configuration = System.getProperty("configuration", "log4j2.xml");
    Configurator.initialize(
        Log4j2Events.class.getName(),
        Log4j2Events.class.getClassLoader(),
        Log4j2Events.class.getResource(configuration).toURI());
    Logger logger = LogManager.getLogger(Log4j2Events.class);
    Stopwatch.time(arguments, line -> logger.info("Request {} done: {}", line.length(), line));
    LogManager.shutdown();
  }
}
