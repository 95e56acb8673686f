package dev.notionredactor.logback;

import dev.notionredactor.options.RedactorOptions;

/**
 * The options that a {@link RedactingComponent} was given so far. They are set by its setters, and
 * read when it is started; there is nothing else to be done with them.
 *
 * <p>Not safe for use by many threads.
 *
 * @since 0.1
 */
public final class ComponentOptions {

  private final RedactorOptions given = new RedactorOptions();

  ComponentOptions() {}

  RedactorOptions given() {
    return given;
  }
}
