package dev.notionredactor.logback;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.GraphContract;
import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.SpelledTexts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Marker;

/** Markers and what they refer to. */
class MarkerGraphTest extends GraphContract<Marker> {

  private final Redactor keys = Redactor.create();
  private final MarkerRedactor redactor =
      new MarkerRedactor(
          keys, new LogstashFields(new ObjectRedactor(keys), new SpelledTexts(keys)));

  @Override
  protected Marker redact(Marker marker) {
    return redactor.redact(marker);
  }

  @Override
  protected Marker node(String name, List<Marker> others) {
    Marker marker = new Loose(name);
    others.forEach(other -> lead(marker, other));
    return marker;
  }

  @Override
  protected void lead(Marker marker, Marker other) {
    ((Loose) marker).references.add(other);
  }

  @Override
  protected String name(Marker marker) {
    return marker.getName();
  }

  @Override
  @SuppressWarnings("deprecation") // References are, in slf4j 2.
  protected List<Marker> others(Marker marker) {
    List<Marker> references = new ArrayList<>();
    for (Iterator<Marker> each = marker.iterator(); each.hasNext(); ) {
      references.add(each.next());
    }
    return references;
  }

  /** To add a reference, slf4j looks for it by every way. */
  @Override
  protected int forks() {
    return 10;
  }

  /** For slf4j, markers of one name are the same, and must not lead to themselves. */
  @Override
  protected boolean keepsCycles() {
    return false;
  }

  /** Refers to whatever it is given: slf4j's own keep out of cycles. */
  private static final class Loose extends MarkerOf {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Marker> references = new ArrayList<>();

    Loose(String name) {
      super(name);
    }

    @Override
    public boolean hasReferences() {
      return !references.isEmpty();
    }

    @Override
    public Iterator<Marker> iterator() {
      return references.iterator();
    }

    @Override
    public boolean contains(Marker other) {
      return other == this;
    }

    /** As slf4j's own. */
    @Override
    public String toString() {
      return references.isEmpty()
          ? getName()
          : references.stream()
              .map(Marker::getName)
              .collect(Collectors.joining(", ", getName() + " [ ", " ]"));
    }
  }
}
