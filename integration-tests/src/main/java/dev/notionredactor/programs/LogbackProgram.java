package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

/** Logs a key through Logback, as logback-program.xml says. */
public final class LogbackProgram {

  private LogbackProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    Logger logger = LoggerFactory.getLogger("program");
    Program.begin("message");
    logger.info("Bearer " + key);
    Program.begin("argument");
    logger.info("token {}, next {}", key, 1);
    Program.begin("argument whose text holds it");
    logger.info("token {}", Arrays.asList("x", key));
    Program.begin("MDC");
    MDC.put("token", key);
    logger.info("context");
    MDC.clear();
    Program.begin("exception");
    IOException exception = new IOException("Bearer " + key, new RuntimeException(key));
    exception.addSuppressed(new IllegalStateException("suppressed " + key));
    logger.error("failed", exception);
    Program.begin("marker");
    logger.info(MarkerFactory.getMarker(key), "marked");
    Program.begin("thread name");
    Thread.currentThread().setName("thread-" + key);
    logger.info("named thread");
    Thread.currentThread().setName("main");
    Program.begin("logger name");
    LoggerFactory.getLogger("of." + key).info("named logger");
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }

  /** An appender that reads the event's getters and needs no layout. */
  public static final class Getters extends AppenderBase<ILoggingEvent> {

    private PrintStream file;

    @Override
    public void start() {
      try {
        file = new PrintStream(Program.file("getters.log"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      file.println(event.getMessage());
      file.println(event.getFormattedMessage());
      file.println(Arrays.toString(event.getArgumentArray()));
      file.println(event.getMDCPropertyMap());
      file.println(event.getLoggerName() + " " + event.getThreadName());
      if (event.getThrowableProxy() != null) {
        file.println(event.getThrowableProxy().getMessage());
        file.println(event.getThrowableProxy().getCause().getMessage());
        file.println(event.getThrowableProxy().getSuppressed()[0].getMessage());
      }
    }
  }
}
