package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Failures;
import org.apache.logging.log4j.message.ReusableMessage;

/** Reads the text of reusable messages without making garbage. */
final class FormattedText {

  /** Longer ones are rare, and not worth keeping memory for. */
  private static final int KEPT = 8192;

  /** Only for events that are bound to a thread in the same way, and one at a time. */
  private static final ThreadLocal<StringBuilder> BUFFER =
      ThreadLocal.withInitial(() -> new StringBuilder(256));

  private FormattedText() {}

  static boolean holdsKey(ReusableMessage message, Redactor redactor) {
    StringBuilder buffer = read(message);
    boolean result = redactor.containsKey(buffer);
    done(buffer);
    return result;
  }

  /** Whether something went wrong with a parameter when the text was made. */
  static boolean hasFailures(ReusableMessage message) {
    StringBuilder buffer = read(message);
    boolean result = Failures.areIn(buffer);
    done(buffer);
    return result;
  }

  private static StringBuilder read(ReusableMessage message) {
    StringBuilder buffer = BUFFER.get();
    buffer.setLength(0);
    message.formatTo(buffer);
    return buffer;
  }

  private static void done(StringBuilder buffer) {
    if (buffer.capacity() > KEPT) {
      BUFFER.remove();
    }
  }
}
