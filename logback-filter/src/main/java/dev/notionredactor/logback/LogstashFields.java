package dev.notionredactor.logback;

import dev.notionredactor.object.ObjectRedactor;
import dev.notionredactor.object.SpelledText;
import dev.notionredactor.object.SpelledTexts;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

  /** Found once for each class, as many events have one. */
  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<Field[]>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return fields(type);
        }
      };

  private final ObjectRedactor objects;
  private final SpelledTexts spelled;

  LogstashFields(ObjectRedactor objects, SpelledTexts spelled) {
    this.objects = objects;
    this.spelled = spelled;
  }

  /** Whether it is one of that library's, of a class that can be copied. */
  static boolean isKnown(Object object) {
    return object != null
        && !(object instanceof String || object instanceof Number)
        && CLASSES.containsKey(object.getClass().getName());
  }

  /**
   * A copy with redacted fields, and without references.
   *
   * @param marker may be null
   * @return null if it is none of that library's
   */
  Marker copy(Marker marker) {
    return isKnown(marker) ? copy(marker, objects::redact) : null;
  }

  /**
   * A marker whose fields spell no key.
   *
   * @param marker one that is known
   * @return the same instance if its own do not
   */
  Marker withoutSpelled(Marker marker) {
    Marker copy = spellsKey(marker) ? copy(marker, spelled::redact) : null;
    return copy == null ? marker : copy;
  }

  /** Whether a field of a marker spells a key; false of one that is not known. */
  boolean spellsKey(Marker marker) {
    if (isKnown(marker)) {
      for (Object value : values(marker)) {
        if (SpelledText.mayBeIn(value) && spelled.redact(value) != value) {
          return true;
        }
      }
    }
    return false;
  }

  /** Redacts what a text shows of a marker's fields, element by element. */
  String redactShown(String text, Marker marker) {
    return isKnown(marker) ? spelled.redactShown(text, values(marker)) : text;
  }

  /** Null if that library is unlike the known versions. */
  private static Marker copy(Marker marker, UnaryOperator<Object> redaction) {
    Field[] fields = FIELDS.get(marker.getClass());
    Class<?>[] types = new Class<?>[fields.length];
    Object[] values = values(marker);
    for (int i = 0; i < values.length; i++) {
      types[i] = fields[i].getType();
      values[i] = redaction.apply(values[i]);
    }
    try {
      return values.length == 0
          ? null
          : (Marker) marker.getClass().getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException | RuntimeException unlikeTheKnownVersions) {
      return null;
    }
  }

  /** Empty if that library is unlike the known versions. */
  private static Object[] values(Marker marker) {
    Field[] fields = FIELDS.get(marker.getClass());
    Object[] values = new Object[fields.length];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = fields[i].get(marker);
      }
      return values;
    } catch (IllegalAccessException unlikeTheKnownVersions) {
      return new Object[0];
    }
  }

  private static Field[] fields(Class<?> type) {
    List<String> names = CLASSES.get(type.getName());
    Field[] fields = new Field[names.size()];
    try {
      for (int i = 0; i < fields.length; i++) {
        fields[i] = field(type, names.get(i));
        fields[i].setAccessible(true);
      }
      return fields;
    } catch (ReflectiveOperationException | RuntimeException unlikeTheKnownVersions) {
      return new Field[0];
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
