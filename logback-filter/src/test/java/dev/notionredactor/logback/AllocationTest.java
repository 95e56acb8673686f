package dev.notionredactor.logback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.helpers.NOPAppender;
import com.sun.management.ThreadMXBean;
import dev.notionredactor.Redactor;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A clean event costs no memory. */
class AllocationTest {

  private static final int EVENTS = 20_000;

  private final TestContext test = new TestContext(null);
  private final Logger logger = test.logger("app.Service");

  @Test
  void redactingCleanEventAllocatesNothing() {
    EventRedactor redactor = new EventRedactor(Redactor.create());
    ILoggingEvent event = event();
    assertAllocatesNothing(() -> assertSame(event, redactor.redact(event)));
  }

  @Test
  void protectedLoggerAllocatesNothing() {
    logger.addAppender(started(new NOPAppender<>()));
    RedactAllAppenders.install(test.context);
    ILoggingEvent event = event();
    assertAllocatesNothing(() -> logger.callAppenders(event));
  }

  @Test
  void redactingAppenderAllocatesNothing() {
    RedactingAppender appender = new RedactingAppender();
    appender.addAppender(started(new NOPAppender<>()));
    started(appender);
    ILoggingEvent event = event();
    assertAllocatesNothing(() -> appender.doAppend(event));
  }

  private ILoggingEvent event() {
    Object[] arguments = {"/v1/pages", 200, 17L};
    ILoggingEvent event =
        new LoggingEvent(
            Logger.FQCN, logger, Level.INFO, "GET {} gave {} in {} ms", null, arguments);
    event.prepareForDeferredProcessing();
    return event;
  }

  private Appender<ILoggingEvent> started(Appender<ILoggingEvent> appender) {
    appender.setContext(test.context);
    appender.start();
    return appender;
  }

  private static void assertAllocatesNothing(Runnable use) {
    allocated(use);
    assertEquals(0, allocated(use) / EVENTS);
  }

  private static long allocated(Runnable use) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < EVENTS; i++) {
      use.run();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
