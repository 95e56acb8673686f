package dev.notionredactor.log4j2;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.message.StringMapMessage;

/** Leaks a key by loggers that got their configuration in all the ways there are. */
final class AsyncProgram {

  static final String KEY = TestKeys.accessToken(1);

  /** The ways; each has a line in the file. */
  static final String[] WAYS = {
    "parameter",
    "throwable",
    "map",
    "marker",
    "user",
    "stack",
    "property",
    "accepted",
    "level",
    "new configuration",
    "late configuration",
    "reconfigured",
    "queue full"
  };

  /** More than the queue holds. */
  static final int EVENTS = 300;

  private static final LoggerContext CONTEXT = (LoggerContext) LogManager.getContext(false);

  private AsyncProgram() {}

  public static void main(String[] args) throws Exception {
    System.out.println(CONTEXT.getClass().getName());
    log("app");
    LogManager.getLogger("of.property").info("property");
    LogManager.getLogger("accepting").info("accepted {}", KEY);
    Configurator.setLevel("by.code", Level.DEBUG);
    LogManager.getLogger("by.code").debug("level {}", KEY);
    Logger late = LogManager.getLogger("late");
    late.info("clean line");
    add("new");
    LogManager.getLogger("new").info("new configuration {}", KEY);
    add("late");
    CONTEXT.updateLoggers();
    late.info("late configuration {}", KEY);
    fillQueue();
    CONTEXT.reconfigure();
    LogManager.getLogger("app").info("reconfigured {}", KEY);
    late.info("clean line");
    CONTEXT.stop();
  }

  private static void log(String name) {
    Logger logger = LogManager.getLogger(name);
    logger.info("parameter {}", KEY);
    logger.info("throwable", new IOException(KEY));
    logger.info(new StringMapMessage().with("map", KEY));
    logger.info(new MarkerManager.Log4jMarker("marker " + KEY), "marked");
    ThreadContext.put("user", KEY);
    logger.info("of user");
    ThreadContext.clearMap();
    ThreadContext.push("stack " + KEY);
    logger.info("of stack");
    ThreadContext.clearStack();
    for (int i = 0; i < 50; i++) {
      logger.info("clean {}", i);
    }
  }

  private static void add(String name) {
    Configuration configuration = CONTEXT.getConfiguration();
    LoggerConfig own = new LoggerConfig(name, Level.DEBUG, false);
    own.addAppender(configuration.getAppender("FILE"), null, null);
    configuration.addLogger(name, own);
  }

  /** While the background thread is stuck, what no longer fits is appended by this thread. */
  private static void fillQueue() throws InterruptedException {
    Configuration configuration = CONTEXT.getConfiguration();
    Gate gate = new Gate(configuration.getAppender("FILE"));
    gate.start();
    LoggerConfig own = new LoggerConfig("gated", Level.DEBUG, false);
    own.addAppender(gate, null, null);
    configuration.addLogger("gated", own);
    Logger logger = LogManager.getLogger("gated");
    logger.info("first");
    gate.reached.await();
    for (int i = 1; i < EVENTS; i++) {
      logger.info("queue full {} {}", i, KEY);
    }
    gate.open.countDown();
    // A configuration that code adds is not waited for when its appenders are closed.
    gate.all.await();
  }

  /** Lets the main thread through at once. */
  private static final class Gate extends AbstractAppender {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch all = new CountDownLatch(EVENTS);
    private final Appender behind;

    Gate(Appender behind) {
      super("GATE", null, null, true, Property.EMPTY_ARRAY);
      this.behind = behind;
    }

    @Override
    public void append(LogEvent event) {
      boolean isMain = Thread.currentThread().getName().equals("main");
      if (!isMain) {
        reached.countDown();
        awaitOpen();
      }
      behind.append(event);
      all.countDown();
      if (isMain) {
        System.out.println("appended by main");
      }
    }

    private void awaitOpen() {
      try {
        open.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
