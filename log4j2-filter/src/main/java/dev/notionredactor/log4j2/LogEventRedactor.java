package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.mask.EarlierMasks;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.FailureNews;
import dev.notionredactor.object.NameRedactor;
import dev.notionredactor.object.Nesting;
import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.ThrowableRedactor;
import dev.notionredactor.options.RedactorOptions;
import java.util.Collections;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.util.Log4jThread;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.spi.MutableThreadContextStack;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.apache.logging.log4j.util.StringMap;

/**
 * Redacts events. Thread-safe; throws nothing.
 *
 * <p>Each part of an event is redacted by something that returns the same instance if the part is
 * clean, and so is the event itself.
 */
final class LogEventRedactor {

  private static final String EXAMPLE = RedactorAccess.EXAMPLE + " ";

  private final Redactor redactor;

  /** Null if no findings are counted. */
  private final FindingLog findings;

  private final NameRedactor names;
  private final ObjectRedactor objects;
  private final MessageRedactor messages;
  private final ContextDataRedactor contextData;
  private final ContextStackRedactor contextStacks;
  private final MarkerRedactor markers;
  private final ThrowableRedactor throwables;
  private final FailureNews news;

  private LogEventRedactor(Redactor redactor, boolean asking) {
    this.redactor = redactor;
    this.findings = redactor == null ? null : RedactorAccess.findings(redactor);
    this.news = new FailureNews(redactor);
    this.names = new NameRedactor(redactor);
    this.objects = new ObjectRedactor(redactor);
    this.throwables = new ThrowableRedactor(redactor);
    this.messages = new MessageRedactor(redactor, names, objects, throwables, asking);
    this.contextData = new ContextDataRedactor(redactor, objects);
    this.contextStacks = new ContextStackRedactor(redactor);
    this.markers = new MarkerRedactor(redactor);
    if (redactor != null) {
      preload();
    }
  }

  /**
   * Loads and initialises what an event with keys needs. The first may come where no class can be
   * loaded, at the end of a stack for instance; one whose initialiser fails stays broken for good.
   */
  private void preload() {
    Map<String, String> map = Collections.singletonMap("", EXAMPLE);
    Object[] parameters = {Collections.singletonList(EXAMPLE), new Exception(EXAMPLE)};
    redact(
        Log4jLogEvent.newBuilder()
            .setLoggerName(EXAMPLE)
            .setThreadName(EXAMPLE)
            .setLevel(Level.INFO)
            .setMessage(new ParameterizedMessage("{} {}", parameters))
            .setThrown(new Exception(EXAMPLE))
            .setContextData(ContextDataFactory.createContextData(map))
            .setContextStack(new MutableThreadContextStack(Collections.singletonList(EXAMPLE)))
            .setMarker(new MarkerManager.Log4jMarker(EXAMPLE))
            .build());
    messages.redact(new StringMapMessage(map), /* ask= */ true);
    messages.redact(new ObjectMessage(EXAMPLE.toCharArray()), /* ask= */ true);
  }

  /** One that withholds every event if {@code redactor} is null, as after a wrong option. */
  static LogEventRedactor of(Redactor redactor) {
    if (redactor != null) {
      EarlierMasks.add(RedactorAccess.unheard(redactor).redact(EarlierMasks.key()));
    }
    return new LogEventRedactor(redactor, /* asking= */ false);
  }

  /**
   * One for those who mask nothing, and only ask whether an event holds a key, or held one. An
   * object that may not be asked for its text does not count: the message has been, and nobody will
   * be shown more.
   */
  static LogEventRedactor asking(Redactor redactor) {
    LogEvent event = Log4jLogEvent.newBuilder().setLoggerName(EarlierMasks.key()).build();
    return new LogEventRedactor(
        RedactorAccess.findingMasks(redactor, event::getLoggerName), /* asking= */ true);
  }

  /** One with the options of the process, for something that has none of its own. */
  static LogEventRedactor ofProcess(Class<?> user) {
    try {
      Redactor redactor = ProcessOptions.redactor(new RedactorOptions());
      Problems.tellNotMasked(redactor);
      return of(redactor);
    } catch (IllegalArgumentException wrong) {
      Problems.report(user.getSimpleName(), wrong.getMessage() + "; every event is withheld");
      return of(null);
    }
  }

  /**
   * The same instance if nothing in the event holds a key; else a copy. The event is not changed,
   * and may be used again at once.
   */
  LogEvent redact(LogEvent event) {
    return redactor == null
        ? withheld(event, Withheld.text(0, new IllegalArgumentException()))
        : redactOrWithhold(event);
  }

