package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Redacts the values of an event that are not text themselves: its arguments and its context. What
 * holds no key stays the same object; what does is replaced by its redacted text, in a copy.
 */
final class Values {

  private final Redactor redactor;
  private final Withheld withheld;

  Values(Redactor redactor, Withheld withheld) {
    this.redactor = redactor;
    this.withheld = withheld;
  }

  Object[] redact(Object[] values) {
    try {
      return values == null ? null : redactAll(values);
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

  private Object[] redactAll(Object[] values) {
    Object[] redacted = values;
    for (int i = 0; i < values.length; i++) {
      Object value = redact(values[i]);
      if (value != values[i]) {
        if (redacted == values) {
          // An array of Object whatever it was: a redacted text fits into no other.
          redacted = new Object[values.length];
          System.arraycopy(values, 0, redacted, 0, values.length);
        }
        redacted[i] = value;
      }
    }
    return redacted;
  }

  private Map<?, ?> redactAll(Map<?, ?> values) {
    Map<Object, Object> redacted = null;
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      Object value = redact(entry.getValue());
      if (value != entry.getValue()) {
        if (redacted == null) {
          redacted = new LinkedHashMap<>(values);
        }
        redacted.put(entry.getKey(), value);
      }
    }
    return redacted == null ? values : redacted;
  }

  private Object redact(Object value) {
    if (value instanceof String) {
      return redactor.redact((String) value);
    }
    if (value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum
        || value instanceof Throwable) {
      // No room for a key, or, as for a throwable, masked where it is written.
      return value;
    }
    String text;
    try {
      text = value.toString();
    } catch (Throwable theApplicationsOwn) {
      // Whoever asks this value for its text next meets the same, as without the agent.
      return value;
    }
    return redactor.containsKey(text) ? redactor.redact(text) : value;
  }
}
