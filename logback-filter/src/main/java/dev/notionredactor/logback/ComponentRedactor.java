package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.status.Status;
import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.mask.EarlierMasks;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.FailureNews;
import dev.notionredactor.options.RedactorOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a {@link RedactingComponent} redacts with. Where its options are wrong, it withholds
 * everything instead. Thread-safe; throws nothing.
 */
final class ComponentRedactor {

  /** Of a component that was not started. */
  static final ComponentRedactor NOT_STARTED =
      new ComponentRedactor(null, null, new IllegalStateException());

  private final RedactingComponent component;

  /** Null if everything is withheld. */
  private final Redactor redactor;

  private final EventRedactor events;

  private final FailureNews news;

  /** Why everything is withheld. */
  private final RuntimeException reason;

  private ComponentRedactor(
      RedactingComponent component, Redactor redactor, RuntimeException reason) {
    this.component = component;
    this.redactor = redactor;
    this.events = redactor == null ? null : new EventRedactor(redactor);
    this.news = redactor == null ? null : new FailureNews(redactor);
    this.reason = reason;
  }

  /**
   * As the component's options say, and those of the process where it has none. If they are wrong,
   * the component's status does, too.
   */
  static ComponentRedactor of(RedactingComponent component) {
    try {
      ComponentRedactor made = alone(component, component.options().given().withProcess());
      tellNotMasked(component, made.redactor);
      return made;
    } catch (IllegalArgumentException refused) {
      return refusing(component, refused);
    }
  }

  /**
   * As these options say, and nothing of the process.
   *
   * @throws IllegalArgumentException if one is not allowed
   */
  static ComponentRedactor alone(RedactingComponent component, RedactorOptions options) {
    Redactor redactor = options.redactorOfFilter(Origin.LOGBACK, new LogbackAlerts(component));
    return new ComponentRedactor(component, redactor, null);
  }

  /** Says which named secrets are not masked, unless the context's status says so already. */
  private static void tellNotMasked(RedactingComponent component, Redactor redactor) {
    RedactorAccess.tellNotMasked(
        redactor,
        secret -> {
          String line = "notion-redactor: " + secret;
          if (!isTold(component.getContext(), line)) {
            component.addWarn(line);
          }
        });
  }

  private static boolean isTold(Context context, String line) {
    if (context != null) {
      for (Status status : context.getStatusManager().getCopyOfStatusList()) {
        if (line.equals(status.getMessage())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same for one that masks nothing, and asks {@link #holdsKey} alone. */
  static ComponentRedactor asking(RedactingComponent component) {
    try {
      LoggingEvent event = new LoggingEvent();
      event.setMessage(EarlierMasks.key());
      RedactorOptions options = component.options().given().withProcess();
      // It finds nothing that anybody were to be told of. A wrong value is to be said all the same.
      options.alert(/* hasStatus= */ true);
      Redactor own = options.redactor();
      tellNotMasked(component, own);
      Redactor redactor = RedactorAccess.findingMasks(own, event::getMessage);
      return new ComponentRedactor(component, redactor, null);
    } catch (IllegalArgumentException refused) {
      return refusing(component, refused);
    }
  }

  /** Withholds everything; the component's status says why. */
  static ComponentRedactor refusing(RedactingComponent component, IllegalArgumentException why) {
    component.addError(
        "notion-redactor: "
            + why.getMessage()
            + ". Until that is set right, all that "
            + component.getClass().getSimpleName()
            + " was to redact is withheld");
    return new ComponentRedactor(component, null, why);
  }

  /** The same instance if nothing in the event holds a key. */
  ILoggingEvent redact(ILoggingEvent event) {
    if (events == null) {
      return EventRedactor.refused(event, reason);
    }
    tellNews();
    return events.redact(event);
  }

  /** Says in the component's status, once, that redaction failed before. */
  private void tellNews() {
    try {
      String first = news.first();
      if (first != null) {
        component.addWarn("notion-redactor: " + first);
      }
    } catch (Throwable notSaid) {
      // A listener of the status failed, or there is no stack left. The event is what counts.
    }
  }

  /** Whether an event holds a key, or held one before it was redacted; true also if unknown. */
  @SuppressWarnings("ReferenceEquality")
  boolean holdsKey(ILoggingEvent event) {
    return event instanceof RedactedEvent || redact(event) != event;
  }

  /** The same instance if it is null or holds no key. */
  String redact(String text) {
    if (text == null) {
      return null;
    }
    if (redactor != null) {
      tellNews();
      return redactor.redact(text);
    }
    return text.isEmpty() ? text : Withheld.text(text.length(), reason) + System.lineSeparator();
  }

  /**
   * The same array if it is null or holds no key.
   *
   * @param charset of the text; null if it is not known
   * @param keepsAscii whether keys can be found in the bytes
   */
  @SuppressWarnings("ReferenceEquality")
  byte[] redact(byte[] bytes, Charset charset, boolean keepsAscii) {
    if (bytes == null) {
      return null;
    }
    if (redactor != null && keepsAscii) {
      tellNews();
      return redactor.redact(bytes);
    }
    Charset known = charset == null ? StandardCharsets.UTF_8 : charset;
    String text = new String(bytes, known);
    String redacted = redact(text);
    return redacted == text ? bytes : redacted.getBytes(known);
  }
}
