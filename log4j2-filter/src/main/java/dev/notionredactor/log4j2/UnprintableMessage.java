package dev.notionredactor.log4j2;

import dev.notionredactor.object.Unprintable;
import org.apache.logging.log4j.message.Message;

/**
 * Stands for a message that threw an exception when it was formatted, and throws the same. It might
 * show a key the next time. Immutable.
 */
final class UnprintableMessage implements Message {

  private static final long serialVersionUID = 1L;

  private final transient Unprintable text;
  private final transient Throwable throwable;

  UnprintableMessage(Unprintable text, Throwable throwable) {
    this.text = text;
    this.throwable = throwable;
  }

  @Override
  public String getFormattedMessage() {
    return String.valueOf(text);
  }

  @Override
  @SuppressWarnings("deprecation")
  public String getFormat() {
    return "";
  }

  /** None: some were asked for their text, and others not. */
  @Override
  public Object[] getParameters() {
    return new Object[0];
  }

  @Override
  public Throwable getThrowable() {
    return throwable;
  }
}
