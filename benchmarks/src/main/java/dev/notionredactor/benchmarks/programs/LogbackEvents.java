package dev.notionredactor.benchmarks.programs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logback events to the file that the system property {@code file} names. */
public final class LogbackEvents {

  private LogbackEvents() {}

  /** See {@link Stopwatch#time}. */
  public static void main(String[] arguments) throws JoranException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    String configuration = System.getProperty("configuration", "logback.xml");
    context.putProperty("directory", LogbackEvents.class.getPackageName().replace('.', '/'));
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogbackEvents.class.getResource(configuration));
    Logger logger = LoggerFactory.getLogger(LogbackEvents.class);
    Stopwatch.time(arguments, line -> logger.info("Request {} done: {}", line.length(), line));
    context.stop();
  }
}
