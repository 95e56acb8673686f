package dev.notionredactor.programs;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.logging.FileHandler;
import java.util.logging.SimpleFormatter;
import javax.management.InstanceNotFoundException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/**
 * Leaks a key in each of the ways that it is told of, {@value #TIMES} times, and each of these as
 * often as an event can hold one and be read. Then it prints what JMX shows of it.
 */
public final class FindingsProgram {

  public static final int TIMES = 3;

  private static final String XML_START = "<?xml version='1.0' encoding='UTF-8'?>";

  private FindingsProgram() {}

  public static void main(String[] ways) throws Exception {
    if (Boolean.getBoolean("server")) {
      ManagementFactory.getPlatformMBeanServer();
    }
    for (String way : ways) {
      leak(way, System.getProperty("key." + way));
    }
    // What waits in a stream is found when it falls idle.
    Thread.sleep(Long.getLong("millis", 500));
    try {
      show();
    } catch (InstanceNotFoundException notThere) {
      System.out.println("no bean");
    }
    if (Boolean.getBoolean("pause")) {
      Program.pause();
    }
  }

  private static void leak(String way, String key) throws Exception {
    Logging logging = logging(way);
    for (int i = 0; i < TIMES; i++) {
      switch (way) {
        case "out":
          System.out.println("a key: " + key);
          break;
        case "err":
          System.err.print("a key: " + key + "\n");
          break;
        case "exception":
          new IllegalStateException("refused " + key).printStackTrace();
          break;
        default:
          logging.log(key, new IllegalStateException("of " + key, new Exception("by " + key)));
      }
    }
    if (logging != null) {
      // An alert by this logger comes a moment later.
      Thread.sleep(Long.getLong("wait", 0));
      logging.stop();
    }
  }

  private interface Logging {
    void log(String key, Exception thrown);

    void stop() throws InterruptedException;
  }

