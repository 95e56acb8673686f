package dev.notionredactor.log4j2;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.async.AsyncQueueFullPolicy;
import org.apache.logging.log4j.core.async.EventRoute;

/** Has whoever logs append the event if the queue is full. */
public final class SynchronousIfFull implements AsyncQueueFullPolicy {

  @Override
  public EventRoute getRoute(long backgroundThreadId, Level level) {
    return EventRoute.SYNCHRONOUS;
  }
}
