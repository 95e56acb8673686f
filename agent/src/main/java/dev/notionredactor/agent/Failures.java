package dev.notionredactor.agent;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;

/** Says how often redaction failed, when the JVM has ended and all output is out. */
final class Failures implements Runnable {

  private final Report report;
  private final Redactor redactor;
  private final Withheld withheld;

  /** {@code withheld}: what counts the failures that the redactor does not. */
  Failures(Report report, Redactor redactor, Withheld withheld) {
    this.report = report;
    this.redactor = redactor;
    this.withheld = withheld;
  }

  @Override
  public void run() {
    long failures = redactor.failures() + withheld.failures();
    report.verbose("redaction failed " + failures + " times");
  }
}
