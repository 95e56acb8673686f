package dev.notionredactor.agent.install;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The agent's own words, on standard error. Silent unless something is amiss. Thread-safe. */
public final class Report implements Consumer<String> {

  private final OutputStream sink;
  private final boolean verbose;

  /** What was said to be amiss: a class may be loaded, and transformed, more than once. */
  private final Set<String> shortcomings = new LinkedHashSet<>();

  /**
   * A report.
   *
   * @param sink standard error, without detours
   */
  public Report(OutputStream sink, boolean verbose) {
    this.sink = sink;
    this.verbose = verbose;
  }

  /** Says, once, that something will not be masked. */
  public void notMasking(String what, Throwable reason) {
    notMasking(what, reason.toString());
  }

  /** Says, once, that something will not be masked. */
  public void notMasking(String what, String reason) {
    String shortcoming = "not masking " + what + ": " + reason;
    boolean isNew;
    synchronized (shortcomings) {
      isNew = shortcomings.add(shortcoming);
    }
    if (isNew) {
      line(shortcoming);
    }
  }

  /** Says that a secret which was named is not known, and so not masked. */
  @Override
  public void accept(String notMasked) {
    line(notMasked);
  }

  /** What it has said will not be masked, so far. */
  List<String> shortcomings() {
    synchronized (shortcomings) {
      return new ArrayList<>(shortcomings);
    }
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
