package dev.notionredactor;

import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** What a redactor makes of the values that are known to it just now. Thread-safe. */
final class MasksOfKnownValues implements Supplier<String[]> {

  private final WholeTexts texts;
  private final CurrentPolicy current;

  /** Found for a policy, and good as long as there is no other. */
  private static final class Found {
    final Policy policy;
    final String[] masks;

    Found(Policy policy, String[] masks) {
      this.policy = policy;
      this.masks = masks;
    }
  }

  private volatile Found found;

  MasksOfKnownValues(WholeTexts texts, CurrentPolicy current) {
    this.texts = texts;
    this.current = current;
  }

  /** Not to be changed. */
  @Override
  public String[] get() {
    Policy policy = current.get();
    Found last = found;
    if (last == null || last.policy != policy) {
      Set<String> masks = new LinkedHashSet<>();
      // What room a mask has depends on how the value is written.
      for (String written : policy.writtenValues()) {
        masks.add(texts.redact(written));
      }
      last = new Found(policy, masks.toArray(new String[0]));
      found = last;
    }
    return last.masks;
  }
}
