package dev.notionredactor.object;

import java.util.Map;

/**
 * Redacts names and values of maps by the text they show. Immutable and thread-safe. Throws what
 * the {@link ObjectRedactor} does.
 */
public final class MapRedactor {

  private final ObjectRedactor objects;

  /** A redactor of maps whose names and values {@code objects} redacts. */
  public MapRedactor(ObjectRedactor objects) {
    this.objects = objects;
  }

  /**
   * Redacts a map.
   *
   * @param map may be null; is not changed
   * @return the same instance if no name and no value shows a key; else a new map in the same order
   */
  public Map<?, ?> redact(Map<?, ?> map) {
    return map == null || map.isEmpty() || isClean(map) ? map : objects.copyOf(map, 0);
  }

  /** The same for a map of strings, which stay strings. */
  @SuppressWarnings("unchecked")
  public Map<String, String> redactStrings(Map<String, String> map) {
    return (Map<String, String>) redact(map);
  }

  private boolean isClean(Map<?, ?> map) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (objects.redact(entry.getKey()) != entry.getKey()
          || objects.redact(entry.getValue()) != entry.getValue()) {
        return false;
      }
    }
    return true;
  }
}
