package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.MapRedactor;
import dev.notionredactor.object.NameRedactor;
import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.Placeholders;
import java.util.List;
import java.util.Map;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * Redacts events. Thread-safe; throws nothing.
 *
 * <p>Each part of an event is redacted by something that returns the same instance if the part is
 * clean, and so is the event itself.
 */
final class EventRedactor {

  /**
   * An argument's {@code toString} may log, and is called more than once for an event. Unless there
   * is an end to it, one that logs itself keeps a thread for good. Appenders have such a guard,
   * too, but come later.
   */
  private static final int DEEPEST = 3;

  /** How many events this thread is redacting, each while it redacts the one before. */
  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  private final Redactor redactor;
  private final NameRedactor names;
  private final ObjectRedactor objects;
  private final LogstashFields logstash;
  private final MapRedactor maps;
  private final ContextRedactor contexts;
  private final MarkerRedactor markers;
  private final ThrowableProxyRedactor throwables;
  private final KeyValueRedactor keyValues;
  private final Withheld withheld = new Withheld();

  EventRedactor(Redactor redactor) {
    this.redactor = redactor;
    this.names = new NameRedactor(redactor);
    this.objects = new ObjectRedactor(redactor);
    this.logstash = new LogstashFields(redactor, objects);
    this.maps = new MapRedactor(objects);
    this.contexts = new ContextRedactor(redactor, maps);
    this.markers = new MarkerRedactor(redactor, logstash);
    this.throwables = new ThrowableProxyRedactor(redactor);
    // The class needs a type that slf4j 1.7 does not have.
    this.keyValues = Features.KEY_VALUES ? new KeyValueRedactor(redactor, objects) : null;
  }

  /** The same instance if nothing in the event holds a key. */
  ILoggingEvent redact(ILoggingEvent event) {
    int[] depth = null;
    try {
      depth = DEPTH.get();
      depth[0]++;
      return depth[0] > DEEPEST
          ? withheld(event, withheld, new LoggingWhileLogging())
          : redactParts(event);
    } catch (Throwable failure) {
      return withheld(event, withheld, failure);
    } finally {
      if (depth != null) {
        depth[0]--;
      }
    }
  }

  /** What stands for an event that could not be redacted, or must not be shown unredacted. */
  static ILoggingEvent withheld(ILoggingEvent event, Withheld withheld, Throwable reason) {
    return RedactedEvent.withheld(event, withheld.notice(lengthOf(event), reason));
  }

  /** Of what can be had without asking arguments for their text. */
  private static int lengthOf(ILoggingEvent event) {
    try {
      return event.getMessage().length();
    } catch (Throwable unreadable) {
      return 0;
    }
  }

  @SuppressWarnings("ReferenceEquality") // The same instance is what says that a part is clean.
  private ILoggingEvent redactParts(ILoggingEvent event) {
    String formatted = event.getFormattedMessage();
    Object[] arguments = event.getArgumentArray();
    List<Marker> markerList = MarkerRedactor.markersOf(event);
    List<KeyValuePair> pairs = keyValues == null ? null : event.getKeyValuePairs();
    Map<String, String> mdc = mdcOf(event);

    RedactedMessage message = redactMessage(event.getMessage(), formatted, arguments);
    List<Marker> redactedMarkers = markers.redact(markerList);
    List<KeyValuePair> redactedPairs = pairs == null ? null : keyValues.redact(pairs);
    Map<String, String> redactedMdc = maps.redactStrings(mdc);
    LoggerContextVO context = contexts.redact(event.getLoggerContextVO());
    IThrowableProxy throwable = throwables.redact(event.getThrowableProxy());
    String loggerName = names.redact(event.getLoggerName());
    String threadName = names.redact(event.getThreadName());

    boolean clean =
        message == null
            && redactedMarkers == markerList
            && redactedPairs == pairs
            && redactedMdc == mdc
            && context == event.getLoggerContextVO()
            && throwable == event.getThrowableProxy()
            && loggerName == event.getLoggerName()
            && threadName == event.getThreadName();
    if (clean) {
      return event;
    }
    return new RedactedEvent(
        event,
        message == null ? new RedactedMessage(event.getMessage(), arguments, formatted) : message,
        loggerName,
        threadName,
        redactedMdc,
        redactedMarkers,
        redactedPairs,
        context,
        throwable);
  }

  /** Null if message, arguments and what they make together are clean. */
  @SuppressWarnings("ReferenceEquality")
  private RedactedMessage redactMessage(String message, String formatted, Object[] arguments) {
    String redactedFormatted = redactor.redact(formatted);
    String redactedMessage = message == formatted ? redactedFormatted : names.redact(message);
    boolean shown =
        redactedFormatted == formatted
            && arguments != null
            && arguments.length <= Placeholders.in(message);
    // The text of objects is costly to get, and there already in what was found clean.
    Object[] redactedArguments = shown ? arguments : redact(arguments);
    if (redactedFormatted == formatted
        && redactedMessage == message
        && redactedArguments == arguments) {
      return null;
    }
    return RedactedMessage.consistent(redactedMessage, redactedArguments, redactedFormatted);
  }

  /** The same instance if it is null or no argument shows a key. */
  private Object[] redact(Object[] arguments) {
    Object[] redacted = objects.redact(arguments);
    if (redacted != arguments) {
      for (int i = 0; i < redacted.length; i++) {
        Object fields = redacted[i] == arguments[i] ? null : logstash.redact(arguments[i]);
        if (fields != null) {
          redacted[i] = fields;
        }
      }
    }
    return redacted;
  }

  /** Null if the event has none, or fails to say. */
  private static Map<String, String> mdcOf(ILoggingEvent event) {
    try {
      return event.getMDCPropertyMap();
    } catch (RuntimeException absent) {
      // An event that was made by hand may lack the context to ask. Its other getters are fine.
      return null;
    }
  }

  /** Names the reason in a notice. */
  private static final class LoggingWhileLogging extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
