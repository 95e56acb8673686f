package dev.notionredactor.log4j2;

import dev.notionredactor.Redactor;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.spi.MutableThreadContextStack;

/** Redacts the thread context stack. */
final class ContextStackRedactor {

  private final Redactor redactor;

  ContextStackRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /** The same instance if it is null or holds no key. */
  ThreadContext.ContextStack redact(ThreadContext.ContextStack stack) {
    if (stack == null || stack.getDepth() == 0) {
      return stack;
    }
    List<String> elements = stack.asList();
    List<String> redacted = new ArrayList<>(elements);
    redacted.replaceAll(redactor::redact);
    return redacted.equals(elements) ? stack : new MutableThreadContextStack(redacted);
  }
}
