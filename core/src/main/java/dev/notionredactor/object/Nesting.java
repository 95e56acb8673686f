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

  /**
   * Of each event that this thread is redacting, in the order in which it began with them, who
   * does; behind these, whether a key was found for it; and behind these, the events. All are null
   * where there is none: nothing is left in a thread.
   */
  private static final ThreadLocal<Object[]> EVENTS = new ThreadLocal<>();

  private static final int EVENT = 2 * DEEPEST;

  private Nesting() {}

  /**
   * Whether this thread may redact one more event; if so, {@link #leave} has to follow.
   *
   * @param redactor who does it; not null
   */
  public static boolean enter(Object redactor) {
    return enter(redactor, null);
  }

  /**
   * As {@link #enter(Object)}.
   *
   * @param event which may be redacted more than once; null if it is not, or is another one later
   */
  public static boolean enter(Object redactor, Object event) {
    Object[] events = events();
    for (int i = 0; i < DEEPEST; i++) {
      if (events[i] == null) {
        events[i] = redactor;
        events[EVENT + i] = event;
        return true;
      }
    }
    return false;
  }

  /** Without a lambda, which would be linked while the agent starts. */
  private static Object[] events() {
    Object[] events = EVENTS.get();
    if (events == null) {
      events = new Object[EVENT + DEEPEST];
      EVENTS.set(events);
    }
    return events;
  }

  /**
   * The event is redacted, or withheld.
   *
   * @return whether {@link #found} was called for it
   */
  public static boolean leave() {
    Object[] events = events();
    int last = depth(events) - 1;
    boolean found = events[DEEPEST + last] != null;
    events[last] = null;
    events[DEEPEST + last] = null;
    events[EVENT + last] = null;
    return found;
  }

  /** The event of that {@link #depth}, from 1 on; null if it is not known. */
  public static Object event(int depth) {
    return events()[EVENT + depth - 1];
  }

  /** How many events this thread is redacting, each while it redacts the one before. */
  public static int depth() {
    return depth(events());
  }

  private static int depth(Object[] events) {
    int depth = 0;
    while (depth < DEEPEST && events[depth] != null) {
      depth++;
    }
    return depth;
  }

  /**
   * A key was found.
   *
   * @param redactor who found it
   * @return the {@link #depth} of the event that it is a key of, if that one is redacting it; else
   *     0
   */
  @SuppressWarnings("ReferenceEquality")
  public static int found(Object redactor) {
    Object[] events = events();
    int depth = depth(events);
    if (depth == 0 || events[depth - 1] != redactor) {
      return 0;
    }
    events[DEEPEST + depth - 1] = true;
    return depth;
  }

  /** Its name tells why an event is withheld. */
  public static final class LoggingWhileLogging extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
