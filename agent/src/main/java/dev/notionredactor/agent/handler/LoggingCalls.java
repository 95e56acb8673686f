package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.EventsOfThread;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.Origin;
import java.util.function.BiConsumer;

/**
 * Knows which event each thread logs, or writes for another, so that all that is found meanwhile is
 * one finding, however often the event is read. Each event costs a look at a variable of the thread
 * when it begins, and one when it ends; so a method that others call need not be a hook point, too.
 * Thread-safe.
 */
final class LoggingCalls implements EventsOfThread, BiConsumer<Object, Object>, Runnable {

  private static final ThreadLocal<Calls> OF_THREAD = new ThreadLocal<>();

  private final Redactor redactor;
  private final FindingLog log;

  /**
   * Goes up when it is not certain what a thread is in, where there was no stack for an end, say.
   * What was begun before counts as ended.
   */
  private volatile int era;

  /** {@code redactor}: whose findings these are. */
  LoggingCalls(Redactor redactor) {
    this.redactor = redactor;
    this.log = RedactorAccess.findings(redactor);
    log.areOf(this);
    preload();
  }

  /** Loads what a finding needs that is only counted: the first may be at the end of a stack. */
  private void preload() {
    accept(new Object(), null);
    redactor.redact(RedactorAccess.EXAMPLE);
    remember("", "", null);
    OF_THREAD.get().hasFinding[0] = false;
    run();
    log.redacted(Origin.of(Origin.LOG));
  }

  /** A text with a key, and what is shown of it by a policy. */
  private static final class MaskedText {

    /** The depth of the event that it was found in, and told of. */
    final int event;

    final String text;
    final String masked;
    final Object policy;

    MaskedText(int event, String text, String masked, Object policy) {
      this.event = event;
      this.text = text;
      this.masked = masked;
      this.policy = policy;
    }
  }

  /** The calls that a thread is in, each within the one before. They leave nothing behind. */
  private static final class Calls {

    /** Further ones belong to the last of these: objects that log when they are logged. */
    private static final int DEEPEST = 4;

    private final int era;

    /** The logger; or the event, if there is no level. */
    private final Object[] loggers = new Object[DEEPEST];

    private final Object[] levels = new Object[DEEPEST];

    /** What goes to other threads. */
    private final Object[] events = new Object[DEEPEST];

    /** How many more calls each has within it that are for the same event. */
    private final int[] more = new int[DEEPEST];

    /** Whether anything was found meanwhile. */
    private final boolean[] hasFinding = new boolean[DEEPEST];

    private int depth;

    /** The last text that was masked, unless an event has ended since; else null. */
    private MaskedText masked;

    Calls(int era) {
      this.era = era;
    }

    int known() {
      return Math.min(depth, DEEPEST);
    }

    /** Whether a call goes on with what another one is about: by the same logger, as a rule. */
    boolean isOf(int call, Object loggerOrEvent, Object level) {
      return loggers[call] == loggerOrEvent && levels[call] == level;
    }
  }

  /**
   * A call begins.
   *
   * @param loggerOrEvent a logger, if an event is yet to be made
   * @param levelOrEvent null if it is an event; that again if the thread is in no other call,
   *     whatever it has not told the end of
   */
  @Override
  @SuppressWarnings("ReferenceEquality") // No level is an event.
  public void accept(Object loggerOrEvent, Object levelOrEvent) {
    try {
      boolean isOutermost = levelOrEvent != null && levelOrEvent == loggerOrEvent;
      Object level = isOutermost ? null : levelOrEvent;
      Calls calls = OF_THREAD.get();
      if (calls == null || calls.era != era) {
        calls = new Calls(era);
        OF_THREAD.set(calls);
      } else if (isOutermost) {
        endAll(calls);
      }
      int last = calls.depth - 1;
      if (last >= 0 && last < Calls.DEEPEST && calls.isOf(last, loggerOrEvent, level)) {
        calls.more[last]++;
        return;
      }
      int call = calls.depth++;
      if (call < Calls.DEEPEST) {
        calls.loggers[call] = loggerOrEvent;
        calls.levels[call] = level;
        if (level == null) {
          calls.events[call] = loggerOrEvent;
        }
      }
    } catch (Throwable noRoom) {
      loseCount();
    }
  }

  /** It ends. */
  @Override
  public void run() {
    try {
      Calls calls = OF_THREAD.get();
      if (calls != null && calls.era != era) {
        // What it has remembered is kept no longer than the event.
        OF_THREAD.remove();
      } else if (calls != null && calls.depth > 0) {
        int last = calls.depth - 1;
        if (last < Calls.DEEPEST && calls.more[last] > 0) {
          calls.more[last]--;
          return;
        }
        endLast(calls);
      }
    } catch (Throwable noRoom) {
      loseCount();
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // That it is another one is enough.
  private void loseCount() {
    era++;
  }

  private void endAll(Calls calls) {
    while (calls.depth > 0) {
      endLast(calls);
    }
  }

  private void endLast(Calls calls) {
    calls.depth--;
    if (calls.depth < Calls.DEEPEST) {
      calls.more[calls.depth] = 0;
      end(calls, calls.depth);
    }
  }

  private void end(Calls calls, int call) {
    if (calls.hasFinding[call]) {
      tell(calls, call);
    }
    calls.loggers[call] = null;
    calls.levels[call] = null;
    calls.events[call] = null;
    calls.masked = null;
  }

  private void tell(Calls calls, int call) {
    // The event's own names are a part of it, and may hold the key: so read while it is logged.
    calls.depth++;
    Origin origin;
    try {
      origin = origin(calls.loggers[call], calls.levels[call]);
    } finally {
      calls.depth--;
    }
    calls.hasFinding[call] = false;
    log.redacted(origin);
  }

  private Origin origin(Object logger, Object level) {
    try {
      return log.isHeard()
          ? EventOrigin.of(logger, level, redactor)
          : EventOrigin.ofLibrary(logger);
    } catch (Throwable noRoom) {
      return Origin.of(Origin.LOG);
    }
  }

  /**
   * Takes note of a text of this thread's event that was masked, as the next appender asks for it
   * again. Until the event ends: so its keys are kept no longer than by the event itself.
   *
   * @return false if the thread is in no event
   */
  boolean remember(String text, String masked, Object policy) {
    int event = depth();
    if (event > 0) {
      OF_THREAD.get().masked = new MaskedText(event, text, masked, policy);
    }
    return event > 0;
  }

  /** What was remembered of this instance; null if nothing is. */
  @SuppressWarnings("ReferenceEquality") // To compare the texts would take longer.
  String masked(String text, Object policy) {
    int event = depth();
    MaskedText known = event == 0 ? null : OF_THREAD.get().masked;
    boolean isSame =
        known != null && known.event == event && known.text == text && known.policy == policy;
    return isSame ? known.masked : null;
  }

  @Override
  public void carries(Object event) {
    int depth = depth();
    if (depth > 0) {
      OF_THREAD.get().events[depth - 1] = event;
    }
  }

  @Override
  public int depth() {
    Calls calls = OF_THREAD.get();
    return calls == null || calls.era != era ? 0 : calls.known();
  }

  @Override
  public int found(FindingLog of) {
    int depth = depth();
    if (depth > 0) {
      OF_THREAD.get().hasFinding[depth - 1] = true;
    }
    return depth;
  }

  @Override
  public Object event(int depth) {
    return OF_THREAD.get().events[depth - 1];
  }
}
