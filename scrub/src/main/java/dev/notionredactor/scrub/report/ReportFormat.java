package dev.notionredactor.scrub.report;

import java.util.Locale;

/** A form in which a report is written. */
public interface ReportFormat {

  /** Writes a report; {@code baseline}: which keys are accepted. */
  void write(Results results, Baseline baseline, Appendable to);

  /** The form that a file's name asks for: SARIF 2.1.0 by {@code .sarif}, else JSON. */
  static ReportFormat of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".sarif") || name.endsWith(".sarif.json")
        ? new SarifReport()
        : new JsonReport();
  }
}
