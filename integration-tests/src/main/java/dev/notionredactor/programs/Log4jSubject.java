package dev.notionredactor.programs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;

/** Log4j 2, with an appender and a logger for each kind of layout, and an asynchronous one. */
final class Log4jSubject implements Subject {

  private static final String FILTER = "dev.notionredactor.log4j2.RedactingLayout";

  private final LoggerContext context;
  private final String kind;
  private final Logger logger;

  /** {@code kind}: "pattern", "template" or "async". */
  Log4jSubject(String kind) throws Exception {
    this.kind = kind;
    this.context = (LoggerContext) LogManager.getContext(getClass().getClassLoader(), false);
    if (context.getConfiguration().getAppender(kind) == null) {
      String pattern = "<PatternLayout pattern='%p %c %t %X %m%n%ex'/>";
      String last =
          Program.exists(FILTER) ? "<RedactingLayout>" + pattern + "</RedactingLayout>" : pattern;
      String configuration =
          "<Configuration status='error'><Appenders>"
              + file("pattern", last)
              + file(
                  "template", "<JsonTemplateLayout eventTemplateUri='classpath:EcsLayout.json'/>")
              + file("async", pattern)
              + "</Appenders><Loggers>"
              + logger("Logger", "pattern")
              + logger("Logger", "template")
              + logger("AsyncLogger", "async")
              + "<Root level='off'/></Loggers></Configuration>";
      context.start(
          new XmlConfiguration(
              context,
              new ConfigurationSource(
                  new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)))));
    }
    this.logger = context.getLogger(kind);
  }

  private static String file(String kind, String layout) {
    String file = Program.file("log4j2 " + kind + ".txt").toString();
    return "<File name='" + kind + "' fileName='" + file + "'>" + layout + "</File>";
  }

  private static String logger(String element, String kind) {
    return "<"
        + element
        + " name='"
        + kind
        + "' level='info'><AppenderRef ref='"
        + kind
        + "'/></"
        + element
        + ">";
  }

  @Override
  public void log(String text, Throwable thrown) {
    logger.info(text, thrown);
  }

  @Override
  public void logBy(String name, String text) {
    ThreadContext.put("context", text);
    context.getLogger(kind + "." + name).info("{} by {}", text, name);
    ThreadContext.clearAll();
  }

  @Override
  public void stop() {
    LogManager.shutdown(context);
  }
}
