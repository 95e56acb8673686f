package dev.notionredactor.logback;

/** What the events of a context are redacted with: another configuration may have other options. */
final class CurrentRedactor {

  private volatile ComponentRedactor redactor;

  CurrentRedactor(ComponentRedactor redactor) {
    this.redactor = redactor;
  }

  ComponentRedactor get() {
    return redactor;
  }

  void set(ComponentRedactor newer) {
    redactor = newer;
  }
}
