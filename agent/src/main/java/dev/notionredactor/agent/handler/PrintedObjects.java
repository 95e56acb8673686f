package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.Unprintable;
import java.util.function.UnaryOperator;

/** Redacts objects that are about to be printed, by their texts. Immutable and thread-safe. */
final class PrintedObjects implements UnaryOperator<Object> {

  private final Redactor redactor;
  private final ExceptionTexts exceptions;

  PrintedObjects(Redactor redactor, ExceptionTexts exceptions) {
    this.redactor = redactor;
    this.exceptions = exceptions;
  }

  /** What is to be printed instead; the same object if its text holds no key. */
  @Override
  public Object apply(Object object) {
    try {
      String text;
      try {
        text = object.toString();
      } catch (Throwable thrown) {
        return Unprintable.unlessOfJvm(thrown);
      }
      if (!redactor.containsKey(text)) {
        return object;
      }
      return object instanceof Throwable ? exceptions.redact(text, object) : redactor.redact(text);
    } catch (Throwable failure) {
      return redactor.withheld(0, failure);
    }
  }
}
