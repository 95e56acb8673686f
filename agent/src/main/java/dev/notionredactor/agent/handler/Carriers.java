package dev.notionredactor.agent.handler;

import java.util.function.UnaryOperator;

/**
 * What goes with an event, or a message, to whichever thread redacts it next: for the most part
 * itself. Some events of Log4j are copied; their messages are not, but for the reusable ones. Those
 * of its asynchronous loggers are used again, but not before they have been written.
 */
final class Carriers implements UnaryOperator<Object> {

  private static final String LOG4J = "org.apache.logging.log4j.";

  /** Null if there is nothing like that. */
  @Override
  public Object apply(Object eventOrMessage) {
    if (isUsedAgain(eventOrMessage)) {
      return eventOrMessage;
    }
    if (!isLog4js(eventOrMessage, "core.")) {
      return isReusable(eventOrMessage) ? null : eventOrMessage;
    }
    Object message = EventOrigin.messageOf(eventOrMessage);
    return message == null || isReusable(message) ? null : message;
  }

  /** Whether it is an event that stays the same object when there is another to be logged. */
  static boolean isUsedAgain(Object event) {
    return event.getClass().getName().endsWith(".RingBufferLogEvent");
  }

  private static boolean isLog4js(Object object, String part) {
    return object.getClass().getName().startsWith(LOG4J + part);
  }

  private static boolean isReusable(Object message) {
    return isLog4js(message, "message.Reusable") || isLog4js(message, "core.impl.MutableLogEvent");
  }
}
