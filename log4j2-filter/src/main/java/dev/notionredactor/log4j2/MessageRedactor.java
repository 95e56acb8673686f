package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Failures;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.NameRedactor;
import dev.notionredactor.object.Nesting;
import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.Placeholders;
import dev.notionredactor.object.ShownArguments;
import dev.notionredactor.object.SpelledTexts;
import dev.notionredactor.object.ThrowableRedactor;
import dev.notionredactor.object.Unprintable;
import java.util.Arrays;
import java.util.Objects;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.message.FormattedMessage;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MultiformatMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;

/** Redacts messages of any kind by the text they show. */
@SuppressWarnings("deprecation") // Message.getFormat: whoever reads it still must not find a key.
final class MessageRedactor {

  private static final String NOT_ASKED = Withheld.text(0, new Nesting.LoggingWhileLogging());

  private final Redactor redactor;
  private final NameRedactor names;
  private final ObjectRedactor objects;
  private final ThrowableRedactor throwables;
  private final MapMessageRedactor maps;
  private final SpelledTexts spelled;

  /** Whether what may not be asked for its text is passed over, and not withheld. */
  private final boolean passesOver;

  MessageRedactor(
      Redactor redactor,
      NameRedactor names,
      ObjectRedactor objects,
      ThrowableRedactor throwables,
      boolean passesOver) {
    this.redactor = redactor;
    this.passesOver = passesOver;
    this.spelled = new SpelledTexts(redactor);
    this.names = names;
    this.objects = objects;
    this.throwables = throwables;
    this.maps = new MapMessageRedactor(redactor, objects);
  }

  /**
   * Redacts a message.
   *
   * @param message may be null
   * @param ask whether its parameters may be asked for their text; else those that are no plain
   *     values are withheld, or passed over
   * @return the same instance if neither its text nor its format nor a parameter shows a key; one
   *     that throws the same if it fails to be formatted; its text alone if it fails to tell the
   *     rest, which few ask for
   */
  Message redact(Message message, boolean ask) {
    if (message == null) {
      return null;
    }
    FormattedText text;
    boolean shown;
    try {
      Object[] given = SpelledParameters.parametersOf(message);
      if (given != null && spelled.redactEach(given) != given) {
        return withoutSpelled(message, given, ask);
      }
      text =
          message instanceof ReusableMessage
              ? FormattedText.of((ReusableMessage) message, redactor)
              : null;
      shown = redacted(text) != null || (!isEvent(message) && showsKey(message));
    } catch (RuntimeException thrown) {
      return new UnprintableMessage(
          Unprintable.unlessFailure(thrown), throwables.redact(message.getThrowable()));
    }
    try {
      return shown || restHoldsKey(message, text, ask)
          ? replacement(message, redacted(text), ask)
          : message;
    } catch (RuntimeException thrown) {
      if (!Failures.meanNotPrintable(thrown)) {
        throw thrown;
      }
      return RedactedMessage.alone(
          redactor.redact(message.getFormattedMessage()),
          throwables.redact(message.getThrowable()));
    }
  }

  /**
   * What stands for a message with parameters that spell a key, each of them.
   *
   * @param given its parameters
   */
  @SuppressWarnings("ReferenceEquality")
  private Message withoutSpelled(Message message, Object[] given, boolean ask) {
    if (message instanceof MapMessage) {
      return replacement(message, null, ask);
    }
    Object[] others = spelled.redactEach(given);
    Object[] parameters = redact(others, ask);
    String format = message.getFormat();
    if (message instanceof ObjectMessage) {
      return new ObjectMessage(parameters[0]);
    }
    String text = spelled.redactShown(message.getFormattedMessage(), given);
    Throwable throwable = throwables.redact(message.getThrowable());
    String redactedText = redactor.redact(text);
    String redactedFormat = redactor.redact(format);
    return redactedText == text && redactedFormat == format && parameters == others
        ? RedactedMessage.of(format, parameters, text, throwable)
        : RedactedMessage.consistent(
            isPrintf(message), redactedFormat, parameters, redactedText, throwable);
  }

  private static boolean isPrintf(Message message) {
    return message instanceof StringFormattedMessage || message instanceof FormattedMessage;
  }

  /** Null if it holds no key, or is no text that was looked at. */
  private static String redacted(FormattedText text) {
    return text == null ? null : text.redacted;
  }

