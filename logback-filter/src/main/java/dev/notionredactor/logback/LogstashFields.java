package dev.notionredactor.logback;

import dev.notionredactor.object.ObjectRedactor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Marker;

/**
 * Redacts what logstash-logback-encoder writes as fields of its own: its structured arguments and
 * markers. As mere text they would be lost from the JSON.
 *
 * <p>By reflection, because each of that library's versions is made for one of two Jacksons.
 */
final class LogstashFields {

  private static final String PACKAGE = "net.logstash.logback.marker.";

  /** For each class its fields, in the order of a constructor's parameters. */
  private static final Map<String, List<String>> CLASSES = new HashMap<>();

  static {
    CLASSES.put(
        PACKAGE + "ObjectAppendingMarker",
        Arrays.asList("fieldName", "fieldValue", "messageFormatPattern"));
    CLASSES.put(
        PACKAGE + "RawJsonAppendingMarker",
        Arrays.asList("fieldName", "rawJson", "messageFormatPattern"));
    CLASSES.put(PACKAGE + "MapEntriesAppendingMarker", Arrays.asList("map"));
  }

  private final ObjectRedactor objects;

  LogstashFields(ObjectRedactor objects) {
    this.objects = objects;
  }

  /** Whether it is one of that library's, of a class that can be copied. */
  static boolean isKnown(Object object) {
    return object != null && CLASSES.containsKey(object.getClass().getName());
  }

  /**
   * A copy with redacted fields, and without references.
   *
   * @param marker may be null
   * @return null if it is none of that library's
   */
  Marker copy(Marker marker) {
    if (!isKnown(marker)) {
      return null;
    }
    try {
      Class<?> type = marker.getClass();
      List<String> names = CLASSES.get(type.getName());
      Class<?>[] types = new Class<?>[names.size()];
      Object[] values = new Object[names.size()];
      for (int i = 0; i < values.length; i++) {
        Field field = field(type, names.get(i));
        field.setAccessible(true);
        types[i] = field.getType();
        values[i] = objects.redact(field.get(marker));
      }
      return (Marker) type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException | RuntimeException unlikeTheKnownVersions) {
      return null;
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
