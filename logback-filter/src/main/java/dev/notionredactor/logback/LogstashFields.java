package dev.notionredactor.logback;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.ObjectRedactor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
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

  private final Redactor redactor;
  private final ObjectRedactor objects;

  LogstashFields(Redactor redactor, ObjectRedactor objects) {
    this.redactor = redactor;
    this.objects = objects;
  }

  /**
   * A copy with redacted fields.
   *
   * @param object that shows a key; may be null
   * @return null if it is nothing of that library's, or the copy would show another text
   */
  Object redact(Object object) {
    if (object == null || !CLASSES.containsKey(object.getClass().getName())) {
      return null;
    }
    try {
      Object copy = copy(object);
      return redactor.redact(object.toString()).equals(copy.toString()) ? copy : null;
    } catch (ReflectiveOperationException | RuntimeException unlikeTheKnownVersions) {
      return null;
    }
  }

  @SuppressWarnings("deprecation") // A marker's references are, in slf4j 2; they still work.
  private Object copy(Object object) throws ReflectiveOperationException {
    List<String> names = CLASSES.get(object.getClass().getName());
    Class<?>[] types = new Class<?>[names.size()];
    Object[] values = new Object[names.size()];
    for (int i = 0; i < values.length; i++) {
      Field field = field(object.getClass(), names.get(i));
      field.setAccessible(true);
      types[i] = field.getType();
      values[i] = objects.redact(field.get(object));
    }
    Object copy = object.getClass().getConstructor(types).newInstance(values);
    Iterator<Marker> references = ((Marker) object).iterator();
    while (references.hasNext()) {
      Marker reference = references.next();
      Object redacted = redact(reference);
      ((Marker) copy).add(redacted == null ? reference : (Marker) redacted);
    }
    return copy;
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
