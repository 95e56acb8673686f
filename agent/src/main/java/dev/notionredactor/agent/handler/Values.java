package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.MapRedactor;
import dev.notionredactor.object.ObjectRedactor;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

/**
 * Redacts the values of an event that are not text themselves: its arguments and its context. What
 * holds no key stays the same object; of what does, there is a redacted copy.
 */
final class Values {

  private final ObjectRedactor objects;
  private final MapRedactor maps;
  private final Withheld withheld;

  Values(Redactor redactor, Withheld withheld) {
    this.objects = new ObjectRedactor(redactor);
    this.maps = new MapRedactor(objects);
    this.withheld = withheld;
  }

  Object[] redact(Object[] values) {
    try {
      return values == null ? null : redactTexts(values);
    } catch (Throwable failure) {
      return new Object[] {withheld.notice(0, failure)};
    }
  }

  private Object[] redactTexts(Object[] values) {
    Object[] redacted = values;
    for (int i = 0; i < values.length; i++) {
      Object value = isText(values[i]) ? objects.redact(values[i]) : values[i];
      if (value != values[i]) {
        if (redacted == values) {
          // An array of Object whatever it was: a redacted text may fit into no other.
          redacted = Arrays.copyOf(values, values.length, Object[].class);
        }
        redacted[i] = value;
      }
    }
    return redacted;
  }

  /**
   * Text, or the JDK's own containers. Of an object of the application's, {@code toString} may do
   * anything, and would be called where it was not without the agent: what it shows is masked when
   * somebody has formatted it.
   */
  private static boolean isText(Object value) {
    return value instanceof CharSequence
        || value instanceof Object[]
        || (value != null && value.getClass().getName().startsWith("java.util."));
  }

  Map<?, ?> redact(Map<?, ?> values) {
    try {
      return maps.redact(values);
    } catch (Throwable failure) {
      return Collections.singletonMap("notion-redactor", withheld.notice(0, failure));
    }
  }
}
