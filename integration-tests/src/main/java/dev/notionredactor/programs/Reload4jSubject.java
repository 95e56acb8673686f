package dev.notionredactor.programs;

import org.apache.log4j.FileAppender;
import org.apache.log4j.LogManager;
import org.apache.log4j.Logger;
import org.apache.log4j.MDC;
import org.apache.log4j.PatternLayout;

/** Log4j 1, as it is gone on with. */
final class Reload4jSubject implements Subject {

  private final Logger logger = Logger.getLogger("subject");

  Reload4jSubject() throws Exception {
    logger.setAdditivity(false);
    logger.addAppender(
        new FileAppender(
            new PatternLayout("%p %c [%t] %x %X{context} %m%n"),
            Program.file("reload4j.txt").toString()));
  }

  @Override
  public void log(String text, Throwable thrown) {
    logger.info(text, thrown);
  }

  @Override
  public void logBy(String name, String text) {
    MDC.put("context", text);
    Logger.getLogger("subject." + name).info(text);
    MDC.clear();
  }

  @Override
  public void stop() {
    LogManager.shutdown();
  }
}
