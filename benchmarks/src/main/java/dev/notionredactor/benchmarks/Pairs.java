package dev.notionredactor.benchmarks;

/** What the rounds of one subject came to. */
final class Pairs extends Rounds<Companion> {

  private final Subject subject;

  Pairs(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }
}
