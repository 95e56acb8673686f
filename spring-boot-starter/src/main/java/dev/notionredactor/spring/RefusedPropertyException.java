package dev.notionredactor.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/** A property {@code notionredactor.*} that is not allowed. The message shows no key. */
final class RefusedPropertyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient @Nullable Origin origin;

  RefusedPropertyException(String message, @Nullable Origin origin) {
    super(message);
    this.origin = origin;
  }

  /** Where it is set; null if that is not known. */
  @Nullable Origin origin() {
    return origin;
  }
}
