package dev.notionredactor.agent.handler;

import dev.notionredactor.agent.options.Options;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Hears of what secret managers and property sources return. What it takes to know of it is made
 * when there is something to hear. Throws nothing. Thread-safe.
 */
final class Fetched implements BiConsumer<Object, Object> {

  private final Options options;
  private final AtomicReference<FetchedAnswers> answers;
  private final boolean areProperties;

  private Fetched(Options options, AtomicReference<FetchedAnswers> answers, boolean areProperties) {
    this.options = options;
    this.answers = answers;
    this.areProperties = areProperties;
  }

  /** Adds the bridge's two handlers for these. */
  static void addTo(Map<String, Object> handlers, Options options) {
    AtomicReference<FetchedAnswers> answers = new AtomicReference<>();
    handlers.put("fetched", new Fetched(options, answers, /* areProperties= */ false));
    handlers.put("configured", new Fetched(options, answers, /* areProperties= */ true));
  }

  /**
   * Something was returned.
   *
   * @param answer may be null
   * @param namedBy the name, or what has it
   */
  @Override
  public void accept(Object answer, Object namedBy) {
    if (answer == null) {
      return;
    }
    try {
      FetchedAnswers to = answers.get();
      if (to == null) {
        answers.compareAndSet(null, new FetchedAnswers(options.fetchedValues()));
        to = answers.get();
      }
      if (areProperties) {
        to.takeProperty(answer, namedBy);
      } else {
        to.take(answer, namedBy);
      }
    } catch (Throwable notAsExpected) {
      // Another version of the library, or no room. The application's answer is what it is.
    }
  }
}
