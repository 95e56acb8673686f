package dev.notionredactor.finding;

import dev.notionredactor.object.Nesting;

/** Those of the filters, which redact an event at once. */
final class NestedEvents implements EventsOfThread {

  @Override
  public int depth() {
    return Nesting.depth();
  }

  @Override
  public int found(FindingLog log) {
    return Nesting.found(log);
  }

  @Override
  public void carries(Object event) {
    // Each is what it is.
  }

  @Override
  public Object event(int depth) {
    return Nesting.event(depth);
  }
}