  /**
   * Whether what a logger was given holds a key.
   *
   * @param message a {@link Message} or another object; may be null, and so may the others
   * @return true also if that could not be found out
   */
  boolean holdsKey(Marker marker, Object message, Throwable thrown) {
    if (redactor == null) {
      return true;
    }
    boolean entered = false;
    try {
      entered = enter();
      return !entered || anyHoldsKey(marker, message, thrown);
    } catch (Throwable failure) {
      redactor.withheld(0, failure);
      return true;
    } finally {
      if (entered) {
        Nesting.leave();
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // The same instance is what says that a part is clean.
  private boolean anyHoldsKey(Marker marker, Object message, Throwable thrown) {
    Object redacted =
        message instanceof Message
            ? messages.redact((Message) message, true)
            : objects.redact(message);
    return redacted != message || throwables.holdsKey(thrown) || markers.redact(marker) != marker;
  }

  @SuppressWarnings("ReferenceEquality")
  private LogEvent redactOrWithhold(LogEvent event) {
    Problems.tell(news);
    boolean entered = false;
    boolean found = false;
    LogEvent redacted;
    try {
      entered = enter();
      redacted =
          entered
              ? redactParts(event)
              : withheld(event, redactor.withheld(0, new Nesting.LoggingWhileLogging()));
    } catch (Throwable failure) {
      redacted = withheld(event, redactor.withheld(0, failure));
    } finally {
      found = entered && Nesting.leave();
    }
    if (found) {
      findings.redacted(redacted == event ? null : originOf(redacted));
    }
    return redacted;
  }

  private boolean enter() {
    return Nesting.enter(findings == null ? redactor : findings);
  }

  private static Origin originOf(LogEvent redacted) {
    return Origin.ofEvent(Origin.LOG4J, redacted.getLoggerName(), redacted.getLevel());
  }

  /** Asks for each part once: not every event gives the same instance twice. */
  @SuppressWarnings({"ReferenceEquality", "deprecation"}) // The same instance: the part is clean.
  private LogEvent redactParts(LogEvent event) {
    Message message = event.getMessage();
    Throwable thrown = event.getThrown();
    ReadOnlyStringMap data = event.getContextData();
    ThreadContext.ContextStack stack = event.getContextStack();
    Marker marker = event.getMarker();
    String loggerName = event.getLoggerName();
    String threadName = event.getThreadName();

    Message redactedMessage = messages.redact(message, !isBackgroundThread());
    Throwable redactedThrown = thrown == null ? redactedProxy(event) : throwables.redact(thrown);
    ReadOnlyStringMap redactedData = contextData.redact(data);
    ThreadContext.ContextStack redactedStack = contextStacks.redact(stack);
    Marker redactedMarker = markers.redact(marker);
    String redactedLoggerName = names.redact(loggerName);
    String redactedThreadName = names.redact(threadName);

    boolean clean =
        redactedMessage == message
            && redactedThrown == thrown
            && redactedData == data
            && redactedStack == stack
            && redactedMarker == marker
            && redactedLoggerName == loggerName
            && redactedThreadName == threadName;
    return clean
        ? event
        : new Log4jLogEvent.Builder(event)
            .setMessage(detached(redactedMessage))
            .setThrown(redactedThrown)
            // That of the original otherwise. It is made of the throwable when it is asked for.
            .setThrownProxy(null)
            .setContextData(detached(redactedData))
            .setContextStack(redactedStack)
            .setMarker(redactedMarker)
            .setLoggerName(redactedLoggerName)
            .setThreadName(redactedThreadName)
            .build();
  }

  /**
   * Whether this is one of Log4j's background threads. There, objects are not to be asked for their
   * text where Log4j does not ask them: they may wait for a lock that is held by a thread which
   * waits for room in the queue, or log something that comes to the same thread again.
   */
  private static boolean isBackgroundThread() {
    return Thread.currentThread() instanceof Log4jThread;
  }

  /** That of an event which was read from a stream, and has no throwable any more. */
  @SuppressWarnings("deprecation")
  private Throwable redactedProxy(LogEvent event) {
    // Its class is deprecated: to import it would be a warning.
    String text =
        event.getThrownProxy() == null
            ? null
            : event.getThrownProxy().getExtendedStackTraceAsString();
    return redactor.containsKey(text) ? throwables.standIn(text) : null;
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
        .setEndOfBatch(event.isEndOfBatch())
        .setMessage(new SimpleMessage(notice))
        .setLoggerName("notion-redactor")
        .setThreadName("")
        .setContextData(ContextDataFactory.emptyFrozenContextData())
        .setContextStack(ThreadContext.EMPTY_STACK)
        .build();
  }
}
