package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Failures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Redacts markers by the text they show, and those they refer to, near and far. A marker with a key
 * is replaced by a detached one; so is one that is not printable, as it may show a key when it is
 * asked again.
 */
@SuppressWarnings("deprecation") // A marker's references are, in slf4j 2; they still work.
final class MarkerRedactor {

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
    return marker != null && anyShowsKey(marker, 0, null)
        ? redacted(marker, new IdentityHashMap<>())
        : marker;
  }

  /**
   * @param seen null near the top: most markers refer to none, and the others to such, so that a
   *     set is made for none of them
   */
  private boolean anyShowsKey(Marker marker, int depth, Set<Marker> seen) {
    if (showsKey(marker)) {
      return true;
    }
    if (!marker.hasReferences()) {
      return false;
    }
    Set<Marker> known =
        seen == null && depth > 0 ? Collections.newSetFromMap(new IdentityHashMap<>()) : seen;
    for (Iterator<Marker> references = marker.iterator(); references.hasNext(); ) {
      Marker reference = references.next();
      if ((known == null || known.add(reference)) && anyShowsKey(reference, depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  private boolean showsKey(Marker marker) {
    String text = textOf(marker);
    return text == null
        || redactor.containsKey(text)
        || redactor.containsKey(marker.getName())
        || logstash.spellsKey(marker);
  }

  /**
   * @param done what was redacted before, by original; null stands for a marker being redacted,
   *     that is met again only in a cycle. There it has no references
   */
  private Marker redacted(Marker marker, Map<Marker, Marker> done) {
    if (done.containsKey(marker)) {
      Marker copy = done.get(marker);
      return copy != null ? copy : withoutReferences(marker);
    }
    done.put(marker, null);
    boolean clean = !showsKey(marker);
    List<Marker> references = new ArrayList<>();
    for (Iterator<Marker> originals = marker.iterator(); originals.hasNext(); ) {
      Marker original = originals.next();
      Marker reference = redacted(original, done);
      clean &= reference == original;
      references.add(reference);
    }
    Marker result = clean ? marker : copy(marker, references);
    done.put(marker, result);
    return result;
  }

  @SuppressWarnings("ReferenceEquality") // The same instance: there is no key in it.
  private Marker copy(Marker marker, List<Marker> references) {
    Marker fields = logstash.copy(marker);
    Marker copy = fields == null ? withoutReferences(marker) : fields;
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

  private Marker withoutReferences(Marker marker) {
    return MarkerFactory.getDetachedMarker(redactor.redact(marker.getName()));
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
