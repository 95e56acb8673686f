package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import java.io.Serializable;
import org.apache.logging.log4j.core.Layout;

/** Redacts what a layout makes that is no text. */
final class RedactingObjectLayout<T extends Serializable> extends RedactingLayout<T> {

  RedactingObjectLayout(Layout<T> layout, Redactor redactor, LogEventRedactor events) {
    super(layout, redactor, events);
  }
}
