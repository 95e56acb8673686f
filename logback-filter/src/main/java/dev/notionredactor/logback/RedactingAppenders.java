package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.Iterator;

/** The appenders attached to one logger, and the one door through which events reach them. */
final class RedactingAppenders extends AppenderAttachableImpl<ILoggingEvent> {

  private final CurrentRedactor redactor;

  /** False for most loggers, which pass events on to their parents' appenders only. */
  private volatile boolean occupied;

  /**
   * @param appenders those attached so far, or null
   */
  RedactingAppenders(CurrentRedactor redactor, AppenderAttachableImpl<ILoggingEvent> appenders) {
    this.redactor = redactor;
    if (appenders != null) {
      Iterator<Appender<ILoggingEvent>> attached = appenders.iteratorForAppenders();
      while (attached.hasNext()) {
        addAppender(attached.next());
      }
    }
  }

  @Override
  public int appendLoopOnAppenders(ILoggingEvent event) {
    return occupied ? super.appendLoopOnAppenders(redactor.get().redact(event)) : 0;
  }

  @Override
  public void addAppender(Appender<ILoggingEvent> appender) {
    super.addAppender(appender);
    recount();
  }

  @Override
  public boolean detachAppender(Appender<ILoggingEvent> appender) {
    boolean detached = super.detachAppender(appender);
    recount();
    return detached;
  }

  @Override
  public boolean detachAppender(String name) {
    boolean detached = super.detachAppender(name);
    recount();
    return detached;
  }

  @Override
  public void detachAndStopAllAppenders() {
    super.detachAndStopAllAppenders();
    recount();
  }

  /** After each change, one at a time: so the last to look sees them all. */
  private synchronized void recount() {
    occupied = iteratorForAppenders().hasNext();
  }
}
