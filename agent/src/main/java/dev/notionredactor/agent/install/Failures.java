package dev.notionredactor.agent.install;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.FailureNews;

/**
 * Says how often redaction failed, and where it did first, when the JVM has ended and all output is
 * out.
 */
final class Failures implements Runnable {

  private final Report report;
  private final Redactor redactor;
  private final FailureNews news;

  Failures(Report report, Redactor redactor) {
    this.report = report;
    this.redactor = redactor;
    this.news = new FailureNews(redactor);
  }

  @Override
  public void run() {
    String first = news.describeFirst();
    if (!first.isEmpty()) {
      report.verbose(first);
    }
    report.verbose("redaction failed " + redactor.failures() + " times");
  }
}
