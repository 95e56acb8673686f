package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;

/** Redacts the names of markers and their parents. */
final class MarkerRedactor {

  private final Redactor redactor;

  MarkerRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * The same instance if it is null or no name holds a key. A redacted one is not registered with
   * the marker manager, which would keep it for ever.
   */
  Marker redact(Marker marker) {
    return marker != null && holdsKey(marker, 0, null)
        ? redacted(marker, new IdentityHashMap<>())
        : marker;
  }

  /**
   * @param seen null near the top: most markers have no parents, and the others such as have none,
   *     so that a set is made for none of them
   */
  private boolean holdsKey(Marker marker, int depth, Set<Marker> seen) {
    if (redactor.containsKey(marker.getName())) {
      return true;
    }
    Marker[] parents = marker.getParents();
    if (parents == null) {
      return false;
    }
    Set<Marker> known =
        seen == null && depth > 0 ? Collections.newSetFromMap(new IdentityHashMap<>()) : seen;
    for (Marker parent : parents) {
      if ((known == null || known.add(parent)) && holdsKey(parent, depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A copy of all that it comes from.
   *
   * @param done what was copied before, by original
   */
  private Marker redacted(Marker marker, Map<Marker, Marker> done) {
    Marker before = done.get(marker);
    if (before != null) {
      return before;
    }
    Marker copy = new MarkerManager.Log4jMarker(redactor.redact(marker.getName()));
    done.put(marker, copy);
    Marker[] parents = marker.getParents();
    if (parents != null) {
      for (Marker parent : parents) {
        copy.addParents(redacted(parent, done));
      }
    }
    return copy;
  }
}
