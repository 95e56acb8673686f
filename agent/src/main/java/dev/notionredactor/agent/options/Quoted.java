package dev.notionredactor.agent.options;

import dev.notionredactor.Redactor;

/** What somebody gave the agent, for use in a message about it. */
final class Quoted {

  private Quoted() {}

  /** The value with keys masked: one may have been put where it does not belong. */
  static String safe(String value) {
    return Redactor.create().redact(value);
  }
}
