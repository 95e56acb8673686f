package dev.notionredactor.log4j2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.apache.logging.log4j.core.impl.ReusableLogEventFactory;
import org.apache.logging.log4j.core.util.Constants;

/**
 * A context of its own, configured by XML: a pattern in a file, JSON in another, and a list.
 * Protected by the system property that the build sets, as users set it.
 */
final class TestContext implements AutoCloseable {

  private static final String PATTERN =
      "%level %logger [%t] %marker %X %x %m %l%n%xEx{filters(org.junit,java,jdk)}%ex";

  private static final String JSON =
      "{'l':{'$resolver':'logger','field':'name'},'t':{'$resolver':'thread','field':'name'},"
          + "'m':{'$resolver':'message'},'p':{'$resolver':'messageParameter'},"
          + "'d':{'$resolver':'mdc'},'n':{'$resolver':'ndc'},"
          + "'k':{'$resolver':'marker','field':'name'},"
          + "'ec':{'$resolver':'exception','field':'className'},"
          + "'em':{'$resolver':'exception','field':'message'},"
          + "'es':{'$resolver':'exception','field':'stackTrace',"
          + "'stackTrace':{'stringified':true}}}";

  private final LoggerContext context = new LoggerContext("test");
  private final Path dir;
  private final List<String> events = new ArrayList<>();
  private LogEvent last;

  TestContext(Path dir, boolean isProtected) throws IOException {
    this(dir, isProtected, "<Root level='debug' includeLocation='true'>%s</Root>");
  }

  /**
   * @param loggers XML in which %s stands for the appenders
   */
  TestContext(Path dir, boolean isProtected, String loggers) throws IOException {
    this.dir = dir;
    Files.createDirectories(dir);
    String appenders = "<AppenderRef ref='TEXT'/><AppenderRef ref='JSON'/>";
    String xml =
        "<Configuration status='error'><Appenders><File name='TEXT' fileName='"
            + dir.resolve("text.log")
            + "'><PatternLayout pattern='"
            + PATTERN
            + "'/></File><File name='JSON' fileName='"
            + dir.resolve("json.log")
            + "'><JsonTemplateLayout eventTemplate=\""
            + JSON.replace("'", "&quot;")
            + "\"/></File><Async name='ASYNC'><AppenderRef ref='TEXT'/></Async>"
            + "</Appenders><Loggers>"
            + String.format(loggers, appenders)
            + "</Loggers></Configuration>";
    configure(xml, isProtected);
  }

  private void configure(String xml, boolean isProtected) throws IOException {
    ConfigurationSource source =
        new ConfigurationSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    context.start(new XmlConfiguration(context, source));
    Configuration configuration = context.getConfiguration();
    EventList list = new EventList();
    list.start();
    configuration.addAppender(list);
    for (LoggerConfig logger : configuration.getLoggers().values()) {
      logger.addAppender(list, null, null);
      if (!isProtected) {
        logger.setLogEventFactory(logEventFactoryOfLog4j());
      }
    }
    context.updateLoggers();
  }

  static LogEventFactory logEventFactoryOfLog4j() {
    return Constants.ENABLE_THREADLOCALS
        ? new ReusableLogEventFactory()
        : new DefaultLogEventFactory();
  }

  LoggerConfig root() {
    return context.getConfiguration().getRootLogger();
  }

  Logger logger(String name) {
    return context.getLogger(name);
  }

  /** What each event told, when it was appended. */
  List<String> events() {
    return events;
  }

  LogEvent last() {
    return last;
  }

  String text() throws IOException {
    return Files.readString(dir.resolve("text.log"));
  }

  String json() throws IOException {
    return Files.readString(dir.resolve("json.log"));
  }

  @Override
  public void close() {
    context.stop();
  }

  private final class EventList extends AbstractAppender {

    EventList() {
      super("LIST", null, null, true, Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
      events.add(EventText.of(event));
      last = event;
    }
  }
}
