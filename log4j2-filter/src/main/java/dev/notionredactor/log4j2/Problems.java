package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.object.FailureNews;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.status.StatusLogger;

/** Tells Log4j's status logger, which prints errors on standard error, what is not as it should. */
final class Problems {

  private static final int MOST_TOLD = 1000;

  /** Of secrets: many components have the options of the process. */
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private static final AtomicBoolean NOT_MASKING_TOLD = new AtomicBoolean();

  private Problems() {}

  /**
   * Says what is wrong.
   *
   * @param where the component it is wrong with
   * @param problem without any key in it
   */
  static void report(String where, String problem) {
    // As one text: what stands in braces in a mask is no placeholder.
    StatusLogger.getLogger().error("notion-redactor: " + where + ": " + problem);
  }

  /** Says, once in a process, why nothing is masked: before Log4j is configured. */
  static void tellNotMasking(String why) {
    if (NOT_MASKING_TOLD.compareAndSet(false, true)) {
      report("not masking", why);
    }
  }

  /** The same, at any time: what configures Log4j may have turned the status logger off. */
  static void printNotMasking(String why) {
    if (NOT_MASKING_TOLD.compareAndSet(false, true)) {
      System.err.println("notion-redactor: not masking: " + why);
    }
  }

  /** Says, once in a process, which named secrets are not masked. */
  static void tellNotMasked(Redactor redactor) {
    RedactorAccess.tellNotMasked(
        redactor,
        secret -> {
          if (TOLD.size() < MOST_TOLD && TOLD.add(secret)) {
            StatusLogger.getLogger().error("notion-redactor: " + secret);
          }
        });
  }

  /** Says, once, that redaction failed with an earlier event. Throws nothing. */
  static void tell(FailureNews news) {
    try {
      String first = news.first();
      if (first != null) {
        StatusLogger.getLogger().warn("notion-redactor: " + first);
      }
    } catch (Throwable notSaid) {
      // A listener of the status failed, or there is no stack left. The event is what counts.
    }
  }
}
