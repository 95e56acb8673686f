package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.ContainerWalk;
import dev.notionredactor.object.SpelledText;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Redacts texts, and those in the JDK's own containers, without asking anything else for its text:
 * what an application's {@code toString} does, and which locks it takes, it would do where it did
 * not without the agent. What holds no key stays the same object; of a container that does, there
 * is a redacted copy. Immutable and thread-safe.
 */
final class ContainedTexts extends ContainerWalk {

  private final Redactor redactor;
  private final UnaryOperator<String> strings;
  private final SpelledText spelledText;

  ContainedTexts(Redactor redactor, UnaryOperator<String> strings) {
    this.strings = strings;
    this.redactor = redactor;
    this.spelledText = new SpelledText(redactor);
  }

  @Override
  public Object redact(Object value) {
    return redactGiven(value);
  }

  /** Null of null. */
  Object[] redact(Object[] values) {
    return redactGiven(values, null);
  }

  /** Null of null. */
  Map<?, ?> redact(Map<?, ?> map) {
    return redactGiven(map);
  }

  @Override
  protected Object visit(Object value) {
    if (value instanceof String) {
      return strings.apply((String) value);
    }
    if (value instanceof CharSequence) {
      return value.getClass().getName().startsWith("java.") ? redact((CharSequence) value) : value;
    }
    return SpelledText.mayBeIn(value) ? spelledText.redact(value) : value;
  }

  private Object redact(CharSequence value) {
    String text = value.toString();
    return redactor.containsKey(text) ? redactor.redact(text) : value;
  }
}
