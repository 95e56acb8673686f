package dev.notionredactor.mask;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What is shown when redaction itself failed: never the text. Counts the failures. Thread-safe.
 *
 * <p>It is called with a stack or a heap that may be all but used up, so it does as little as it
 * can, and has an answer that needs nothing.
 */
public final class Withheld {

  private static final String START = "[notion-redactor withheld ";

  private static final String LAST_RESORT = START + "text]";

  private final AtomicLong failures = new AtomicLong();

  /** What stands for {@code characters} characters of text that could not be redacted. */
  public String notice(long characters, Throwable failure) {
    try {
      failures.incrementAndGet();
      String type = failure.getClass().getName();
      return START + characters + " characters: " + type.substring(type.lastIndexOf('.') + 1) + "]";
    } catch (Throwable again) {
      return LAST_RESORT;
    }
  }

  /** Whether there is such a notice in a text. */
  public static boolean isIn(String text) {
    return text.contains(START);
  }

  /** How often redaction failed so far. */
  public long failures() {
    return failures.get();
  }
}
