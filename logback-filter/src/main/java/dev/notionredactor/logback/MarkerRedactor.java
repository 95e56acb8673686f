package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.notionredactor.Redactor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Redacts markers by the text they show. A marker with a key is replaced by a detached one. */
final class MarkerRedactor {

  private final Redactor redactor;
  private final LogstashFields logstash;

  MarkerRedactor(Redactor redactor, LogstashFields logstash) {
    this.redactor = redactor;
    this.logstash = logstash;
  }

  /** The markers of an event; may be null or empty. */
  @SuppressWarnings("deprecation") // The only getter that Logback 1.2 has.
  static List<Marker> markersOf(ILoggingEvent event) {
    if (Features.MARKER_LIST) {
      return event.getMarkerList();
    }
    Marker marker = event.getMarker();
    return marker == null ? null : Collections.singletonList(marker);
  }

  /** The same instance if it is null or no marker in it shows a key. */
  List<Marker> redact(List<Marker> markers) {
    if (markers == null) {
      return null;
    }
    List<Marker> redacted = markers;
    for (int i = 0; i < markers.size(); i++) {
      Marker marker = markers.get(i);
      if (showsKey(marker)) {
        if (redacted == markers) {
          redacted = new ArrayList<>(markers);
        }
        redacted.set(i, copy(marker));
      }
    }
    return redacted;
  }

  private boolean showsKey(Marker marker) {
    return redactor.containsKey(marker.getName()) || redactor.containsKey(marker.toString());
  }

  /** The marker's references stay, so that filters find them; if they hold a key, as text. */
  @SuppressWarnings("deprecation") // References are, in slf4j 2; they still work.
  private Marker copy(Marker marker) {
    Object fields = logstash.redact(marker);
    if (fields != null) {
      return (Marker) fields;
    }
    Marker copy = MarkerFactory.getDetachedMarker(redactor.redact(marker.getName()));
    for (Iterator<Marker> references = marker.iterator(); references.hasNext(); ) {
      copy.add(references.next());
    }
    String text = redactor.redact(marker.toString());
    return text.equals(copy.toString()) ? copy : MarkerFactory.getDetachedMarker(text);
  }
}
