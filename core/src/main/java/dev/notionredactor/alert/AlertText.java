package dev.notionredactor.alert;

import dev.notionredactor.Finding;

/** The words of an alert. */
final class AlertText {

  private static final String START = "notion-redactor: ";

  private AlertText() {}

  /**
   * The lines of an alert.
   *
   * @param line the line of code; null if it is not known
   * @param count how often the key was masked so far
   */
  static String of(Finding finding, String line, long count) {
    StringBuilder text = new StringBuilder();
    add(text, "A Notion key leaked, and was masked: " + key(finding));
    add(text, "  where: " + place(finding) + (line == null ? "" : ", at " + line));
    add(text, "  how often so far: " + count);
    add(text, "  What Notion says to do about it:");
    add(text, "  1. Revoke the key.  2. Make a new one.");
    add(text, "  3. Review what was done with it.  4. Update the applications that have it.");
    add(text, "  https://developers.notion.com/docs/best-practices-for-handling-api-keys");
    return text.toString();
  }

  private static void add(StringBuilder text, String line) {
    text.append(START).append(line).append(System.lineSeparator());
  }

  private static String key(Finding finding) {
    return finding.name()
        + (finding.fingerprint() == null ? "" : ", fingerprint " + finding.fingerprint())
        + (finding.isPiece() ? ", a piece of it" : "");
  }

  private static String place(Finding finding) {
    StringBuilder place = new StringBuilder(finding.sink());
    if (finding.logger() != null) {
      place.append(", logger ").append(finding.logger());
    }
    if (finding.level() != null) {
      place.append(", level ").append(finding.level());
    }
    return place.append(", thread ").append(finding.thread()).toString();
  }
}
