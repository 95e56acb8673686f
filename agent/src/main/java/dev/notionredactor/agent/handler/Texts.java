package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;

/** Redacts strings and bytes, but not what was just found clean. Thread-safe. */
final class Texts {

  private final Redactor redactor;
  private final CleanTexts strings = new CleanTexts();
  private final CleanTexts arrays = new CleanTexts();

  Texts(Redactor redactor) {
    this.redactor = redactor;
  }

  @SuppressWarnings("ReferenceEquality") // The same instance: there is no key in it.
  String redact(String text) {
    if (text == null || strings.contains(text, text.length())) {
      return text;
    }
    String redacted = redactor.redact(text);
    if (redacted == text) {
      strings.add(text, text.length());
    }
    return redacted;
  }

  byte[] redact(byte[] text) {
    return text == null || arrays.remove(text, text.length) ? text : redactor.redact(text);
  }

  /** Takes note that {@code bytes} are a string, encoded just now and not yet shown to anybody. */
  void encoded(byte[] bytes, String text) {
    if (bytes != null && text != null && strings.contains(text, text.length())) {
      arrays.add(bytes, bytes.length);
    }
  }
}
