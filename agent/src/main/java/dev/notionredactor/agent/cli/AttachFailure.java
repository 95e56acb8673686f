package dev.notionredactor.agent.cli;

/** Why another JVM can't be reached, in words for people. */
final class AttachFailure extends Exception {

  private static final long serialVersionUID = 1;

  AttachFailure(String message) {
    super(message);
  }
}
