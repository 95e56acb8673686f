package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.MapRedactor;
import dev.notionredactor.object.ObjectRedactor;
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
      return objects.redact(values);
    } catch (Throwable failure) {
      return new Object[] {withheld.notice(0, failure)};
    }
  }

  Map<?, ?> redact(Map<?, ?> values) {
    try {
      return maps.redact(values);
    } catch (Throwable failure) {
      return Collections.singletonMap("notion-redactor", withheld.notice(0, failure));
    }
  }
}
