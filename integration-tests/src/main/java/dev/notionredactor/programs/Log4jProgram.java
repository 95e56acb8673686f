package dev.notionredactor.programs;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.StringMapMessage;

/** Logs a key through Log4j 2, as log4j2-program.xml says. */
public final class Log4jProgram {

  private Log4jProgram() {}

  public static void main(String[] arguments) {
    String key = Program.key();
    Logger logger = LogManager.getLogger("program");
    Program.begin("message");
    logger.info("Bearer " + key);
    Program.begin("argument");
    logger.info("token {}, next {}", key, 1);
    Program.begin("argument whose text holds it");
    logger.info("token {}", Arrays.asList("x", key));
    Program.begin("format");
    LogManager.getFormatterLogger("formatted").info("token %s", key);
    Program.begin("object");
    logger.info(Collections.singletonMap("token", key));
    Program.begin("map message");
    MapMessage<?, ?> map = new StringMapMessage().with("token", key);
    logger.info(map);
    Program.begin("thread context");
    ThreadContext.put("token", key);
    logger.info("context");
    ThreadContext.clearAll();
    Program.begin("exception");
    IOException exception = new IOException("Bearer " + key, new RuntimeException(key));
    exception.addSuppressed(new IllegalStateException("suppressed " + key));
    logger.error("failed", exception);
    Program.begin("marker");
    logger.info(MarkerManager.getMarker(key), "marked");
    Program.begin("thread name");
    Thread.currentThread().setName("thread-" + key);
    logger.info("named thread");
    Thread.currentThread().setName("main");
    Program.begin("logger name");
    LogManager.getLogger("of." + key).info("named logger");
    LogManager.shutdown();
  }
}
