package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.notionredactor.Redactor;
import dev.notionredactor.object.ObjectRedactor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/** Redacts key-value pairs. Loaded only with slf4j 2, which has the type. */
final class KeyValueRedactor {

  private final Redactor redactor;
  private final ObjectRedactor objects;

  KeyValueRedactor(Redactor redactor, ObjectRedactor objects) {
    this.redactor = redactor;
    this.objects = objects;
  }

  void preload(String example) {
    redact(Collections.singletonList(new KeyValuePair(example, example)));
  }

  /** Null if the event has none, or is of a class made for an older Logback. */
  List<KeyValuePair> pairsOf(ILoggingEvent event) {
    try {
      return event.getKeyValuePairs();
    } catch (AbstractMethodError | UnsupportedOperationException none) {
      return null;
    }
  }

  /** The same instance if no name and no value shows a key. */
  List<KeyValuePair> redact(List<KeyValuePair> pairs) {
    List<KeyValuePair> redacted = pairs;
    for (int i = 0; i < pairs.size(); i++) {
      KeyValuePair pair = pairs.get(i);
      Object value = objects.redact(pair.value);
      if (value != pair.value || redactor.containsKey(pair.key)) {
        if (redacted == pairs) {
          redacted = new ArrayList<>(pairs);
        }
        redacted.set(i, new KeyValuePair(redactor.redact(pair.key), value));
      }
    }
    return redacted;
  }
}
