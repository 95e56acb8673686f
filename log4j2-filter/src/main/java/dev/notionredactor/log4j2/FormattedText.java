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

  /** What such a text shows. */
  enum Shows {
    /** No key, and its parameters as they are. */
    ALL,

    /** No key, and that something went wrong with a parameter when it was made. */
    FAILURE,

    /** A key. */
    KEY
  }

  static Shows look(ReusableMessage message, Redactor redactor) {
    StringBuilder buffer = BUFFER.get();
    buffer.setLength(0);
    try {
      message.formatTo(buffer);
      if (redactor.containsKey(buffer)) {
        return Shows.KEY;
      }
      boolean failed = message.getParameterCount() > 0 && Failures.areIn(buffer);
      return failed ? Shows.FAILURE : Shows.ALL;
    } finally {
      if (buffer.capacity() > KEPT) {
        BUFFER.remove();
      }
    }
  }
}
