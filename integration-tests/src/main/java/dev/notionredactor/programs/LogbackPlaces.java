package dev.notionredactor.programs;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.io.IOException;
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

  /** With {@code asynchronous}, events also go to a file by way of Logback's own. */
  LogbackPlaces() {
    if (Boolean.getBoolean("asynchronous")) {
      LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
      ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
      AsyncAppender asynchronous = new AsyncAppender();
      asynchronous.setContext(context);
      asynchronous.setNeverBlock(true);
      asynchronous.addAppender(((Later) root.getAppender("LATER")).getAppender("JSON"));
      asynchronous.start();
      root.addAppender(asynchronous);
    }
  }

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

  /**
   * Hands events on when it is stopped, as an asynchronous appender does, but without a lock: at
   * the end of a stack that may stay taken. Lays them out before, and may read them, too.
   */
  public static final class Later extends UnsynchronizedAppenderBase<ILoggingEvent>
      implements AppenderAttachable<ILoggingEvent> {

    private final AppenderAttachableImpl<ILoggingEvent> appenders = new AppenderAttachableImpl<>();
    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final PatternLayout layout = new PatternLayout();

    @Override
    public void start() {
      layout.setContext(getContext());
      layout.setPattern("%level %marker %mdc %msg%n%ex");
      layout.start();
      super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      event.prepareForDeferredProcessing();
      events.add(event);
      lines.add(layout.doLayout(event));
    }

    @Override
    public void stop() {
      if (!isStarted()) {
        return;
      }
      super.stop();
      try (PrintWriter file = new PrintWriter(Program.file("at once.txt"))) {
        lines.forEach(file::print);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      try (PrintWriter file = new PrintWriter(Program.file("read.txt"))) {
        for (ILoggingEvent event : events) {
          handOn(event);
          if (Boolean.getBoolean("read")) {
            read(event, file);
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      appenders.detachAndStopAllAppenders();
    }

    private void handOn(ILoggingEvent event) {
      Iterator<Appender<ILoggingEvent>> all = appenders.iteratorForAppenders();
      while (all.hasNext()) {
        try {
          all.next().doAppend(event);
        } catch (Throwable ofAnObject) {
          // The others may manage.
        }
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
      if (event.getThrowableProxy() != null) {
        Reading.write(file, event.getThrowableProxy().getMessage());
      }
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> appender) {
      appenders.addAppender(appender);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
      return appenders.iteratorForAppenders();
    }

    @Override
    public Appender<ILoggingEvent> getAppender(String name) {
      return appenders.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> appender) {
      return appenders.isAttached(appender);
    }

    @Override
    public void detachAndStopAllAppenders() {
      appenders.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> appender) {
      return appenders.detachAppender(appender);
    }

    @Override
    public boolean detachAppender(String name) {
      return appenders.detachAppender(name);
    }
  }

  @SuppressWarnings("deprecation") // References are, in slf4j 2.
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
