package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.ObjectRedactor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Redacts the values of an event that are not text themselves: its arguments and its context. What
 * holds no key stays the same object; of what does, there is a redacted copy.
 */
final class Values {

  private final ObjectRedactor redactor;
  private final Withheld withheld;

  Values(Redactor redactor, Withheld withheld) {
    this.redactor = new ObjectRedactor(redactor);
    this.withheld = withheld;
  }

  Object[] redact(Object[] values) {
    try {
      return redactor.redact(values);
    } catch (Throwable failure) {
      return new Object[] {withheld.notice(0, failure)};
    }
  }

  Map<?, ?> redact(Map<?, ?> values) {
    try {
      return values == null || values.isEmpty() ? values : redactAll(values);
    } catch (Throwable failure) {
      return Collections.singletonMap("notion-redactor", withheld.notice(0, failure));
    }
  }

  private Map<?, ?> redactAll(Map<?, ?> values) {
    Map<Object, Object> redacted = null;
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      Object value = redactor.redact(entry.getValue());
      if (value != entry.getValue()) {
        if (redacted == null) {
          redacted = new LinkedHashMap<>(values);
        }
        redacted.put(entry.getKey(), value);
      }
    }
    return redacted == null ? values : redacted;
  }
}
