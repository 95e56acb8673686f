package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** All that an appender can read from an event, as text. */
final class EventText {

  private EventText() {}

  static String of(ILoggingEvent event) {
    StringBuilder text = new StringBuilder();
    text.append("message ").append(event.getMessage());
    text.append("\nformatted ").append(event.getFormattedMessage());
    text.append("\narguments ").append(Arrays.deepToString(event.getArgumentArray()));
    text.append("\nlogger ").append(event.getLoggerName());
    text.append("\nthread ").append(event.getThreadName());
    text.append("\nmdc ").append(event.getMDCPropertyMap());
    text.append("\nmarkers ").append(MarkerRedactor.markersOf(event));
    text.append("\nproperties ").append(event.getLoggerContextVO().getPropertyMap());
    text.append("\nlevel ").append(event.getLevel());
    text.append("\ncaller ").append(event.getCallerData()[0]);
    text.append("\nstring ").append(event);
    if (Features.KEY_VALUES) {
      text.append("\nkey-values ").append(event.getKeyValuePairs());
    }
    append(text.append("\nthrowable "), event.getThrowableProxy());
    return text.toString();
  }

  private static void append(StringBuilder text, IThrowableProxy proxy) {
    if (proxy == null) {
      return;
    }
    text.append(proxy.getClassName()).append(' ').append(proxy.getMessage());
    text.append(' ').append(proxy.getCommonFrames());
    if (Features.OVERRIDING_MESSAGE) {
      text.append(' ').append(proxy.getOverridingMessage());
    }
    for (StackTraceElementProxy frame : proxy.getStackTraceElementProxyArray()) {
      text.append('\n').append(frame);
    }
    if (proxy instanceof ThrowableProxy live) {
      StringWriter trace = new StringWriter();
      live.getThrowable().printStackTrace(new PrintWriter(trace));
      text.append('\n').append(live.getThrowable().getClass());
      text.append('\n').append(trace);
    }
    append(text.append("\ncause "), proxy.getCause());
    for (IThrowableProxy suppressed : proxy.getSuppressed()) {
      append(text.append("\nsuppressed "), suppressed);
    }
  }
}
