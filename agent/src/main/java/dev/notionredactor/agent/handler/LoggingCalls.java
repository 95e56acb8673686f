package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.object.Nesting;
import java.util.function.BiConsumer;

/**
 * Knows which event each thread hands to appenders, so that all that is found meanwhile is one
 * finding, however often the event is read. Thread-safe.
 *
 * <p>Where Log4j's loggers are asynchronous, no event is handed on by the thread that logs; but a
 * message is.
 */
final class LoggingCalls implements BiConsumer<Object, Object>, Runnable {

  /** As many as {@link Nesting} takes. What an event logs beyond is found with the last of them. */
  private static final int DEEPEST = 3;

  private static final ThreadLocal<Calls> OF_THREAD = new ThreadLocal<>();

  private final Redactor redactor;
  private final FindingLog log;

  /** Whether it is not certain what is left in which thread: where there was no stack, say. */
  private volatile boolean shaken;

  /** {@code redactor}: whose findings these are. */
  LoggingCalls(Redactor redactor) {
    this.redactor = redactor;
    this.log = RedactorAccess.findings(redactor);
    log.carryBy(new Carriers());
    // Loads what it needs; the first key may be at the end of a stack.
    Object event = new Object();
    accept(event, null);
    redactor.redact(RedactorAccess.EXAMPLE);
    run();
  }

  /** The calls that a thread is in, each within the one before. Nothing is left when they end. */
  private static final class Calls {
    private final Object[] events = new Object[DEEPEST];

    /** How often each event is handed on just now: to its logger's parents, say. */
    private final int[] times = new int[DEEPEST];

    /** The message of which there may be no event, and whose logger hands it on. */
    private final Object[] messages = new Object[DEEPEST];

    private final Object[] loggers = new Object[DEEPEST];

    private int depth;

    /** How many calls are not among them. */
    private int more;
  }

  /**
   * A call begins.
   *
   * @param logger null if an event is handed on; if a message is, whose it is. The same object if
   *     it is not known which message
   */
  @Override
  public void accept(Object eventOrMessage, Object logger) {
    try {
      begin(eventOrMessage, logger);
    } catch (Throwable noRoom) {
      shaken = true;
    }
  }

  private void begin(Object eventOrMessage, Object logger) {
    Calls calls = OF_THREAD.get();
    if (calls == null) {
      calls = new Calls();
      OF_THREAD.set(calls);
    }
    int last = calls.depth - 1;
    if (calls.more > 0) {
      calls.more++;
    } else if (logger == null && last >= 0 && isOf(calls, last, eventOrMessage)) {
      attach(calls, last, eventOrMessage);
    } else if (calls.depth == DEEPEST) {
      calls.more++;
    } else {
      add(calls, eventOrMessage, logger);
    }
  }

  /** Whether an event is the one of a call, or the one of its message. */
  private static boolean isOf(Calls calls, int call, Object event) {
    return calls.events[call] == event || calls.events[call] == null;
  }

  private void attach(Calls calls, int call, Object event) {
    if (calls.events[call] == null) {
      calls.events[call] = event;
      if (Carriers.isUsedAgain(event)) {
        log.isUsedAgain(event);
      }
      Nesting.isOf(event);
    }
    calls.times[call]++;
  }

  private void add(Calls calls, Object eventOrMessage, Object logger) {
    // A logger is no event, which is yet to be made.
    Nesting.enter(log, eventOrMessage == logger ? null : eventOrMessage);
    int added = calls.depth++;
    if (logger == null) {
      calls.events[added] = eventOrMessage;
      calls.times[added] = 1;
    } else {
      calls.messages[added] = eventOrMessage;
      calls.loggers[added] = logger;
    }
  }

  /** A call ends. */
  @Override
  public void run() {
    try {
      endCall();
    } catch (Throwable noRoom) {
      shaken = true;
    }
  }

  private void endCall() {
    Calls calls = OF_THREAD.get();
    if (calls == null || calls.depth == 0) {
      return;
    }
    int last = calls.depth - 1;
    if (calls.more > 0) {
      calls.more--;
    } else if (calls.times[last] == 0) {
      Object logger = calls.loggers[last];
      calls.messages[last] = null;
      calls.loggers[last] = null;
      calls.depth = last;
      end(null, logger);
    } else if (--calls.times[last] == 0) {
      endEvent(calls, last);
    }
    if (shaken && calls.depth == 0) {
      while (Nesting.depth() > 0) {
        Nesting.leave();
      }
    }
  }

  private void endEvent(Calls calls, int last) {
    Object event = calls.events[last];
    calls.events[last] = null;
    Object message = calls.messages[last];
    if (message == null) {
      calls.depth = last;
      end(event, null);
    } else {
      end(event, null);
      Nesting.enter(log, message == calls.loggers[last] ? null : message);
    }
  }

  /** Tells what was found. One of the two is null. */
  private void end(Object event, Object logger) {
    // What the event says of itself is read while it is one of it.
    Origin origin = null;
    if (Nesting.holdsKey()) {
      origin =
          event == null ? EventOrigin.ofLogger(logger, redactor) : EventOrigin.of(event, redactor);
    }
    if (Nesting.leave()) {
      log.redacted(origin);
    }
  }
}
