package dev.notionredactor.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/**
 * Stands for an event that holds a key. What can hold one is redacted; all else is the original's.
 *
 * <p>A {@link LoggingEvent}, because Logback's own serialization refuses any other class. Getters
 * of types and methods that Logback 1.2 lacks are there called by nobody.
 */
final class RedactedEvent extends LoggingEvent {

  private final ILoggingEvent original;
  private final RedactedMessage message;
  private final String loggerName;
  private final String threadName;
  private Map<String, String> mdc;
  private List<Marker> markers;
  private List<KeyValuePair> keyValues;
  private final LoggerContextVO context;
  private final IThrowableProxy throwable;

  RedactedEvent(
      ILoggingEvent original,
      RedactedMessage message,
      String loggerName,
      String threadName,
      Map<String, String> mdc,
      List<Marker> markers,
      List<KeyValuePair> keyValues,
      LoggerContextVO context,
      IThrowableProxy throwable) {
    this.original = original;
    this.message = message;
    this.loggerName = loggerName;
    this.threadName = threadName;
    this.mdc = mdc == null ? Collections.emptyMap() : mdc;
    this.markers = markers;
    this.keyValues = keyValues;
    this.context = context;
    this.throwable = throwable;
  }

  /** An event that shows nothing of the original but its level, its time and its caller. */
  static RedactedEvent withheld(ILoggingEvent original, String notice) {
    return new RedactedEvent(
        original,
        new RedactedMessage(notice, null, notice),
        "notion-redactor",
        "",
        null,
        null,
        null,
        new LoggerContextVO("notion-redactor", Collections.emptyMap(), 0),
        null);
  }

  @Override
  public String getMessage() {
    return message.message;
  }

  @Override
  public Object[] getArgumentArray() {
    return message.arguments;
  }

  @Override
  public String getFormattedMessage() {
    return message.formatted;
  }

  @Override
  public String getLoggerName() {
    return loggerName;
  }

  @Override
  public String getThreadName() {
    return threadName;
  }

  @Override
  public Map<String, String> getMDCPropertyMap() {
    return mdc;
  }

  @Override
  @SuppressWarnings("deprecation")
  public Map<String, String> getMdc() {
    return mdc;
  }

  @Override
  public List<Marker> getMarkerList() {
    return markers;
  }

  /** The one marker that an event of Logback 1.2 has. */
  @Override
  @SuppressWarnings("deprecation")
  public Marker getMarker() {
    return markers == null || markers.isEmpty() ? null : markers.get(0);
  }

  @Override
  public List<KeyValuePair> getKeyValuePairs() {
    return keyValues;
  }

  // What filters and appenders add to an event. Not redacted: it comes after that.

  @Override
  public void setMDCPropertyMap(Map<String, String> map) {
    mdc = map;
  }

  @Override
  public void addMarker(Marker marker) {
    markers = with(markers, marker);
  }

  /** Overrides that of Logback 1.2. */
  public void setMarker(Marker marker) {
    markers = Collections.singletonList(marker);
  }

  @Override
  public void addKeyValuePair(KeyValuePair pair) {
    keyValues = with(keyValues, pair);
  }

  @Override
  public void setKeyValuePairs(List<KeyValuePair> pairs) {
    keyValues = pairs;
  }

  private static <T> List<T> with(List<T> list, T another) {
    List<T> longer = list == null ? new ArrayList<>() : new ArrayList<>(list);
    longer.add(another);
    return longer;
  }

  @Override
  public LoggerContextVO getLoggerContextVO() {
    return context;
  }

  @Override
  public long getContextBirthTime() {
    return context.getBirthTime();
  }

  @Override
  public IThrowableProxy getThrowableProxy() {
    return throwable;
  }

  @Override
  public Level getLevel() {
    return original.getLevel();
  }

  @Override
  public long getTimeStamp() {
    return original.getTimeStamp();
  }

  @Override
  public Instant getInstant() {
    return original.getInstant();
  }

  @Override
  public int getNanoseconds() {
    return original.getNanoseconds();
  }

  @Override
  public long getSequenceNumber() {
    return original.getSequenceNumber();
  }

  @Override
  public StackTraceElement[] getCallerData() {
    return original.getCallerData();
  }

  @Override
  public boolean hasCallerData() {
    return original.hasCallerData();
  }

  /** Nothing is left to be prepared: what the thread knows has been asked for already. */
  @Override
  public void prepareForDeferredProcessing() {}

  @Override
  public String toString() {
    return "[" + getLevel() + "] " + getFormattedMessage();
  }
}
