package dev.notionredactor.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.mask.Failures;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.NameRedactor;
import dev.notionredactor.object.Nesting;
import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.Placeholders;
import dev.notionredactor.object.ShownArguments;
import dev.notionredactor.object.SpelledTexts;
import dev.notionredactor.object.Unprintable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.KeyValuePair;

/**
 * Redacts events. Thread-safe; throws nothing.
 *
 * <p>Each part of an event is redacted by something that returns the same instance if the part is
 * clean, and so is the event itself.
 */
final class EventRedactor {

  private static final String EXAMPLE = RedactorAccess.EXAMPLE + " ";

  private final Redactor redactor;

  /** Null if no findings are counted. */
  private final FindingLog findings;

  private final NameRedactor names;
  private final ObjectRedactor objects;
  private final SpelledTexts spelled;
  private final LogstashFields logstash;
  private final ContextRedactor contexts;
  private final MarkerRedactor markers;
  private final ThrowableProxyRedactor throwables;
  private final KeyValueRedactor keyValues;

  EventRedactor(Redactor redactor) {
    this.redactor = redactor;
    this.findings = RedactorAccess.findings(redactor);
    this.names = new NameRedactor(redactor);
    this.objects = new ObjectRedactor(redactor);
    this.spelled = new SpelledTexts(redactor);
    this.contexts = new ContextRedactor(redactor, objects);
    this.logstash = new LogstashFields(objects, spelled);
    this.markers = new MarkerRedactor(redactor, logstash);
    this.throwables = new ThrowableProxyRedactor(redactor);
    // The class needs a type that slf4j 1.7 does not have.
    this.keyValues = Features.KEY_VALUES ? new KeyValueRedactor(redactor, objects) : null;
    preload();
  }

  /**
   * Loads and initialises what an event with keys needs. The first may come where no class can be
   * loaded, at the end of a stack for instance; one whose initialiser fails stays broken for good.
   */
  private void preload() {
    LoggingEvent event = new LoggingEvent();
    event.setLevel(Level.INFO);
    event.setLoggerName(EXAMPLE);
    event.setThreadName(EXAMPLE);
    event.setMessage("{}");
    event.setArgumentArray(
        new Object[] {Collections.singletonList(EXAMPLE), EXAMPLE.toCharArray()});
    event.setMDCPropertyMap(Collections.singletonMap("", EXAMPLE));
    event.setThrowableProxy(new ThrowableProxy(new Exception(EXAMPLE)));
    redact(event).getThrowableProxy().getMessage();
    markers.redact(MarkerFactory.getDetachedMarker(EXAMPLE));
    if (keyValues != null) {
      keyValues.preload(EXAMPLE);
    }
  }

  /** The same instance if nothing in the event holds a key. */
  @SuppressWarnings("ReferenceEquality")
  ILoggingEvent redact(ILoggingEvent event) {
    boolean entered = false;
    boolean found = false;
    ILoggingEvent redacted;
    try {
      entered = Nesting.enter(findings == null ? redactor : findings, event);
      redacted = entered ? redactParts(event) : withheld(event, new Nesting.LoggingWhileLogging());
    } catch (Throwable failure) {
      redacted = withheld(event, failure);
    } finally {
      found = entered && Nesting.leave();
    }
    if (found) {
      findings.redacted(redacted == event ? null : originOf(redacted));
    }
    return redacted;
  }

  private static Origin originOf(ILoggingEvent redacted) {
    return Origin.ofEvent(Origin.LOGBACK, redacted.getLoggerName(), redacted.getLevel());
  }

  /** What stands for an event that could not be redacted. */
  private ILoggingEvent withheld(ILoggingEvent event, Throwable failure) {
    return RedactedEvent.withheld(event, redactor.withheld(lengthOf(event), failure));
  }

  /** What stands for an event that must not be shown, as it can't be redacted. */
  static ILoggingEvent refused(ILoggingEvent event, Throwable reason) {
    return RedactedEvent.withheld(event, Withheld.text(lengthOf(event), reason));
  }

  /** Of what can be had without asking arguments for their text. */
  private static int lengthOf(ILoggingEvent event) {
    try {
      return event.getMessage().length();
    } catch (Throwable failure) {
      // The event is withheld anyway.
      return 0;
    }
  }