  /**
   * What stands for a message that holds a key.
   *
   * @param redacted its text, masked; null if that is not known
   */
  @SuppressWarnings("ReferenceEquality")
  private Message replacement(Message message, String redacted, boolean ask) {
    if (message instanceof MapMessage) {
      Message map = maps.redact((MapMessage<?, ?>) message);
      if (map != null) {
        return map;
      }
    }
    String given = message.getFormattedMessage();
    String text = redacted == null ? redactor.redact(given) : redacted;
    String format = message.getFormat();
    String redactedFormat = Objects.equals(given, format) ? text : names.redact(format);
    Object[] parameters = message.getParameters();
    if (redactedFormat == format) {
      Object[] shown = ShownArguments.in(format, parameters, given, text);
      if (shown != null) {
        return RedactedMessage.of(format, shown, text, throwables.redact(message.getThrowable()));
      }
    }
    if (ask && message instanceof ObjectMessage) {
      Message object = new ObjectMessage(objects.redact(((ObjectMessage) message).getParameter()));
      if (object.getFormattedMessage().equals(text)) {
        return object;
      }
    }
    return RedactedMessage.consistent(
        isPrintf(message),
        redactedFormat,
        redact(parameters, ask),
        text,
        throwables.redact(message.getThrowable()));
  }

  /** Whether there is a key in what the text need not show. */
  @SuppressWarnings("ReferenceEquality")
  private boolean restHoldsKey(Message message, FormattedText text, boolean ask) {
    String format = message.getFormat();
    return names.redact(format) != format
        || throwables.holdsKey(message.getThrowable())
        || parametersShowKey(message, format, text, ask);
  }

  /** One that is its own message, formatted already: a string made of that would be garbage. */
  private static boolean isEvent(Message message) {
    return message instanceof LogEvent && message instanceof ReusableMessage;
  }

  private boolean showsKey(Message message) {
    return redactor.containsKey(message.getFormattedMessage())
        || (!isLog4js(message) && showsKeyOtherwise(message));
  }

  /** By methods that Log4j's layouts prefer where a message has them. */
  private boolean showsKeyOtherwise(Message message) {
    if (message instanceof StringBuilderFormattable) {
      StringBuilder text = new StringBuilder();
      ((StringBuilderFormattable) message).formatTo(text);
      if (redactor.containsKey(text)) {
        return true;
      }
    }
    if (message instanceof MultiformatMessage) {
      MultiformatMessage several = (MultiformatMessage) message;
      for (String format : several.getFormats()) {
        if (redactor.containsKey(several.getFormattedMessage(new String[] {format}))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whose methods all show the same. */
  private static boolean isLog4js(Message message) {
    return message.getClass().getName().startsWith("org.apache.logging.log4j.");
  }

  /** Only of those that the text does not show anyway: their own text is costly to get. */
  @SuppressWarnings("ReferenceEquality")
  private boolean parametersShowKey(
      Message message, String format, FormattedText text, boolean ask) {
    if (message instanceof ObjectMessage
        || (text == FormattedText.ALL && showsAll((ReusableMessage) message, format))) {
      return false;
    }
    Object[] parameters = message.getParameters();
    boolean shown =
        message instanceof ParameterizedMessage
            && parameters != null
            && parameters.length <= Placeholders.in(format)
            && !(ObjectRedactor.anyNeedsAsking(parameters)
                && Failures.areIn(message.getFormattedMessage()));
    return !shown && redact(parameters, ask) != parameters;
  }

  /** Reusable messages are parameterised, or an object without a format. */
  private static boolean showsAll(ReusableMessage message, String format) {
    return message.getParameterCount() <= (format == null ? 1 : Placeholders.in(format));
  }

  /** The same instance if none shows a key, nor is withheld. */
  private Object[] redact(Object[] parameters, boolean ask) {
    if (ask || parameters == null) {
      return objects.redact(parameters);
    }
    return passesOver
        ? objects.redact(parameters, MessageRedactor::needsNoAsking)
        : objects.redact(withoutObjects(parameters));
  }

  private static Object[] withoutObjects(Object[] parameters) {
    Object[] plain = parameters;
    for (int i = 0; i < parameters.length; i++) {
      if (!needsNoAsking(parameters[i])) {
        if (plain == parameters) {
          plain = Arrays.copyOf(parameters, parameters.length, Object[].class);
        }
        plain[i] = NOT_ASKED;
      }
    }
    return plain;
  }

  /** A throwable's text is asked for anyway. */
  private static boolean needsNoAsking(Object parameter) {
    return parameter instanceof String
        || parameter instanceof Throwable
        || ObjectRedactor.isPlain(parameter);
  }
}
