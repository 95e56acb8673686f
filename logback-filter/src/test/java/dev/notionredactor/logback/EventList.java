package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

/** Keeps events as appenders get them, with what only the logging thread can tell. */
public final class EventList extends ListAppender<ILoggingEvent> {

  @Override
  protected void append(ILoggingEvent event) {
    event.prepareForDeferredProcessing();
    event.getCallerData();
    super.append(event);
  }
}
