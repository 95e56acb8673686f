package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.GraphWalk;
import dev.notionredactor.object.Seen;
import java.util.Map;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;

/**
 * Redacts the names of markers and their parents. A redacted one is not registered with the marker
 * manager, which would keep it for ever.
 */
final class MarkerRedactor extends GraphWalk<Marker> {

  private final Redactor redactor;

  MarkerRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /** The same instance if it is null or no name holds a key. */
  Marker redact(Marker marker) {
    return walk(marker);
  }

  @Override
  protected boolean showsKey(Marker marker) {
    return redactor.containsKey(marker.getName());
  }

  @Override
  protected boolean othersHoldKey(Marker marker, int depth, Seen<Marker> seen) {
    Marker[] parents = marker.getParents();
    if (parents == null) {
      return false;
    }
    // Most markers have no parents, and the others such as have none.
    Seen<Marker> known = seen == null && depth > 0 ? new Seen<>(marker) : seen;
    for (Marker parent : parents) {
      if (holdsKey(parent, depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Marker copyOf(Marker marker, int depth, Map<Marker, Marker> done) {
    boolean clean = !showsKey(marker);
    Marker[] parents = marker.getParents();
    // Not every marker gives an array of its own.
    Marker[] redacted = parents == null ? new Marker[0] : parents.clone();
    for (int i = 0; i < redacted.length; i++) {
      Marker parent = redacted(redacted[i], depth + 1, done);
      clean &= parent == redacted[i];
      redacted[i] = parent;
    }
    // To add parents one by one, Log4j looks for each by every way that there is.
    return clean ? marker : cut(marker).setParents(redacted);
  }

  /** Without parents. */
  @Override
  protected Marker cut(Marker marker) {
    return new MarkerManager.Log4jMarker(redactor.redact(marker.getName()));
  }
}
