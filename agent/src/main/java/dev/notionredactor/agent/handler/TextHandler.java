package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/** Redacts strings and bytes, but not what was just found clean. Thread-safe. */
final class TextHandler
    implements UnaryOperator<String>, BiConsumer<byte[], String>, ObjIntConsumer<StringBuilder> {

  private final Redactor redactor;
  private final CleanTexts strings = new CleanTexts();
  private final CleanTexts arrays = new CleanTexts();

  TextHandler(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The same instance: there is no key in it.
  public String apply(String text) {
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

  /**
   * Redacts bytes that were made just now and not yet shown to anybody, and takes note that what it
   * returns is clean.
   */
  byte[] redactNew(byte[] text) {
    byte[] redacted = redactor.redact(text);
    if (redacted != null) {
      arrays.add(redacted, redacted.length);
    }
    return redacted;
  }

  /** Takes note that {@code bytes} are a string, encoded just now and not yet shown to anybody. */
  @Override
  public void accept(byte[] bytes, String text) {
    if (bytes != null && text != null && strings.contains(text, text.length())) {
      arrays.add(bytes, bytes.length);
    }
  }

  /** Redacts a text in place, from an index on. */
  @Override
  public void accept(StringBuilder text, int from) {
    redactor.redact(text, Math.min(from, text.length()));
  }
}
