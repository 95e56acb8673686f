package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Failures;
import dev.notionredactor.object.GraphWalk;
import dev.notionredactor.object.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Redacts markers by the text they show, and those they refer to, near and far. A marker with a key
 * is replaced by a detached one; so is one that is not printable, as it may show a key when it is
 * asked again.
 */
@SuppressWarnings("deprecation") // A marker's references are, in slf4j 2; they still work.
final class MarkerRedactor extends GraphWalk<Marker> {

  private final Redactor redactor;
  private final LogstashFields logstash;

  MarkerRedactor(Redactor redactor, LogstashFields logstash) {
    this.redactor = redactor;
    this.logstash = logstash;
  }

  /** The markers of an event; may be null or empty. */
  static List<Marker> markersOf(ILoggingEvent event) {
    if (Features.MARKER_LIST) {
      try {
        return event.getMarkerList();
      } catch (UnsupportedOperationException none) {
        return null;
      }
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
      Marker marker = redact(markers.get(i));
      if (marker != markers.get(i)) {
        if (redacted == markers) {
          redacted = new ArrayList<>(markers);
        }
        redacted.set(i, marker);
      }
    }
    return redacted;
  }

  /** The same instance if it is null or neither it nor a reference of it shows a key. */
  Marker redact(Marker marker) {
    return walk(marker);
  }

  @Override
  protected boolean showsKey(Marker marker) {
    String text = textOf(marker);
    return text == null
        || redactor.containsKey(text)
        || redactor.containsKey(marker.getName())
        || logstash.spellsKey(marker);
  }

  @Override
  protected boolean othersHoldKey(Marker marker, int depth, Seen<Marker> seen) {
    if (!marker.hasReferences()) {
      return false;
    }
    // Most markers refer to none, and the others to such.
    Seen<Marker> known = seen == null && depth > 0 ? new Seen<>(marker) : seen;
    for (Iterator<Marker> references = marker.iterator(); references.hasNext(); ) {
      if (holdsKey(references.next(), depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Marker copyOf(Marker marker, int depth, Map<Marker, Marker> done) {
    boolean clean = !showsKey(marker);
    List<Marker> references = new ArrayList<>();
    for (Iterator<Marker> originals = marker.iterator(); originals.hasNext(); ) {
      Marker original = originals.next();
      Marker reference = redacted(original, depth + 1, done);
      clean &= reference == original;
      references.add(reference);
    }
    return clean ? marker : copy(marker, references);
  }

  /** Without references. */
  @Override
  protected Marker cut(Marker marker) {
    return MarkerFactory.getDetachedMarker(redactor.redact(marker.getName()));
  }

  @SuppressWarnings("ReferenceEquality") // The same instance: there is no key in it.
  private Marker copy(Marker marker, List<Marker> references) {
    Marker fields = logstash.copy(marker);
    Marker copy = fields == null ? cut(marker) : fields;
    for (Marker reference : references) {
      copy.add(reference);
    }
    String shown = textOf(marker);
    if (shown == null) {
      return copy;
    }
    String unspelled = logstash.redactShown(shown, marker);
    String text = redactor.redact(unspelled);
    // Where nothing but spelled out keys was redacted, a text may differ that shows no more than
    // that there is an array.
    return (fields != null && text == unspelled) || text.equals(copy.toString())
        ? copy
        : MarkerFactory.getDetachedMarker(text);
  }

  /** Null if it is not printable. */
  private static String textOf(Marker marker) {
    try {
      return String.valueOf(marker.toString());
    } catch (RuntimeException thrown) {
      if (!Failures.meanNotPrintable(thrown)) {
        throw thrown;
      }
      return null;
    }
  }
}
