package dev.notionredactor.log4j2;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.jmx.RingBufferAdmin;
import org.apache.logging.log4j.core.util.Constants;

/** Prints how many bytes a clean event to a file allocates, in all threads together. */
final class AllocationProgram {

  private static final int EVENTS = 10_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocationProgram() {}

  public static void main(String[] args) throws Exception {
    if (!Constants.ENABLE_THREADLOCALS || !Constants.ENABLE_DIRECT_ENCODERS) {
      throw new IllegalStateException("not garbage-free");
    }
    ThreadContext.put("user", "me");
    Logger logger = LogManager.getLogger("app");
    long[] ids = null;
    // The least of some rounds: the compiler and other threads may allocate now and then.
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 8 && least > 0; round++) {
      ids = threadsThatLog();
      long before = allocated(ids);
      for (int i = 0; i < EVENTS; i++) {
        logger.log(Level.INFO, "GET {} gave {} in {}", "/v1/pages", "200 OK", "12 ms");
      }
      awaitBackground();
      least = Math.min(least, allocated(ids) - before);
    }
    System.out.println("threads " + ids.length + " bytes " + least / EVENTS);
    ((LoggerContext) LogManager.getContext(false)).stop();
  }

  /** Until a thread that appends for all others has nothing left to append. */
  private static void awaitBackground() throws InterruptedException {
    if (LogManager.getContext(false) instanceof AsyncLoggerContext context) {
      RingBufferAdmin queue = context.createRingBufferAdmin();
      while (queue.getRemainingCapacity() < queue.getBufferSize()) {
        Thread.sleep(1);
      }
    }
  }

  private static long[] threadsThatLog() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("main") || each.getName().contains("Async"))
        .mapToLong(Thread::getId)
        .toArray();
  }

  private static long allocated(long[] ids) {
    long sum = 0;
    for (long each : THREADS.getThreadAllocatedBytes(ids)) {
      sum += each;
    }
    return sum;
  }
}
