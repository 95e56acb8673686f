package dev.notionredactor.logback;

import java.util.Iterator;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** A marker of a class that an application has made. */
@SuppressWarnings("deprecation") // References are, in slf4j 2.
class MarkerOf implements Marker {

  private static final long serialVersionUID = 1L;

  private final Marker marker;

  MarkerOf(String name) {
    marker = MarkerFactory.getDetachedMarker(name);
  }

  @Override
  public String getName() {
    return marker.getName();
  }

  @Override
  public void add(Marker reference) {
    marker.add(reference);
  }

  @Override
  public boolean remove(Marker reference) {
    return marker.remove(reference);
  }

  @Override
  public boolean hasChildren() {
    return marker.hasChildren();
  }

  @Override
  public boolean hasReferences() {
    return marker.hasReferences();
  }

  @Override
  public Iterator<Marker> iterator() {
    return marker.iterator();
  }

  @Override
  public boolean contains(Marker other) {
    return marker.contains(other);
  }

  @Override
  public boolean contains(String name) {
    return marker.contains(name);
  }

  @Override
  public String toString() {
    return marker.toString();
  }
}
