package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
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
    if (marker == null || !holdsKey(marker)) {
      return marker;
    }
    Marker redacted = new MarkerManager.Log4jMarker(redactor.redact(marker.getName()));
    Marker[] parents = marker.getParents();
    if (parents != null) {
      for (Marker parent : parents) {
        redacted.addParents(redact(parent));
      }
    }
    return redacted;
  }

  private boolean holdsKey(Marker marker) {
    if (redactor.containsKey(marker.getName())) {
      return true;
    }
    Marker[] parents = marker.getParents();
    if (parents != null) {
      for (Marker parent : parents) {
        if (holdsKey(parent)) {
          return true;
        }
      }
    }
    return false;
  }
}
