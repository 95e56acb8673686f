package dev.notionredactor.agent.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Asks a logging library's message, or an event that is one, for its text, which most of them keep.
 * The library's types are not the agent's, so it takes reflection.
 */
final class FormattedMessage {

  private static final ClassValue<Method> GETTERS =
      new ClassValue<Method>() {
        @Override
        protected Method computeValue(Class<?> type) {
          try {
            return type.getMethod("getFormattedMessage");
          } catch (NoSuchMethodException notAMessage) {
            throw new IllegalArgumentException(type.getName(), notAMessage);
          }
        }
      };

  private FormattedMessage() {}

  /**
   * The text of {@code message}.
   *
   * @throws InvocationTargetException if the message has none, as its getter throws
   * @throws IllegalAccessException if only its own package may ask it
   */
  static String of(Object message) throws InvocationTargetException, IllegalAccessException {
    return (String) GETTERS.get(message.getClass()).invoke(message);
  }
}
