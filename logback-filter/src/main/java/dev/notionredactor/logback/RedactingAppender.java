package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Masks Notion keys in what it passes on to the appenders it refers to, and to no others:
 *
 * <pre>{@code
 * <appender name="REDACTED" class="dev.notionredactor.logback.RedactingAppender">
 *   <appender-ref ref="FILE"/>
 * </appender>
 * }</pre>
 *
 * <p>It may stand before an asynchronous appender or behind one. An event without a key is passed
 * on as it is, the same instance. Where all appenders are to be covered, {@link RedactAllAppenders}
 * is simpler.
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class RedactingAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements RedactingComponent, AppenderAttachable<ILoggingEvent> {

  private final ComponentOptions options = new ComponentOptions();
  private final AppenderAttachableImpl<ILoggingEvent> appenders = new AppenderAttachableImpl<>();
  private volatile ComponentRedactor redactor = ComponentRedactor.NOT_STARTED;

  /** An appender to be given a context, options and appenders, and started. */
  public RedactingAppender() {}

  @Override
  public ComponentOptions options() {
    return options;
  }

  /** Starts passing events on. Without an appender to pass them to, the status has a warning. */
  @Override
  public void start() {
    redactor = ComponentRedactor.of(this);
    if (!iteratorForAppenders().hasNext()) {
      addWarn(
          "Appender '" + getName() + "' passes events on to nobody: it needs an <appender-ref>");
    }
    super.start();
  }

  /** Stops the appenders, too: nobody else may know of them. */
  @Override
  public void stop() {
    super.stop();
    detachAndStopAllAppenders();
  }

  @Override
  protected void append(ILoggingEvent event) {
    appenders.appendLoopOnAppenders(redactor.redact(event));
  }

  @Override
  public void addAppender(Appender<ILoggingEvent> appender) {
    appenders.addAppender(appender);
  }

  @Override
  public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
    return appenders.iteratorForAppenders();
  }

  @Override
  public @Nullable Appender<ILoggingEvent> getAppender(String name) {
    return appenders.getAppender(name);
  }

  @Override
  public boolean isAttached(Appender<ILoggingEvent> appender) {
    return appenders.isAttached(appender);
  }

  @Override
  public void detachAndStopAllAppenders() {
    appenders.detachAndStopAllAppenders();
  }

  @Override
  public boolean detachAppender(Appender<ILoggingEvent> appender) {
    return appenders.detachAppender(appender);
  }

  @Override
  public boolean detachAppender(String name) {
    return appenders.detachAppender(name);
  }
}
