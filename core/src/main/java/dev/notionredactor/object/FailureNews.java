package dev.notionredactor.object;

import dev.notionredactor.Redactor;

/**
 * Tells of a redactor's failures in words, for a place where a library or the agent says what is
 * amiss. Thread-safe.
 */
public final class FailureNews {

  private static final int MOST_FRAMES = 64;

  private final Redactor redactor;

  private volatile boolean told;

  /** News of {@code redactor}, of which nothing has been told yet. */
  public FailureNews(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * What there is to tell for the first time. Not to be asked by whoever has just failed: there may
   * be no stack or heap left to put it into words.
   *
   * @return null if nothing has failed, or it was told before; as a rule that costs a look at a
   *     counter
   */
  public String first() {
    if (told || redactor.failures() == 0) {
      return null;
    }
    told = true;
    return "what could not be redacted is withheld; " + describeFirst();
  }

  /**
   * Where redaction first failed, in several lines without any key.
   *
   * @return an empty text if it never has
   */
  public String describeFirst() {
    StringBuilder text = new StringBuilder();
    for (Throwable each = redactor.firstFailure(); each != null; each = each.getCause()) {
      text.append(text.length() == 0 ? "redaction first failed by " : "which was caused by ");
      describe(each, text);
    }
    // An application's exception may say anything of where it was thrown.
    return redactor.redact(text.toString().trim());
  }

  private static void describe(Throwable failure, StringBuilder text) {
    String lineEnd = System.lineSeparator();
    text.append(failure).append(lineEnd);
    StackTraceElement[] stack = failure.getStackTrace();
    for (int i = 0; i < stack.length && i < MOST_FRAMES; i++) {
      text.append("\tat ").append(stack[i]).append(lineEnd);
    }
    if (stack.length > MOST_FRAMES) {
      text.append("\t... ").append(stack.length - MOST_FRAMES).append(" more").append(lineEnd);
    }
  }
}
