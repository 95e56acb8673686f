package dev.notionredactor.object;

/**
 * Puts an end to objects that log themselves when they are asked for their text. Redaction asks
 * more than once for an event, so that one such object would keep a thread for good. Appenders have
 * a guard of their own, but come later.
 *
 * <p>Thread-safe.
 */
public final class Nesting {

  private static final int DEEPEST = 3;

  /** How many events this thread is redacting, each while it redacts the one before. */
  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  private Nesting() {}

  /** Whether this thread may redact one more event; if so, {@link #leave} has to follow. */
  public static boolean enter() {
    int[] depth = DEPTH.get();
    if (depth[0] == DEEPEST) {
      return false;
    }
    depth[0]++;
    return true;
  }

  /** The event is redacted, or withheld. */
  public static void leave() {
    DEPTH.get()[0]--;
  }

  /** Whether this thread is redacting an event. */
  public static boolean isWithin() {
    return DEPTH.get()[0] > 0;
  }

  /** Its name tells why an event is withheld. */
  public static final class LoggingWhileLogging extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
