package dev.notionredactor.kafka.connect;

import dev.notionredactor.Redactor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;

/**
 * Masks keys in a record's data, with a schema or without, as deep as it goes. What holds none is
 * returned itself; nothing is changed in place, as other connectors' tasks may have the same.
 */
@SuppressWarnings("ReferenceEquality")
final class ValueRedactor {

  private final Redactor redactor;

  ValueRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  Object redact(Object data) {
    if (data instanceof String) {
      return redactor.redact((String) data);
    }
    if (data instanceof byte[]) {
      return redactor.redact((byte[]) data);
    }
    if (data instanceof ByteBuffer) {
      return redact((ByteBuffer) data);
    }
    if (data instanceof Struct) {
      return redact((Struct) data);
    }
    if (data instanceof Map) {
      return redact((Map<?, ?>) data);
    }
    if (data instanceof List) {
      return redact((List<?>) data);
    }
    return data; // A tombstone, a number, a time: there is no key in it.
  }

  private ByteBuffer redact(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.duplicate().get(bytes);
    byte[] redacted = redactor.redact(bytes);
    return redacted == bytes ? data : ByteBuffer.wrap(redacted);
  }

  private Struct redact(Struct data) {
    Struct redacted = new Struct(data.schema());
    boolean isSame = true;
    for (Field field : data.schema().fields()) {
      Object value = data.getWithoutDefault(field.name());
      if (value != null) {
        Object safe = redact(value);
        isSame &= safe == value;
        redacted.put(field, safe);
      }
    }
    return isSame ? data : redacted;
  }

  private Map<?, ?> redact(Map<?, ?> data) {
    Map<Object, Object> redacted = new LinkedHashMap<>();
    boolean isSame = true;
    for (Map.Entry<?, ?> entry : data.entrySet()) {
      Object key = redact(entry.getKey());
      Object value = redact(entry.getValue());
      isSame &= key == entry.getKey() && value == entry.getValue();
      redacted.put(key, value);
    }
    return isSame ? data : redacted;
  }

  private List<?> redact(List<?> data) {
    List<Object> redacted = new ArrayList<>(data.size());
    boolean isSame = true;
    for (Object each : data) {
      Object safe = redact(each);
      isSame &= safe == each;
      redacted.add(safe);
    }
    return isSame ? data : redacted;
  }
}
