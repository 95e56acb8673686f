package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.object.MapRedactor;
import dev.notionredactor.object.ObjectRedactor;
import java.util.Collections;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Redacts the values of an event that are not text themselves: its arguments and its context. What
 * holds no key stays the same object; of what does, there is a redacted copy.
 */
final class Values {

  /**
   * Text, and the JDK's own containers. Of an object of the application's, {@code toString} may do
   * anything, and would be called where it was not without the agent: what it shows is masked when
   * somebody has formatted it.
   */
  private static final Predicate<Object> TEXTS =
      new Predicate<Object>() {
        @Override
        public boolean test(Object value) {
          return value instanceof CharSequence
              || value instanceof Object[]
              || (value != null && value.getClass().getName().startsWith("java.util."));
        }
      };

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
      return objects.redact(values, TEXTS);
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
