package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.LoggerContextVO;
import dev.notionredactor.Redactor;
import dev.notionredactor.object.MapRedactor;
import java.util.Map;

/** Redacts what an event tells of its context: name and properties. */
final class ContextRedactor {

  private final Redactor redactor;
  private final MapRedactor maps;

  /** All events of a context share one until a property changes, so one look is enough for all. */
  private volatile LoggerContextVO lastClean;

  ContextRedactor(Redactor redactor, MapRedactor maps) {
    this.redactor = redactor;
    this.maps = maps;
  }

  /** The same instance if it is null or holds no key. */
  @SuppressWarnings("ReferenceEquality")
  LoggerContextVO redact(LoggerContextVO context) {
    if (context == null || context == lastClean) {
      return context;
    }
    String name = redactor.redact(context.getName());
    Map<String, String> properties = maps.redactStrings(context.getPropertyMap());
    if (name == context.getName() && properties == context.getPropertyMap()) {
      lastClean = context;
      return context;
    }
    return new LoggerContextVO(name, properties, context.getBirthTime());
  }
}
