package dev.notionredactor.logback;

import dev.notionredactor.Redactor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Redacts names and values: the MDC, the properties of a context. */
final class MapRedactor {

  private final Redactor redactor;

  MapRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /** The same instance if it is null or holds no key; else a new map in the same order. */
  Map<String, String> redact(Map<String, String> map) {
    if (map == null || map.isEmpty() || !holdsKey(map)) {
      return map;
    }
    Map<String, String> redacted = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : map.entrySet()) {
      redacted.put(redactor.redact(entry.getKey()), redactor.redact(entry.getValue()));
    }
    return redacted;
  }

  private boolean holdsKey(Map<String, String> map) {
    for (Map.Entry<String, String> entry : map.entrySet()) {
      if (redactor.containsKey(entry.getKey()) || redactor.containsKey(entry.getValue())) {
        return true;
      }
    }
    return false;
  }
}
