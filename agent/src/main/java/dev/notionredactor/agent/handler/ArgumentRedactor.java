package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.mask.Failures;
import dev.notionredactor.object.ObjectRedactor;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Redacts the values of an event that are not text themselves: its arguments and its context. What
 * holds no key stays the same object; of what does, there is a redacted copy.
 */
final class ArgumentRedactor implements BiFunction<Object[], CharSequence, Object[]> {

  /**
   * What a message shows anyway, so that it is or was asked for its text. An exception is redacted
   * by its own hook points; what writes itself into JSON, by what it wrote.
   */
  private static final Predicate<Object> SHOWN =
      new Predicate<Object>() {
        @Override
        public boolean test(Object value) {
          return !(value instanceof Throwable) && !isStructured(value);
        }
      };

  private final Redactor redactor;
  private final ObjectRedactor objects;
  private final ContainedTexts texts;

  /** {@code strings}: what redacts these, which may remember them. */
  ArgumentRedactor(Redactor redactor, UnaryOperator<String> strings) {
    this.redactor = redactor;
    this.objects = new ObjectRedactor(redactor);
    this.texts = new ContainedTexts(redactor, strings);
  }

  Object redact(Object value) {
    try {
      return texts.redact(value);
    } catch (Throwable failure) {
      return redactor.withheld(0, failure);
    }
  }

  /**
   * Redacts values.
   *
   * @param message the text of the message whose arguments they are; if that shows a key, or that
   *     something went wrong when it was made, objects that are not the JDK's are asked for theirs.
   *     Null if there is none
   */
  @Override
  public Object[] apply(Object[] values, CharSequence message) {
    try {
      Object[] redacted = texts.redact(values);
      boolean ask = message != null && holdsOthers(values) && showsKey(message);
      return ask ? objects.redact(redacted, SHOWN) : redacted;
    } catch (Throwable failure) {
      return new Object[] {redactor.withheld(0, failure)};
    }
  }

  private boolean showsKey(CharSequence message) {
    if (redactor.containsKey(message)) {
      return true;
    }
    String text = message.toString();
    return RedactorAccess.mayHaveMasked(redactor, text) || Failures.areIn(text);
  }

  /** Whether there are any that may show a key, and were not looked at as text. */
  private static boolean holdsOthers(Object[] values) {
    for (int i = 0; values != null && i < values.length; i++) {
      Object value = values[i];
      if (value != null
          && !(value instanceof Number)
          && !(value instanceof String)
          && SHOWN.test(value)) {
        return true;
      }
    }
    return false;
  }

  /** As a text, it would no longer be a field of the JSON that the encoder writes. */
  private static boolean isStructured(Object value) {
    for (Class<?> type = value == null ? null : value.getClass();
        type != null;
        type = type.getSuperclass()) {
      for (Class<?> implemented : type.getInterfaces()) {
        if (implemented.getName().equals("net.logstash.logback.argument.StructuredArgument")) {
          return true;
        }
      }
    }
    return false;
  }

  List<?> redact(List<?> values) {
    try {
      Object[] elements = values.toArray();
      Object[] redacted = texts.redact(elements);
      return redacted == elements ? values : Arrays.asList(redacted);
    } catch (Throwable failure) {
      return Collections.singletonList(redactor.withheld(0, failure));
    }
  }

  Map<?, ?> redact(Map<?, ?> values) {
    try {
      return texts.redact(values);
    } catch (Throwable failure) {
      return Collections.singletonMap("notion-redactor", redactor.withheld(0, failure));
    }
  }
}
