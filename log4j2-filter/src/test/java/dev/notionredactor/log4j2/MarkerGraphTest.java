package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.GraphContract;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager.Log4jMarker;

/** Markers and their parents. */
class MarkerGraphTest extends GraphContract<Marker> {

  private final MarkerRedactor redactor = new MarkerRedactor(Redactor.create());

  @Override
  protected Marker redact(Marker marker) {
    return redactor.redact(marker);
  }

  @Override
  protected Marker node(String name, List<Marker> others) {
    return new Log4jMarker(name).setParents(others.toArray(new Marker[0]));
  }

  /** To add a parent that comes from it is not allowed; to set it is. */
  @Override
  protected void lead(Marker marker, Marker other) {
    List<Marker> others = new ArrayList<>();
    if (marker.hasParents()) {
      others.addAll(others(marker));
    }
    others.add(other);
    marker.setParents(others.toArray(new Marker[0]));
  }

  @Override
  protected String name(Marker marker) {
    return marker.getName();
  }

  @Override
  protected List<Marker> others(Marker marker) {
    return marker.hasParents() ? List.of(marker.getParents()) : null;
  }
}
