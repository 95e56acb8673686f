package dev.notionredactor.log4j2;

import dev.notionredactor.object.Placeholders;
import java.util.Arrays;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterizedMessage;

/** Stands for a message that shows a key. Immutable. */
final class RedactedMessage implements Message {

  private static final long serialVersionUID = 1L;

  private static final Object[] NONE = {};

  private final String format;

  /** If one can't be serialised, Log4j sends the text alone. */
  @SuppressWarnings("serial")
  private final Object[] parameters;

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
   * alone. So it does where parameters are put into a format in a way not known here.
   *
   * @param printf whether the format may be one of {@link String#format}. Of any other, what it
   *     says may come from anywhere, and ask for a text that is gigabytes long
   */
  static RedactedMessage consistent(
      boolean printf, String format, Object[] parameters, String text, Throwable throwable) {
    boolean alone =
        parameters != null && parameters.length > 0 && !make(printf, format, parameters, text);
    return alone
        ? alone(text, throwable)
        : new RedactedMessage(format, parameters, text, throwable);
  }

  /** Of parts of which it is known that nothing is spread over them. */
  static RedactedMessage of(String format, Object[] parameters, String text, Throwable throwable) {
    return new RedactedMessage(format, parameters, text, throwable);
  }

  /** Of a redacted text without parts. */
  static RedactedMessage alone(String text, Throwable throwable) {
    return new RedactedMessage(text, NONE, text, throwable);
  }

  private static boolean make(boolean printf, String format, Object[] parameters, String text) {
    if (format == null) {
      // An object, logged as it is.
      return parameters.length == 1
          && ParameterizedMessage.deepToString(parameters[0]).equals(text);
    }
    return ParameterizedMessage.format(format, shown(format, parameters)).equals(text)
        || (printf && text.equals(printed(format, parameters)));
  }

  /** Null if it is no format for that. */
  private static String printed(String format, Object[] parameters) {
    try {
      return String.format(format, parameters);
    } catch (RuntimeException otherFormat) {
      return null;
    }
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
