package dev.notionredactor.log4j2;

import dev.notionredactor.object.Placeholders;
import java.util.Arrays;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterizedMessage;

/** Stands for a message that shows a key. Immutable. */
final class RedactedMessage implements Message {

  private static final long serialVersionUID = 1L;

  private final String format;
  private final transient Object[] parameters;
  private final String text;
  private final transient Throwable throwable;

  private RedactedMessage(String format, Object[] parameters, String text, Throwable throwable) {
    this.format = format;
    this.parameters = parameters;
    this.text = text;
    this.throwable = throwable;
  }

  /**
   * Of parts that were redacted one by one. If they don't make the text, a key was perhaps spread
   * over them ({@code "ntn_{}"}), and what is left of it must not be shown: then the text stands
   * alone. So it does where parameters are put into a format in another way than by {@code {}}.
   */
  static RedactedMessage consistent(
      String format, Object[] parameters, String text, Throwable throwable) {
    boolean alone =
        parameters != null
            && parameters.length > 0
            && !ParameterizedMessage.format(format, shown(format, parameters)).equals(text);
    return alone
        ? new RedactedMessage(text, null, text, throwable)
        : new RedactedMessage(format, parameters, text, throwable);
  }

  /** Without those that have no place in the format, such as a throwable: Log4j warns of them. */
  private static Object[] shown(String format, Object[] parameters) {
    return Arrays.copyOf(parameters, Math.min(parameters.length, Placeholders.in(format)));
  }

  @Override
  public String getFormattedMessage() {
    return text;
  }

  @Override
  @SuppressWarnings("deprecation")
  public String getFormat() {
    return format;
  }

  @Override
  public Object[] getParameters() {
    return parameters;
  }

  @Override
  public Throwable getThrowable() {
    return throwable;
  }

  @Override
  public String toString() {
    return text;
  }
}
