package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.boolex.EventEvaluatorBase;
import java.util.Iterator;
import net.logstash.logback.appender.LogstashTcpSocketAppender;
import net.logstash.logback.argument.StructuredArguments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Logs a key through Logback, as its configuration says. */
public final class LogbackProgram extends Slf4jProgram {

  /** What is logged last: appenders that send in the background drop what waits when stopped. */
  public static final String END = "the end";

  private final Logger logger = LoggerFactory.getLogger("program");

  LogbackProgram() {}

  public static void main(String[] arguments) throws Exception {
    LogbackProgram program = new LogbackProgram();
    if (Program.exists("net.logstash.logback.appender.LogstashTcpSocketAppender")) {
      Connections.await();
    }
    program.logEverything();
    program.logMark(END);
    Program.awaitReceived();
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case EXTRA:
      case CONTEXT:
      case MARKER:
        return true;
      case STRUCTURED:
        return Program.exists("net.logstash.logback.argument.StructuredArguments");
      default:
        return super.has(place);
    }
  }

  @Override
  void log(Place place) throws Exception {
    switch (place) {
      case EXTRA:
        logger.info("token {}", "none", key);
        break;
      case STRUCTURED:
        logger.info("token {}", StructuredArguments.keyValue("token", key));
        break;
      case CONTEXT:
        MDC.put("token", key);
        logger.info("context");
        MDC.clear();
        break;
      case MARKER:
        Marker marker = MarkerFactory.getMarker(key);
        logger.info(marker, "marked");
        Marker near = referringTo("near", marker);
        logger.info(near, "marked by reference");
        logger.info(referringTo("far", near), "marked by reference of a reference");
        break;
      default:
        super.log(place);
    }
  }

  @SuppressWarnings("deprecation") // References are, in slf4j 2.
  private static Marker referringTo(String name, Marker reference) {
    Marker marker = MarkerFactory.getDetachedMarker(name);
    marker.add(reference);
    return marker;
  }

  /** An appender that reads the event's getters and needs no layout. */
  public static final class Reading extends AppenderBase<ILoggingEvent> {

    private final Getters getters = new Getters("appender that reads the event.txt");

    @Override
    protected void append(ILoggingEvent event) {
      getters.write(event);
    }
  }

  /** Mails an event whose message is a key, and at the end all the others together. */
  public static final class Mailing extends EventEvaluatorBase<ILoggingEvent> {

    @Override
    public boolean evaluate(ILoggingEvent event) {
      return event.getMessage().startsWith("Bearer") || event.getMessage().equals(END);
    }
  }

  /**
   * Has an event keep its thread's name, context and text. Otherwise the first that asks for them
   * decides, and with appenders that send in threads of their own that may be any.
   */
  public static final class Preparing extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      event.prepareForDeferredProcessing();
    }
  }

  /** Apart, as its types may be absent. */
  private static final class Connections {

    /** An appender that is stopped before it has connected drops what it was given. */
    static void await() throws InterruptedException {
      ch.qos.logback.classic.Logger root =
          ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
      for (Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
          appenders.hasNext(); ) {
        Appender<ILoggingEvent> appender = appenders.next();
        while (appender instanceof LogstashTcpSocketAppender
            && appender.isStarted()
            && !((LogstashTcpSocketAppender) appender).getConnectedDestination().isPresent()) {
          Thread.sleep(10);
        }
      }
    }
  }
}
