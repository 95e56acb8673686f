package dev.notionredactor.policy;

/** A policy with a mask that is always as long as what it replaces, and else as another one is. */
public final class InLengthPolicy extends CurrentPolicy {

  private final CurrentPolicy other;

  private InLengthPolicy(CurrentPolicy other) {
    super(other.get().inLength());
    this.other = other;
  }

  /**
   * That of another one. A class of its own that knows of it: at the start of a JVM, whatever makes
   * one would have it loaded.
   */
  public static CurrentPolicy of(CurrentPolicy other) {
    return new InLengthPolicy(other);
  }

  @Override
  public Policy get() {
    return other.get().inLength();
  }
}
