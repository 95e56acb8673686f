package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.Origin;

/**
 * Redacts what exceptions say, and takes each key in that for one finding, however often it is
 * read. Thread-safe.
 */
final class ExceptionTexts {

  private final Redactor ofAll;

  /** The same for what exceptions say. Null until one has said a key, as most never do. */
  private volatile Redactor redactor;

  ExceptionTexts(Redactor redactor) {
    this.ofAll = redactor;
  }

  /** {@code text}: what {@code exception} says, and may hold a key. */
  String redact(String text, Object exception) {
    Redactor hearing = redactor();
    FindingLog.read(exception);
    try {
      return hearing.redact(text);
    } finally {
      FindingLog.read(null);
    }
  }

  private Redactor redactor() {
    Redactor known = redactor;
    if (known == null) {
      known = RedactorAccess.withTextsTo(ofAll, Origin.EXCEPTION);
      redactor = known;
    }
    return known;
  }
}
