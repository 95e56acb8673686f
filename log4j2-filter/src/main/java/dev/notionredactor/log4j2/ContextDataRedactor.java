package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.ObjectRedactor;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.util.IndexedReadOnlyStringMap;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.apache.logging.log4j.util.StringMap;

/** Redacts names and values of the thread context and of the properties that a logger adds. */
final class ContextDataRedactor {

  private final Redactor redactor;
  private final ObjectRedactor objects;

  ContextDataRedactor(Redactor redactor, ObjectRedactor objects) {
    this.redactor = redactor;
    this.objects = objects;
  }

  /** The same instance if it is null or holds no key. */
  ReadOnlyStringMap redact(ReadOnlyStringMap data) {
    if (data == null || data.isEmpty() || !holdsKey(data)) {
      return data;
    }
    StringMap redacted = ContextDataFactory.createContextData(data.size());
    data.forEach((name, value) -> redacted.putValue(redactor.redact(name), objects.redact(value)));
    return redacted;
  }

  private boolean holdsKey(ReadOnlyStringMap data) {
    if (data instanceof IndexedReadOnlyStringMap) {
      // What Log4j uses by default, and it can be read without making garbage.
      IndexedReadOnlyStringMap indexed = (IndexedReadOnlyStringMap) data;
      for (int i = 0; i < indexed.size(); i++) {
        if (holdsKey(indexed.getKeyAt(i), indexed.getValueAt(i))) {
          return true;
        }
      }
      return false;
    }
    boolean[] found = new boolean[1];
    data.forEach((name, value) -> found[0] |= holdsKey(name, value));
    return found[0];
  }

  private boolean holdsKey(String name, Object value) {
    return redactor.containsKey(name) || objects.redact(value) != value;
  }
}
