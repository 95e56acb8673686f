package dev.notionredactor.benchmarks;

import java.util.Locale;
import java.util.StringJoiner;

/**
 * What the project has set itself, put beside what was measured. Nothing fails because of it: how
 * long something takes depends on what else the machine does.
 */
final class Budget {

  private static final double LINE_TO_LIMIT = 2.0;
  private static final double LINE_TO_REGEX = 1.0 / 60;
  private static final double ADVERSARIAL_TO_CLEAN = 4.0;

  private final StringJoiner verdicts = new StringJoiner(", ");

  /** For a clean line. */
  Budget line(double toLimit, double toRegex) {
    return atMost(Table.ratio(LINE_TO_LIMIT) + " indexOf", toLimit <= LINE_TO_LIMIT)
        .atMost(Table.ratio(LINE_TO_REGEX) + " regex", toRegex <= LINE_TO_REGEX);
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
