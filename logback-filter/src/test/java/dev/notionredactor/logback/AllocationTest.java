package dev.notionredactor.logback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.sun.management.ThreadMXBean;
import dev.notionredactor.Redactor;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A clean event costs no memory. */
class AllocationTest {

  private static final int EVENTS = 20_000;

  @Test
  void redactingCleanEventAllocatesNothing() {
    EventRedactor redactor = new EventRedactor(Redactor.create());
    Logger logger = new TestContext(null).logger("app.Service");
    Object[] arguments = {"/v1/pages", 200, 17L};
    ILoggingEvent event =
        new LoggingEvent(
            Logger.FQCN, logger, Level.INFO, "GET {} gave {} in {} ms", null, arguments);
    event.prepareForDeferredProcessing();
    allocated(redactor, event);
    assertEquals(0, allocated(redactor, event) / EVENTS);
  }

  private static long allocated(EventRedactor redactor, ILoggingEvent event) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < EVENTS; i++) {
      assertSame(event, redactor.redact(event));
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
