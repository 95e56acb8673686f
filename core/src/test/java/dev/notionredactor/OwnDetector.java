package dev.notionredactor;

/** What a redactor masks, it finds. */
record OwnDetector(Redactor redactor) implements Detector {

  @Override
  public String title() {
    return "notion-redactor";
  }

  @Override
  public boolean finds(String text, String key) {
    return findsAny(text) && !TestKeys.leaks(redactor.redact(text), key);
  }

  /** Keys in base64 and hex are searched for as they are. */
  @Override
  public boolean findsDecoded(String text, String key) {
    return finds(text, key);
  }

  @Override
  public boolean findsAny(String text) {
    return !redactor.redact(text).equals(text);
  }

  @Override
  public boolean isFor(String key) {
    return true;
  }
}
