package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.LoggerContextVO;
import dev.notionredactor.Redactor;
import dev.notionredactor.object.ObjectRedactor;
import java.util.Map;

/** Redacts what an event tells of its context: name and properties. */
final class ContextRedactor {

  private final Redactor redactor;
  private final ObjectRedactor objects;

  /** All events of a context share one until a property changes, so one look is enough for all. */
  private volatile LoggerContextVO lastClean;

  ContextRedactor(Redactor redactor, ObjectRedactor objects) {
    this.redactor = redactor;
    this.objects = objects;
  }

  /** The same instance if it is null or holds no key. */
  @SuppressWarnings("ReferenceEquality")
  LoggerContextVO redact(LoggerContextVO context) {
    if (context == null || context == lastClean) {
      return context;
    }
    String name = redactor.redact(context.getName());
    Map<String, String> properties = objects.redactStrings(context.getPropertyMap());
    if (name == context.getName() && properties == context.getPropertyMap()) {
      lastClean = context;
      return context;
    }
    return new LoggerContextVO(name, properties, context.getBirthTime());
  }
}
