package dev.notionredactor.programs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** Those of Logback's events. */
final class LogbackPlaces extends Places {

  private final Logger logger = LoggerFactory.getLogger("program");

  @Override
  int count() {
    return 6;
  }

  @Override
  void show(int place, Object object, String beside) {
    switch (place) {
      case 0:
        logger.info("argument {} beside {}", object, beside);
        break;
      case 1:
        logger.info("more than is shown, beside {}", beside, object);
        break;
      case 2:
        logger
            .atInfo()
            .addKeyValue("object", object)
            .addKeyValue("beside", beside)
            .log("key-value");
        break;
      case 3:
        logger.info(new TalkativeMarker(object), "marked, beside {}", beside);
        break;
      case 4:
        logger.error("failed, beside " + beside, new Talkative(object));
        break;
      default:
        MDC.put("beside", beside);
        try {
          logger.info("in context: {}", object);
        } finally {
          MDC.clear();
        }
        break;
    }
  }

  @Override
  void end() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }

  /** Keeps all events, and reads them when it is stopped. */
  public static final class Later extends AppenderBase<ILoggingEvent> {

    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      if (Boolean.getBoolean("later")) {
        event.prepareForDeferredProcessing();
        events.add(event);
      }
    }

    @Override
    public void stop() {
      super.stop();
      try (PrintWriter file = new PrintWriter(Program.file("later.txt"))) {
        for (ILoggingEvent event; (event = events.poll()) != null; ) {
          read(event, file);
        }
      } catch (java.io.IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void read(ILoggingEvent event, PrintWriter file) {
      Reading.write(file, event.getFormattedMessage(), event.getMDCPropertyMap());
      Reading.write(file, event.getArgumentArray());
      if (event.getMarkerList() != null) {
        Reading.write(file, event.getMarkerList().toArray());
      }
      if (event.getKeyValuePairs() != null) {
        for (KeyValuePair pair : event.getKeyValuePairs()) {
          Reading.write(file, pair.key, pair.value);
        }
      }
      IThrowableProxy throwable = event.getThrowableProxy();
      if (throwable != null) {
        Reading.write(file, throwable.getMessage());
      }
    }
  }

  private static final class TalkativeMarker implements Marker {

    private static final long serialVersionUID = 1;

    private final transient Object object;

    TalkativeMarker(Object object) {
      this.object = object;
    }

    @Override
    public String getName() {
      return "talkative";
    }

    @Override
    public void add(Marker reference) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Marker reference) {
      return false;
    }

    @Override
    @Deprecated
    public boolean hasChildren() {
      return false;
    }

    @Override
    public boolean hasReferences() {
      return false;
    }

    @Override
    public Iterator<Marker> iterator() {
      return Collections.emptyIterator();
    }

    @Override
    public boolean contains(Marker other) {
      return false;
    }

    @Override
    public boolean contains(String name) {
      return false;
    }

    @Override
    public String toString() {
      return "talkative " + object;
    }
  }
}
