package dev.notionredactor.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The agent's own words, on standard error. Silent unless something is amiss. Thread-safe. */
public final class Report {

  private final OutputStream sink;
  private final boolean verbose;

  /**
   * A report.
   *
   * @param sink standard error, without detours
   */
  public Report(OutputStream sink, boolean verbose) {
    this.sink = sink;
    this.verbose = verbose;
  }

  /** Says that something will not be masked. */
  public void notMasking(String what, Throwable reason) {
    notMasking(what, reason.toString());
  }

  /** Says that something will not be masked. */
  public void notMasking(String what, String reason) {
    line("not masking " + what + ": " + reason);
  }

  /** Says something that only those want to hear who asked for it. */
  public void verbose(String message) {
    if (verbose) {
      line(message);
    }
  }

  private void line(String message) {
    try {
      sink.write(
          ("notion-redactor: " + message + System.lineSeparator())
              .getBytes(StandardCharsets.UTF_8));
    } catch (IOException nowhereToSayIt) {
      // As with any program whose standard error is closed.
    }
  }
}
