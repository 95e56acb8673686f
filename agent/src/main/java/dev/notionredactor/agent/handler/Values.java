package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.MapRedactor;
import dev.notionredactor.object.ObjectRedactor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Redacts the values of an event that are not text themselves: its arguments and its context. What
 * holds no key stays the same object; of what does, there is a redacted copy.
 */
final class Values implements BiFunction<Object[], Object, Object[]> {

  /**
   * Text, and the JDK's own containers. Of an object of the application's, {@code toString} may do
   * anything, and would be called where it was not without the agent: what it shows is masked when
   * somebody has formatted it.
   */
  private static final Predicate<Object> TEXTS =
      new Predicate<Object>() {
        @Override
        public boolean test(Object value) {
          return value instanceof CharSequence
              || value instanceof Object[]
              || (value != null && value.getClass().getName().startsWith("java.util."));
        }
      };

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
  private final MapRedactor maps;
  private final Withheld withheld;

  Values(Redactor redactor, Withheld withheld) {
    this.redactor = redactor;
    this.objects = new ObjectRedactor(redactor);
    this.maps = new MapRedactor(objects);
    this.withheld = withheld;
  }

  Object redact(Object value) {
    return TEXTS.test(value) ? objects.redact(value) : value;
  }

  /**
   * Redacts values.
   *
   * @param message the message whose arguments they are; if it shows a key, objects that are not
   *     the JDK's are asked for their text. Null if there is none
   */
  @Override
  public Object[] apply(Object[] arguments, Object message) {
    boolean shown = message != null && holdsOthers(arguments) && showsKey(message);
    return redact(arguments, shown ? SHOWN : TEXTS);
  }

  private boolean showsKey(Object message) {
    try {
      return redactor.mayHaveMasked(FormattedMessage.of(message));
    } catch (InvocationTargetException noText) {
      // Whoever reads it gets none, either.
      return false;
    } catch (Throwable cannotSay) {
      return true;
    }
  }

  /** Whether there are any of which {@link #TEXTS} says nothing, and that may show a key. */
  private static boolean holdsOthers(Object[] arguments) {
    for (int i = 0; arguments != null && i < arguments.length; i++) {
      Object argument = arguments[i];
      if (argument != null
          && !(argument instanceof Number)
          && !TEXTS.test(argument)
          && SHOWN.test(argument)) {
        return true;
      }
    }
    return false;
  }

  private Object[] redact(Object[] values, Predicate<Object> which) {
    try {
      return objects.redact(values, which);
    } catch (Throwable failure) {
      return new Object[] {withheld.notice(0, failure)};
    }
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

  Map<?, ?> redact(Map<?, ?> values) {
    try {
      return maps.redact(values);
    } catch (Throwable failure) {
      return Collections.singletonMap("notion-redactor", withheld.notice(0, failure));
    }
  }
}
