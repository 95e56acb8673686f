package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.mask.Withheld;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/** Redacts strings and bytes, but not what was just found clean. Thread-safe. */
final class TextHandler
    implements UnaryOperator<String>, BiConsumer<byte[], String>, ObjIntConsumer<StringBuilder> {

  private final Redactor redactor;
  private final ExceptionTexts exceptions;
  private final LoggingCalls logging;

  private volatile Clean clean;

  /** Texts that are clean by one policy. */
  private static final class Clean {
    final Object policy;
    final CleanTexts strings = new CleanTexts();
    final CleanTexts arrays = new CleanTexts();

    Clean(Object policy) {
      this.policy = policy;
    }
  }

  TextHandler(Redactor redactor, ExceptionTexts exceptions, LoggingCalls logging) {
    this.redactor = redactor;
    this.logging = logging;
    this.exceptions = exceptions;
    this.clean = new Clean(RedactorAccess.policy(redactor));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // The same instance: there is no key in it.
  public String apply(String text) {
    if (text == null) {
      return null;
    }
    Clean now = clean();
    CleanTexts strings = now.strings;
    if (strings.contains(text, text.length())) {
      return text;
    }
    if (strings.wasMasked(text.length())) {
      String before = logging.masked(text, now.policy);
      if (before != null) {
        return before;
      }
    }
    String redacted = redactor.redact(text);
    if (redacted == text) {
      strings.add(text, text.length());
    } else if (!Withheld.isIn(redacted) && logging.remember(text, redacted, now.policy)) {
      // What could not be redacted may be the next time.
      strings.addMasked(text.length());
    }
    return redacted;
  }

  /** What an exception says, which is found once however often it is read. */
  String redactSaid(String text, Object exception) {
    if (text == null) {
      return null;
    }
    CleanTexts strings = clean().strings;
    if (strings.contains(text, text.length())) {
      return text;
    }
    if (!redactor.containsKey(text)) {
      strings.add(text, text.length());
      return text;
    }
    return exceptions.redact(text, exception);
  }

  byte[] redact(byte[] text) {
    return text == null || clean().arrays.remove(text, text.length) ? text : redactor.redact(text);
  }

  /**
   * Redacts bytes that were made just now and not yet shown to anybody, and takes note that what it
   * returns is clean.
   */
  byte[] redactNew(byte[] text) {
    CleanTexts arrays = clean().arrays;
    byte[] redacted = redactor.redact(text);
    if (redacted != null) {
      arrays.add(redacted, redacted.length);
    }
    return redacted;
  }

  /** Takes note that {@code bytes} are a string, encoded just now and not yet shown to anybody. */
  @Override
  public void accept(byte[] bytes, String text) {
    Clean now = clean();
    if (bytes != null && text != null && now.strings.contains(text, text.length())) {
      now.arrays.add(bytes, bytes.length);
    }
  }

  /** Redacts a text in place, from an index on. */
  @Override
  public void accept(StringBuilder text, int from) {
    redactor.redact(text, Math.min(from, text.length()));
  }

  /** To be had before a text is redacted, which may then be by a later policy. */
  private Clean clean() {
    Clean last = clean;
    Object policy = RedactorAccess.policy(redactor);
    if (last.policy != policy) {
      last = new Clean(policy);
      clean = last;
    }
    return last;
  }
}
