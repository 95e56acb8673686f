package dev.notionredactor.log4j2;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;

/** All that an appender can read from an event, as text. */
final class EventText {

  private EventText() {}

  @SuppressWarnings("deprecation")
  static String of(LogEvent event) {
    StringBuilder text = new StringBuilder();
    text.append("message ").append(event.getMessage().getFormattedMessage());
    text.append("\nformat ").append(event.getMessage().getFormat());
    text.append("\nparameters ").append(Arrays.deepToString(event.getMessage().getParameters()));
    text.append("\nlogger ").append(event.getLoggerName());
    text.append("\nthread ").append(event.getThreadName());
    text.append("\ndata ").append(event.getContextData().toMap());
    text.append("\nstack ").append(event.getContextStack().asList());
    append(text.append("\nmarker "), event.getMarker());
    text.append("\nlevel ").append(event.getLevel());
    text.append("\ncaller ").append(event.getSource());
    append(text.append("\nthrowable "), event.getThrown());
    append(text.append("\nmessage's throwable "), event.getMessage().getThrowable());
    return text.toString();
  }

  private static void append(StringBuilder text, Marker marker) {
    if (marker != null) {
      text.append(marker.getName()).append(' ').append(marker);
      if (marker.getParents() != null) {
        for (Marker parent : marker.getParents()) {
          append(text, parent);
        }
      }
    }
  }

  private static void append(StringBuilder text, Throwable throwable) {
    if (throwable != null) {
      StringWriter trace = new StringWriter();
      throwable.printStackTrace(new PrintWriter(trace));
      text.append(throwable.getClass()).append(throwable.getMessage()).append(trace);
    }
  }
}