  private static Logging logging(String way) throws Exception {
    switch (way) {
      case "logback":
        return new Logback();
      case "log4j2":
      case "log4j2async":
        return new Log4j(/* joins= */ false);
      case "log4j2text":
        return new Log4j(/* joins= */ true);
      case "jboss":
        return new Jboss();
      case "jul":
        return new Jul();
      case "tinylog":
        return new Tinylog();
      default:
        return null;
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream((XML_START + text).getBytes(StandardCharsets.UTF_8));
  }

  /** Three appenders read each event, one of them in another thread, and two loggers pass it on. */
  private static final class Logback implements Logging {

    private final ch.qos.logback.classic.LoggerContext context =
        (ch.qos.logback.classic.LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory();

    Logback() throws Exception {
      String pattern = "<encoder><pattern>%p %c %X %m %m%n%ex</pattern></encoder>";
      context.reset();
      ch.qos.logback.classic.joran.JoranConfigurator configurator =
          new ch.qos.logback.classic.joran.JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(
          stream(
              "<configuration>"
                  + System.getProperty("first", "")
                  + file("one", pattern)
                  + file("two", pattern)
                  + "<appender name='async' class='ch.qos.logback.classic.AsyncAppender'>"
                  + "<appender-ref ref='two'/></appender>"
                  + "<appender name='console' class='ch.qos.logback.core.ConsoleAppender'>"
                  + pattern
                  + "</appender>"
                  + "<logger name='com.example'><appender-ref ref='one'/></logger>"
                  + "<root level='info'><appender-ref ref='async'/><appender-ref ref='console'/>"
                  + "</root></configuration>"));
    }

    private static String file(String name, String encoder) {
      return "<appender name='"
          + name
          + "' class='ch.qos.logback.core.FileAppender'><file>"
          + Program.file("logback " + name + ".txt")
          + "</file>"
          + encoder
          + "</appender>";
    }

    @Override
    public void log(String key, Exception thrown) {
      org.slf4j.MDC.put("context", key);
      context.getLogger("com.example.Api").info("sent {}, {}", key, "as " + key, thrown);
      org.slf4j.MDC.clear();
    }

    @Override
    public void stop() {
      context.stop();
    }
  }

  /** Two writers. */
  private static final class Tinylog implements Logging {

    Tinylog() {
      String pattern = "{level} {context: context} {message}";
      TinylogProgram.configure("writerOne", "file", "tinylog one.txt", pattern);
      TinylogProgram.configure("writerTwo", "file", "tinylog two.txt", pattern);
    }

    @Override
    public void log(String key, Exception thrown) {
      org.tinylog.ThreadContext.put("context", key);
      org.tinylog.Logger.info(thrown, "sent {}, {}", key, "as " + key);
      org.tinylog.ThreadContext.clear();
    }

    @Override
    public void stop() {}
  }

  /** The same of Log4j; asynchronous loggers are for who started this program. */
  private static final class Log4j implements Logging {

    private final org.apache.logging.log4j.core.LoggerContext context =
        (org.apache.logging.log4j.core.LoggerContext)
            org.apache.logging.log4j.LogManager.getContext(false);

    /** Whether the key is put into the message before that is logged. */
    private final boolean joins;

    Log4j(boolean joins) throws Exception {
      this.joins = joins;
      String pattern = "<PatternLayout pattern='%p %c %X %m %m%n%ex'/>";
      context.start(
          new org.apache.logging.log4j.core.config.xml.XmlConfiguration(
              context,
              new org.apache.logging.log4j.core.config.ConfigurationSource(
                  stream(
                      "<Configuration status='error'><Appenders>"
                          + file("one", pattern)
                          + file("two", "<JsonTemplateLayout/>")
                          + "<Async name='async'><AppenderRef ref='two'/></Async>"
                          + "<Console name='console'>"
                          + pattern
                          + "</Console></Appenders><Loggers>"
                          + "<Logger name='com.example' level='info'><AppenderRef ref='one'/></Logger>"
                          + "<Root level='info'><AppenderRef ref='async'/>"
                          + "<AppenderRef ref='console'/></Root></Loggers></Configuration>"))));
    }

    private static String file(String name, String layout) {
      String file = Program.file("log4j2 " + name + ".txt").toString();
      return "<File name='" + name + "' fileName='" + file + "'>" + layout + "</File>";
    }

    @Override
    public void log(String key, Exception thrown) {
      org.apache.logging.log4j.ThreadContext.put("context", key);
      if (joins) {
        context.getLogger("com.example.Api").info("sent " + key, thrown);
      } else {
        context.getLogger("com.example.Api").info("sent {}, {}", key, "as " + key, thrown);
      }
      org.apache.logging.log4j.ThreadContext.clearAll();
    }

    @Override
    public void stop() {
      context.stop();
    }
  }

  private static final class Jul implements Logging {

    private final java.util.logging.Logger logger =
        java.util.logging.Logger.getLogger("com.example.Api");

    private final FileHandler handler = new FileHandler(Program.file("jul.txt").toString());

    Jul() throws Exception {
      handler.setFormatter(new SimpleFormatter());
      logger.addHandler(handler);
    }

    @Override
    public void log(String key, Exception thrown) {
      java.util.logging.LogRecord event =
          new java.util.logging.LogRecord(java.util.logging.Level.INFO, "sent {0}");
      event.setLoggerName(logger.getName());
      event.setParameters(new Object[] {key});
      event.setThrown(thrown);
      logger.log(event);
    }

    @Override
    public void stop() {
      handler.close();
    }
  }

  /** With a handler that writes in a thread of its own. */
  private static final class Jboss implements Logging {

    private final org.jboss.logmanager.Logger logger =
        org.jboss.logmanager.LogContext.create().getLogger("com.example.Api");

    private final org.jboss.logmanager.handlers.AsyncHandler async =
        new org.jboss.logmanager.handlers.AsyncHandler();

    Jboss() throws Exception {
      org.jboss.logmanager.formatters.PatternFormatter pattern =
          new org.jboss.logmanager.formatters.PatternFormatter("%p %c %X{context} %s%e%n");
      org.jboss.logmanager.handlers.FileHandler file =
          new org.jboss.logmanager.handlers.FileHandler(pattern, Program.file("jboss.txt"));
      async.addHandler(file);
      logger.addHandler(async);
      logger.setLevel(java.util.logging.Level.INFO);
    }

    @Override
    public void log(String key, Exception thrown) {
      org.jboss.logmanager.MDC.put("context", key);
      logger.log(java.util.logging.Level.INFO, "sent " + key, thrown);
      org.jboss.logmanager.MDC.clear();
    }

    @Override
    public void stop() throws InterruptedException {
      // What is in its queue when it is closed, it need not write.
      Thread.sleep(500);
      async.close();
    }
  }

  private static void show() throws Exception {
    ObjectName name = new ObjectName("dev.notionredactor:type=Redaction");
    Object rows = ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Findings");
    for (Object row : ((TabularData) rows).values()) {
      CompositeData finding = (CompositeData) row;
      System.out.println(
          "bean: "
              + finding.get("fingerprint")
              + " "
              + finding.get("sink")
              + " "
              + finding.get("count"));
    }
  }
}
