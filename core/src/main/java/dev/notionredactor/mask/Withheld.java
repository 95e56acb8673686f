package dev.notionredactor.mask;

import dev.notionredactor.jfr.FlightRecording;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is shown when redaction itself failed: never the text. Counts the failures, and keeps what
 * may be told of the first. Thread-safe.
 *
 * <p>It is called with a stack or a heap that may be all but used up, so it does as little as it
 * can, and has an answer that needs nothing.
 */
public final class Withheld {

  private static final String START = "[notion-redactor withheld ";

  private static final String LAST_RESORT = START + "text]";

  /** Of all. */
  private static final AtomicLong ALL_FAILURES = new AtomicLong();

  private final AtomicLong failures = new AtomicLong();

  /** The first failure whose stack trace could be had; until then, the first. Null before any. */
  private volatile RecordedFailure first;

  /** Without any failure so far; what it will need for one is loaded and initialised. */
  public Withheld() {
    RecordedFailure.ofClass(new Throwable());
  }

  /**
   * What stands for {@code characters} characters of text that could not be redacted. Counts it.
   */
  public String notice(long characters, Throwable failure) {
    try {
      failures.incrementAndGet();
      ALL_FAILURES.incrementAndGet();
      String notice = text(characters, failure);
      record(failure);
      FlightRecording.recordFailure(failure);
      return notice;
    } catch (Throwable noRoom) {
      return LAST_RESORT;
    }
  }

  /**
   * The same for a text that is withheld on purpose, which is no failure.
   *
   * @param reason its class says why
   */
  public static String text(long characters, Throwable reason) {
    String type = reason.getClass().getName();
    return START + characters + " characters: " + type.substring(type.lastIndexOf('.') + 1) + "]";
  }

  private void record(Throwable failure) {
    RecordedFailure before = first;
    if (before != null && before.hasStack()) {
      return;
    }
    try {
      RecordedFailure record = RecordedFailure.of(failure);
      synchronized (this) {
        if (first == before) {
          first = record;
        }
      }
    } catch (Throwable noRoom) {
      // One that follows may have the room, and as a rule it has the same reason.
      if (before == null) {
        first = RecordedFailure.ofClass(failure);
      }
    }
  }

  /** Whether there is such a notice in a text. */
  public static boolean isIn(CharSequence text) {
    return text instanceof StringBuilder
        ? ((StringBuilder) text).indexOf(START) >= 0
        : text.toString().contains(START);
  }

  /** How often redaction failed so far, in all that shares this class. */
  public static long failuresOfAll() {
    return ALL_FAILURES.get();
  }

  /** How often redaction failed so far. */
  public long failures() {
    return failures.get();
  }

  /** A copy of the first failure, without messages; null if there was none. */
  public Throwable firstFailure() {
    RecordedFailure known = first;
    return known == null ? null : known.toThrowable();
  }
}
