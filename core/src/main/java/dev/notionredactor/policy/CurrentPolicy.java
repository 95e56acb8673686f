package dev.notionredactor.policy;

import dev.notionredactor.scanner.KnownValue;
import java.util.Collections;

/**
 * The policy of a redactor and of all that it made, which known values are added to and retired
 * from while a program runs. The mask stays. Thread-safe.
 */
public class CurrentPolicy {

  private volatile Policy policy;

  /** What is to live as long as this. */
  private volatile Object companion;

  /** Null unless they are worth remembering. */
  private volatile CleanLines lines;

  public CurrentPolicy(Policy first) {
    policy = first;
  }

  /** The policy that there is just now: another object after each change. */
  public Policy get() {
    return policy;
  }

  /** Has lines that are found clean remembered, for streams that go by this, too. */
  public synchronized void rememberLines() {
    if (lines == null) {
      lines = new CleanLines();
    }
  }

  /** The lines that were found clean a moment ago; null if nobody remembers them. */
  public CleanLines lines() {
    return lines;
  }

  /** Keeps something alive that adds to this and retires from it. */
  public void accompany(Object companion) {
    this.companion = companion;
  }

  /** What accompanies it; null if nothing does. */
  public Object companion() {
    return companion;
  }

  /**
   * Adds a known value, for all that is decided from now on.
   *
   * @throws IllegalArgumentException if the mask does not suit it; the message shows its name
   */
  public void add(KnownValue value) {
    addUnlessKnown(value);
  }

  /**
   * The same.
   *
   * @return whether it was not known before
   */
  synchronized boolean addUnlessKnown(KnownValue value) {
    for (KnownValue each : policy.known()) {
      if (each.isSameAs(value)) {
        return false;
      }
    }
    policy = policy.and(Collections.singletonList(value));
    return true;
  }

  /** Retires a known value, for all that is decided from now on. */
  public synchronized void retire(KnownValue value) {
    policy = policy.without(value);
  }

  /**
   * Retires the known values of a name, for all that is decided from now on.
   *
   * @return whether there were any
   */
  public synchronized boolean retire(String name) {
    Policy before = policy;
    policy = before.without(name);
    return policy != before;
  }
}
