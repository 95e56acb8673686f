package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.ThrowableRedactor;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.ReusableLogEventFactory;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.apache.logging.log4j.util.StringMap;

/**
 * Redacts events. Thread-safe; throws nothing.
 *
 * <p>Each part of an event is redacted by something that returns the same instance if the part is
 * clean, and so is the event itself.
 */
final class LogEventRedactor {

  private final Redactor redactor;
  private final MessageRedactor messages;
  private final ContextDataRedactor contextData;
  private final ContextStackRedactor contextStacks;
  private final MarkerRedactor markers;
  private final ThrowableRedactor throwables;
  private final Withheld withheld = new Withheld();

  LogEventRedactor(Redactor redactor) {
    ObjectRedactor objects = new ObjectRedactor(redactor);
    this.redactor = redactor;
    this.throwables = new ThrowableRedactor(redactor);
    this.messages = new MessageRedactor(redactor, objects, throwables);
    this.contextData = new ContextDataRedactor(redactor, objects);
    this.contextStacks = new ContextStackRedactor(redactor);
    this.markers = new MarkerRedactor(redactor);
  }

  /**
   * The same instance if nothing in the event holds a key; else a copy, and the event is released,
   * so that its thread can use it again.
   */
  LogEvent redact(LogEvent event) {
    LogEvent result = redactOrWithhold(event);
    if (result != event) {
      ReusableLogEventFactory.release(event);
    }
    return result;
  }

  @SuppressWarnings("ReferenceEquality") // The same instance is what says that a part is clean.
  private LogEvent redactOrWithhold(LogEvent event) {
    try {
      Message message = messages.redact(event.getMessage());
      Throwable thrown = throwables.redact(event.getThrown());
      ReadOnlyStringMap data = contextData.redact(event.getContextData());
      ThreadContext.ContextStack stack = contextStacks.redact(event.getContextStack());
      Marker marker = markers.redact(event.getMarker());
      String loggerName = redactor.redact(event.getLoggerName());
      String threadName = redactor.redact(event.getThreadName());
      boolean clean =
          message == event.getMessage()
              && thrown == event.getThrown()
              && data == event.getContextData()
              && stack == event.getContextStack()
              && marker == event.getMarker()
              && loggerName == event.getLoggerName()
              && threadName == event.getThreadName();
      return clean
          ? event
          : new Log4jLogEvent.Builder(event)
              .setMessage(detached(message))
              .setThrown(thrown)
              .setContextData(detached(data))
              .setContextStack(stack)
              .setMarker(marker)
              .setLoggerName(loggerName)
              .setThreadName(threadName)
              .build();
    } catch (Throwable failure) {
      return withheld(event, withheld.notice(0, failure));
    }
  }

  /** Independent of a reusable event, which loses its message when it is released. */
  private static Message detached(Message message) {
    return message instanceof ReusableMessage ? ((ReusableMessage) message).memento() : message;
  }

  /** Independent of a reusable event, which clears its context data when it is released. */
  private static StringMap detached(ReadOnlyStringMap data) {
    return data == null
        ? ContextDataFactory.emptyFrozenContextData()
        : ContextDataFactory.createContextData(data);
  }

  /** An event that shows nothing of the original but its level and its time. */
  private static LogEvent withheld(LogEvent event, String notice) {
    return new Log4jLogEvent.Builder()
        .setLevel(event.getLevel())
        .setInstant(event.getInstant())
        .setNanoTime(event.getNanoTime())
        .setMessage(new SimpleMessage(notice))
        .setLoggerName("notion-redactor")
        .setThreadName("")
        .setContextData(ContextDataFactory.emptyFrozenContextData())
        .setContextStack(ThreadContext.EMPTY_STACK)
        .build();
  }
}
