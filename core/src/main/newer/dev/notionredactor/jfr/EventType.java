package dev.notionredactor.jfr;

import java.util.ArrayList;
import java.util.List;
import jdk.jfr.AnnotationElement;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.EventFactory;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.ValueDescriptor;

/**
 * A type of events. It is made while the program runs, as its name would not outlive the agent's
 * packing if an annotation said it: there, all names that begin with this project's get others.
 */
final class EventType {

  private static final String PACKAGE = ".notionredactor.";

  private final List<AnnotationElement> annotations = new ArrayList<>();
  private final List<ValueDescriptor> fields = new ArrayList<>();

  /** Null until it is registered, which {@link #newEvent} does. */
  private EventFactory factory;

  EventType(String name, String label, String description) {
    annotations.add(new AnnotationElement(Name.class, "dev".concat(PACKAGE).concat(name)));
    annotations.add(new AnnotationElement(Label.class, label));
    annotations.add(new AnnotationElement(Description.class, description));
    annotations.add(new AnnotationElement(Category.class, new String[] {"notion-redactor"}));
    annotations.add(new AnnotationElement(StackTrace.class, true));
  }

  /** Adds a field, whose values are set by their place. */
  EventType with(Class<?> type, String name, String label, String description) {
    List<AnnotationElement> about = new ArrayList<>();
    about.add(new AnnotationElement(Label.class, label));
    about.add(new AnnotationElement(Description.class, description));
    fields.add(new ValueDescriptor(type, name, about));
    return this;
  }

  /** Records one, with the values of its fields in their order. */
  void record(Object... values) {
    Event event = newEvent();
    if (event.shouldCommit()) {
      for (int i = 0; i < values.length; i++) {
        event.set(i, values[i]);
      }
      event.commit();
    }
  }

  private synchronized Event newEvent() {
    if (factory == null) {
      factory = EventFactory.create(annotations, fields);
    }
    return factory.newEvent();
  }
}
