package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import java.util.function.BiPredicate;

/** Takes the known values that an application gives while it runs. Thread-safe. */
final class GivenValues implements BiPredicate<String, CharSequence> {

  private final Redactor redactor;

  GivenValues(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * Adds a known value, or retires those of a name.
   *
   * @param value null if they are to be retired
   * @return whether it is masked from now on, or whether there were any
   */
  @Override
  public boolean test(String name, CharSequence value) {
    try {
      if (value == null) {
        return redactor.retireKnownValue(name);
      }
      redactor.addKnownValue(name, value);
      return true;
    } catch (RuntimeException notWithThisMask) {
      return false;
    }
  }
}
