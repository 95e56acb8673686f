package dev.notionredactor.kafka.connect;

import dev.notionredactor.Finding;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a finding is the first of its key. Not thread-safe. */
final class FirstOfEachKey implements Predicate<Finding> {

  /** Nobody has so many keys: from then on, none is the first. */
  private static final int MOST = 1000;

  private final Set<String> seen = new HashSet<>();

  @Override
  public boolean test(Finding finding) {
    return seen.size() < MOST && seen.add(finding.name() + finding.fingerprint());
  }
}
