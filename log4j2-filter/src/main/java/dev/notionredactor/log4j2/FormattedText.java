package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Failures;
import org.apache.logging.log4j.message.ReusableMessage;

/**
 * What the text of a reusable message shows. Nothing is allocated unless it is a key. Immutable.
 */
final class FormattedText {

  /** No key, and its parameters as they are. */
  static final FormattedText ALL = new FormattedText(null);

  /** No key, and that something went wrong with a parameter when it was made. */
  static final FormattedText FAILURE = new FormattedText(null);

  /** Longer ones are rare, and not worth keeping memory for. */
  private static final int KEPT = 8192;

  /** Only for events that are bound to a thread in the same way. */
  private static final ThreadLocal<Buffer> BUFFER = ThreadLocal.withInitial(Buffer::new);

  private static final class Buffer {
    final StringBuilder text = new StringBuilder(256);

    /** A parameter may log while it is asked for its text. */
    boolean isTaken;
  }

  /** The text, each key in it masked; null if it holds none. */
  final String redacted;

  private FormattedText(String redacted) {
    this.redacted = redacted;
  }

  static FormattedText of(ReusableMessage message, Redactor redactor) {
    Buffer buffer = BUFFER.get();
    if (buffer.isTaken) {
      return of(message, redactor, new StringBuilder());
    }
    buffer.isTaken = true;
    try {
      buffer.text.setLength(0);
      return of(message, redactor, buffer.text);
    } finally {
      buffer.isTaken = false;
      if (buffer.text.capacity() > KEPT) {
        BUFFER.remove();
      }
    }
  }

  private static FormattedText of(ReusableMessage message, Redactor redactor, StringBuilder text) {
    message.formatTo(text);
    if (redactor.redact(text)) {
      return new FormattedText(text.toString());
    }
    return message.getParameterCount() > 0 && Failures.areIn(text) ? FAILURE : ALL;
  }
}
