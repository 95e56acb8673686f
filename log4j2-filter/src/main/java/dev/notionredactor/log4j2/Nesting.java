package dev.notionredactor.log4j2;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.util.Log4jThread;

/**
 * Knows whether objects that log when they are asked for their text come to an end. One that logs
 * itself keeps a thread for good else: it is asked more than once for an event. Appenders have a
 * guard of their own, but come later.
 */
final class Nesting {

  private static final int DEEPEST = 3;

  /** How many events this thread is redacting, each while it redacts the one before. */
  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  private Nesting() {}

  /** Whether this thread may redact one more; if so, {@link #leave} has to follow. */
  static boolean enter() {
    int[] depth = DEPTH.get();
    if (depth[0] == DEEPEST) {
      return false;
    }
    depth[0]++;
    return true;
  }

  static void leave() {
    DEPTH.get()[0]--;
  }

  /**
   * Whether an event was logged by something that one of Log4j's background threads called, this
   * one: an object that it asked for its text, perhaps, and whose turn has come again in the queue.
   */
  static boolean isOfBackgroundThread(LogEvent event) {
    Thread thread = Thread.currentThread();
    return thread instanceof Log4jThread && event.getThreadId() == thread.getId();
  }

  /** Its name tells why an event is withheld. */
  static final class LoggingWhileLogging extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