  /** Asks for each part once: not every event gives the same instance twice. */
  @SuppressWarnings("ReferenceEquality") // The same instance is what says that a part is clean.
  private ILoggingEvent redactParts(ILoggingEvent event) {
    String template = event.getMessage();
    String formatted = event.getFormattedMessage();
    Object[] arguments = event.getArgumentArray();
    List<Marker> markerList = MarkerRedactor.markersOf(event);
    List<KeyValuePair> pairs = keyValues == null ? null : keyValues.pairsOf(event);
    Map<String, String> mdc = mdcOf(event);
    LoggerContextVO context = event.getLoggerContextVO();
    IThrowableProxy throwable = event.getThrowableProxy();
    String loggerName = event.getLoggerName();
    String threadName = event.getThreadName();

    RedactedMessage message = redactMessage(template, formatted, arguments, isLogbacks(event));
    List<Marker> redactedMarkers = markers.redact(markerList);
    List<KeyValuePair> redactedPairs = pairs == null ? null : keyValues.redact(pairs);
    Map<String, String> redactedMdc = objects.redactStrings(mdc);
    LoggerContextVO redactedContext = contexts.redact(context);
    IThrowableProxy redactedThrowable = throwables.redact(throwable);
    String redactedLoggerName = names.redact(loggerName);
    String redactedThreadName = names.redact(threadName);

    boolean clean =
        message == null
            && redactedMarkers == markerList
            && redactedPairs == pairs
            && redactedMdc == mdc
            && redactedContext == context
            && redactedThrowable == throwable
            && redactedLoggerName == loggerName
            && redactedThreadName == threadName;
    if (clean) {
      return event;
    }
    return new RedactedEvent(
        event,
        message == null ? new RedactedMessage(template, arguments, formatted) : message,
        redactedLoggerName,
        redactedThreadName,
        redactedMdc,
        redactedMarkers,
        redactedPairs,
        redactedContext,
        redactedThrowable);
  }

  /** Whether what an event says is made of its template and its arguments. */
  private static boolean isLogbacks(ILoggingEvent event) {
    return event.getClass() == LoggingEvent.class || event instanceof RedactedEvent;
  }

  /** Null if message, arguments and what they make together are clean. */
  @SuppressWarnings("ReferenceEquality")
  private RedactedMessage redactMessage(
      String template, String formatted, Object[] given, boolean formattedShowsArguments) {
    Object[] arguments = withoutSpelled(given);
    if (arguments != given) {
      String shown = withoutSpelled(formatted, given);
      RedactedMessage rest = redactMessage(template, shown, arguments, false);
      return rest != null ? rest : new RedactedMessage(template, arguments, shown);
    }
    String redactedFormatted = redactor.redact(formatted);
    String redactedTemplate = template == formatted ? redactedFormatted : names.redact(template);
    if (redactedFormatted != formatted && redactedTemplate == template && formattedShowsArguments) {
      Object[] shown = ShownArguments.in(template, arguments, formatted, redactedFormatted);
      if (shown != null) {
        return new RedactedMessage(template, shown, redactedFormatted);
      }
    }
    boolean shown =
        formattedShowsArguments
            && redactedFormatted == formatted
            && arguments != null
            && arguments.length <= Placeholders.in(template)
            && !(ObjectRedactor.anyNeedsAsking(arguments) && Failures.areIn(formatted));
    // The text of objects is costly to get, and there already in what was found clean.
    Object[] redactedArguments = shown ? arguments : redact(arguments);
    if (redactedFormatted == formatted
        && redactedTemplate == template
        && redactedArguments == arguments) {
      return null;
    }
    if (Unprintable.isAmong(redactedArguments)) {
      // To see whether they make the message, slf4j would have to ask them, and would report it.
      boolean others = redactedFormatted != formatted || redactedTemplate != template;
      return others || !formattedShowsArguments
          ? new RedactedMessage(redactedFormatted, null, redactedFormatted)
          : new RedactedMessage(template, redactedArguments, formatted);
    }
    return RedactedMessage.consistent(redactedTemplate, redactedArguments, redactedFormatted);
  }

  /** The same instance if it is null or no argument spells a key. */
  private Object[] withoutSpelled(Object[] arguments) {
    Object[] redacted = spelled.redactEach(arguments);
    for (int i = 0; arguments != null && i < arguments.length; i++) {
      if (LogstashFields.isKnown(arguments[i])) {
        Object fields = logstash.withoutSpelled((Marker) arguments[i]);
        if (fields != arguments[i]) {
          redacted = redacted == arguments ? arguments.clone() : redacted;
          redacted[i] = fields;
        }
      }
    }
    return redacted;
  }

  /** What a text shows of such arguments, element by element, is redacted. */
  private String withoutSpelled(String formatted, Object[] arguments) {
    String redacted = spelled.redactShown(formatted, arguments);
    for (Object argument : arguments) {
      if (LogstashFields.isKnown(argument)) {
        redacted = logstash.redactShown(redacted, (Marker) argument);
      }
    }
    return redacted;
  }

  /** The same instance if it is null or no argument shows a key. */
  private Object[] redact(Object[] arguments) {
    Object[] redacted = objects.redact(arguments);
    if (redacted != arguments) {
      for (int i = 0; i < redacted.length; i++) {
        // As text it would be no field of its own in the JSON any more.
        if (redacted[i] != arguments[i] && LogstashFields.isKnown(arguments[i])) {
          Marker fields = markers.redact((Marker) arguments[i]);
          redacted[i] = LogstashFields.isKnown(fields) ? fields : redacted[i];
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
      if (!Failures.meanNotPrintable(absent)) {
        throw absent;
      }
      // An event that was made by hand may lack the context to ask. Its other getters are fine.
      return null;
    }
  }
}
