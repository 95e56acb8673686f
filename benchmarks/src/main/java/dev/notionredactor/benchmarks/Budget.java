package dev.notionredactor.benchmarks;

import java.util.Locale;
import java.util.StringJoiner;

/**
 * What the project has set itself, put beside what was measured. Nothing fails because of it: how
 * long something takes depends on what else the machine does.
 */
final class Budget {

  private static final double STRING_TO_LIMIT = 2.5;
  private static final double OTHER_TO_LIMIT = 4.0;
  private static final double ADVERSARIAL_TO_CLEAN = 8.0;

  private final StringJoiner verdicts = new StringJoiner(", ");

  /** For a clean line, as a string or as something else. */
  Budget line(boolean isString, double toLimit) {
    double limit = isString ? STRING_TO_LIMIT : OTHER_TO_LIMIT;
    return atMost(Table.ratio(limit) + " indexOf", toLimit <= limit);
  }

  /** For an adversarial text. */
  Budget adversarial(double toClean) {
    return atMost(Table.ratio(ADVERSARIAL_TO_CLEAN) + " clean", toClean <= ADVERSARIAL_TO_CLEAN);
  }

  /** For what holds no key; as precise as what is shown, for JMH itself allocates a little. */
  Budget allocation(String shown) {
    return atMost("0 B", Double.parseDouble(shown) == 0);
  }

  /** For how many times as long something takes as with a companion. */
  Budget ratio(double limit, Companion companion, double ratio) {
    return atMost(String.format(Locale.ROOT, "%.2fx %s", limit, companion.label()), ratio <= limit);
  }

  /** For how much of what a companion adds something else adds. */
  Budget added(double limit, Companion companion, double added, double addedByCompanion) {
    return atMost(
        String.format(Locale.ROOT, "%.1f of what %s adds", limit, companion.label()),
        added <= limit * addedByCompanion);
  }

  /** For how much longer something takes. */
  Budget nanosMore(double limit, double nanos) {
    return atMost(String.format(Locale.ROOT, "%.0f ns more", limit), nanos <= limit);
  }

  private Budget atMost(String budget, boolean kept) {
    verdicts.add(budget + (kept ? ": kept" : ": MISSED"));
    return this;
  }

  @Override
  public String toString() {
    return verdicts.toString();
  }
}
