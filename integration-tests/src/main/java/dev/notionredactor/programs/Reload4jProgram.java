package dev.notionredactor.programs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Layout;
import org.apache.log4j.LogManager;
import org.apache.log4j.Logger;
import org.apache.log4j.MDC;
import org.apache.log4j.NDC;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.TriggeringEventEvaluator;

/** Logs a key through reload4j, as reload4j.xml says. */
public final class Reload4jProgram extends LoggingProgram {

  private static final String END = "the end";

  private final Logger logger = Logger.getLogger("program");

  private Reload4jProgram() {}

  public static void main(String[] arguments) throws Exception {
    Reload4jProgram program = new Reload4jProgram();
    program.logEverything();
    program.logMark(END);
    LogManager.shutdown();
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case MESSAGE:
      case OBJECT:
      case MAP:
      case CONTEXT:
      case STACK:
      case LOGGER:
      case THREAD:
      case EXCEPTION:
      case CAUSE:
      case SUPPRESSED:
      case TO_STRING:
        return true;
      default:
        return false;
    }
  }

  @Override
  void logMark(String message) {
    logger.error(message);
  }

  @Override
  void log(Place place) throws Exception {
    switch (place) {
      case MESSAGE:
        logger.info("Bearer " + key);
        break;
      case OBJECT:
        logger.info(holder());
        break;
      case MAP:
        logger.info(Collections.singletonMap("token", key));
        break;
      case CONTEXT:
        MDC.put("token", key);
        logger.info("context");
        MDC.clear();
        break;
      case STACK:
        NDC.push(key);
        logger.info("context stack");
        NDC.remove();
        break;
      case LOGGER:
        Logger.getLogger("of." + key).info("named logger");
        break;
      case THREAD:
        inNamedThread(() -> logger.info("named thread"));
        break;
      default:
        logger.error("failed", exception(place));
    }
  }

  /** An appender that reads the event's getters and needs no layout. */
  public static final class Reading extends AppenderSkeleton {

    private final Getters getters = new Getters("appender that reads the event.txt");

    /** The agent asks the program's own objects for their text only where the library does. */
    @Override
    protected void append(LoggingEvent event) {
      if (!anyHolder(new Object[] {event.getMessage()})) {
        getters.write(event);
        getters.write("getMDC", event.getMDC("token"));
      }
    }

    @Override
    public boolean requiresLayout() {
      return false;
    }

    @Override
    public void close() {}
  }

  /** A layout that takes an event apart itself. */
  public static final class OwnLayout extends Layout {

    @Override
    public String format(LoggingEvent event) {
      StringWriter trace = new StringWriter();
      if (event.getThrowableInformation() != null) {
        event.getThrowableInformation().getThrowable().printStackTrace(new PrintWriter(trace));
      }
      return event.getLoggerName() + ": " + event.getMessage() + LINE_SEP + trace;
    }

    @Override
    public boolean ignoresThrowable() {
      return false;
    }

    @Override
    public void activateOptions() {}
  }

  /** Has all events mailed with the last. */
  public static final class AtTheEnd implements TriggeringEventEvaluator {

    @Override
    public boolean isTriggeringEvent(LoggingEvent event) {
      return END.equals(event.getMessage());
    }
  }
}
