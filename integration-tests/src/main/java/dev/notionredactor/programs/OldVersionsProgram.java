package dev.notionredactor.programs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.CoreConstants;
import ch.qos.logback.core.LayoutBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

/** Logs a key through slf4j to a version of Logback or Log4j that this can't be compiled for. */
public final class OldVersionsProgram extends Slf4jProgram {

  private static final String END = "the end";

  private final Logger logger = LoggerFactory.getLogger("program");

  private OldVersionsProgram() {}

  public static void main(String[] arguments) throws Exception {
    OldVersionsProgram program = new OldVersionsProgram();
    program.logEverything();
    program.logMark(END);
    // By another thread.
    boolean log4j2 = Program.exists("org.apache.logging.log4j.Logger");
    Program.awaitText(Program.file(log4j2 ? "Async.txt" : "AsyncAppender.txt"), END);
  }

  /** Shows what is no part of an event. */
  public static final class OwnLayout extends LayoutBase<ILoggingEvent> {

    @Override
    public String doLayout(ILoggingEvent event) {
      String thread = Thread.currentThread().getName();
      return event.getLevel()
          + " "
          + thread
          + " "
          + event.getMessage()
          + CoreConstants.LINE_SEPARATOR;
    }
  }

  @Override
  boolean has(Place place) {
    return place == Place.CONTEXT || place == Place.MARKER || super.has(place);
  }

  @Override
  void log(Place place) throws Exception {
    switch (place) {
      case CONTEXT:
        MDC.put("token", key);
        logger.info("context");
        MDC.clear();
        break;
      case MARKER:
        logger.info(MarkerFactory.getMarker("marker-" + key), "named marker");
        break;
      default:
        super.log(place);
    }
  }
}
