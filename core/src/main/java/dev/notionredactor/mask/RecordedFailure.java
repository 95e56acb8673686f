package dev.notionredactor.mask;

/**
 * What is kept of a failure: the names of the classes, of itself and of its causes, and their stack
 * traces. Never a message, which may hold a key, and nothing of the application's, which it would
 * keep alive. Immutable.
 */
final class RecordedFailure {

  private static final int MOST_CAUSES = 8;

  private static final StackTraceElement[] NONE = {};

  static {
    // Initialises what the JDK needs for it: where the first failure is, there may be no room to.
    of(new Throwable());
  }

  private final String type;
  private final StackTraceElement[] stack;
  private final RecordedFailure cause;

  private RecordedFailure(String type, StackTraceElement[] stack, RecordedFailure cause) {
    this.type = type;
    this.stack = stack;
    this.cause = cause;
  }

  /** A record of a failure; throws what asking it for that throws. */
  static RecordedFailure of(Throwable failure) {
    return of(failure, MOST_CAUSES);
  }

  private static RecordedFailure of(Throwable failure, int causes) {
    StackTraceElement[] stack = failure.getStackTrace();
    Throwable cause = causes == 0 ? null : failure.getCause();
    return new RecordedFailure(
        failure.getClass().getName(), stack, cause == null ? null : of(cause, causes - 1));
  }

  /** A record of its class alone, for where there is no room for more. */
  static RecordedFailure ofClass(Throwable failure) {
    return new RecordedFailure(failure.getClass().getName(), NONE, null);
  }

  boolean hasStack() {
    return stack.length > 0;
  }

  Throwable toThrowable() {
    Throwable copy = new WithoutMessage(type, cause == null ? null : cause.toThrowable());
    copy.setStackTrace(stack);
    return copy;
  }

  /** Prints as the original did, but for the message. */
  private static final class WithoutMessage extends Throwable {

    private static final long serialVersionUID = 1L;

    private final String type;

    WithoutMessage(String type, Throwable cause) {
      super(null, cause, /* enableSuppression= */ false, /* writableStackTrace= */ true);
      this.type = type;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // There is no message to show.
    public String toString() {
      return type;
    }
  }
}
