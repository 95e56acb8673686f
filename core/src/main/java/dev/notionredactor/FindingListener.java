package dev.notionredactor;

/**
 * Hears of each key that was masked, once for each event, text or write that held it.
 *
 * <p>Called by the thread that wrote it, once the text is safe, and under no lock of ours. It may
 * be called by many threads at once, and at any place where something is logged or printed: what it
 * does should be short. It may log. Of keys in that it hears nothing, but they are masked and
 * counted. What it throws is {@linkplain Redactor#listenerFailures counted}, and goes no further.
 *
 * @see RedactorBuilder#listener
 * @since 0.1
 */
@FunctionalInterface
public interface FindingListener {

  /**
   * A key was masked.
   *
   * @param finding which, and where; without the key
   */
  void found(Finding finding);
}
