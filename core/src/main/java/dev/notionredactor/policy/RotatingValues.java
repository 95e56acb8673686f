package dev.notionredactor.policy;

import dev.notionredactor.scanner.KnownValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Known values that others take the place of. Those of before stay known for a time: whoever has
 * read one may still show it. Not thread-safe.
 */
public final class RotatingValues {

  /** So many old values stay at most. */
  private static final int MOST_OLD = 64;

  private final CurrentPolicy policy;

  /** For how long an old value stays, in nanoseconds; negative for ever. */
  private final long keptNanos;

  /** Those that were not known already: others may come by another way, and stay. */
  private final List<KnownValue> own = new ArrayList<>();

  /** The oldest first. */
  private final List<Old> old = new ArrayList<>();

  private static final class Old {
    private final KnownValue value;
    private final long since;

    Old(KnownValue value, long since) {
      this.value = value;
      this.since = since;
    }
  }

  /**
   * None yet.
   *
   * @param policy what they are added to and retired from
   * @param keptNanos how long a value stays known that is not there any more; negative for ever
   */
  public RotatingValues(CurrentPolicy policy, long keptNanos) {
    this.policy = policy;
    this.keptNanos = keptNanos;
  }

  /**
   * Adds a value, which may be an old one that is there again.
   *
   * @throws IllegalArgumentException if the mask does not suit it; the message shows its name
   */
  public void add(KnownValue value) {
    if (policy.addUnlessKnown(value) && !isIn(own, value)) {
      own.add(value);
    }
    for (Iterator<Old> each = old.iterator(); each.hasNext(); ) {
      if (each.next().value.isSameAs(value)) {
        each.remove();
      }
    }
  }

  /** A value that was added is not there any more. */
  public void leave(KnownValue value) {
    if (isIn(own, value)) {
      old.add(new Old(value, System.nanoTime()));
    }
  }

  private static boolean isIn(List<KnownValue> values, KnownValue value) {
    for (KnownValue each : values) {
      if (each.isSameAs(value)) {
        return true;
      }
    }
    return false;
  }

  /** Retires old values that have been for long enough, and those that are too many. */
  public void forget() {
    long now = System.nanoTime();
    while (!old.isEmpty()
        && (old.size() > MOST_OLD || (keptNanos >= 0 && now - old.get(0).since > keptNanos))) {
      KnownValue gone = old.remove(0).value;
      policy.retire(gone);
      own.removeIf(gone::isSameAs);
    }
  }
}
