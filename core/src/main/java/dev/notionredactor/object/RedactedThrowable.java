package dev.notionredactor.object;

/**
 * Stands for a throwable of a class of which no copy can be made. Its message starts with the
 * original's class name, which is lost from the output otherwise.
 */
final class RedactedThrowable extends Throwable {

  private static final long serialVersionUID = 1L;

  /**
   * @param text the redacted {@code toString} of the original
   */
  RedactedThrowable(String text) {
    super(text);
    setStackTrace(new StackTraceElement[0]);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** Only the text: this class's own name says nothing about what was thrown. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return getMessage();
  }
}
