package dev.notionredactor.agent;

import dev.notionredactor.Redactor;

/**
 * Says how often redaction failed, and where it did first, when the JVM has ended and all output is
 * out.
 */
final class Failures implements Runnable {

  private static final int MOST_FRAMES = 64;

  private final Report report;
  private final Redactor redactor;

  Failures(Report report, Redactor redactor) {
    this.report = report;
    this.redactor = redactor;
  }

  @Override
  public void run() {
    String first = "redaction first failed by ";
    for (Throwable each = redactor.firstFailure(); each != null; each = each.getCause()) {
      // An application's exception may say anything of where it was thrown.
      report.verbose(redactor.redact(first + described(each)));
      first = "which was caused by ";
    }
    report.verbose("redaction failed " + redactor.failures() + " times");
  }

  private static String described(Throwable failure) {
    String lineEnd = System.lineSeparator();
    StringBuilder text = new StringBuilder(failure.toString());
    StackTraceElement[] stack = failure.getStackTrace();
    for (int i = 0; i < stack.length && i < MOST_FRAMES; i++) {
      text.append(lineEnd).append("\tat ").append(stack[i]);
    }
    if (stack.length > MOST_FRAMES) {
      text.append(lineEnd).append("\t... ").append(stack.length - MOST_FRAMES).append(" more");
    }
    return text.toString();
  }
}
