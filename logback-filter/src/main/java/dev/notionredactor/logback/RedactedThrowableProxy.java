package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/**
 * A throwable as an event shows it, its messages redacted, those of causes and suppressed too.
 *
 * <p>A {@link ThrowableProxy}, because appenders cast to it in order to get at the throwable. They
 * get a redacted one.
 */
final class RedactedThrowableProxy extends ThrowableProxy {

  private final IThrowableProxy original;
  private final ThrowableProxyRedactor redactor;
  private final String message;
  private final String overridingMessage;
  private final RedactedThrowableProxy cause;
  private final IThrowableProxy[] suppressed;

  /** Made when asked for; few appenders do. */
  private volatile Throwable throwable;

  RedactedThrowableProxy(IThrowableProxy original, ThrowableProxyRedactor redactor) {
    super(new Placeholder());
    this.original = original;
    this.redactor = redactor;
    this.message = redactor.redact(original.getMessage());
    this.overridingMessage =
        Features.OVERRIDING_MESSAGE ? redactor.redact(original.getOverridingMessage()) : null;
    this.cause =
        original.getCause() == null
            ? null
            : new RedactedThrowableProxy(original.getCause(), redactor);
    this.suppressed = redactAll(original.getSuppressed(), redactor);
  }

  private static IThrowableProxy[] redactAll(
      IThrowableProxy[] originals, ThrowableProxyRedactor redactor) {
    if (originals == null) {
      return null;
    }
    IThrowableProxy[] redacted = new IThrowableProxy[originals.length];
    for (int i = 0; i < originals.length; i++) {
      redacted[i] = new RedactedThrowableProxy(originals[i], redactor);
    }
    return redacted;
  }

  /** Null if the original has none, having been read from a stream. */
  @Override
  public Throwable getThrowable() {
    if (throwable == null) {
      throwable = redactor.redactedThrowable(original);
    }
    return throwable;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** Called only by Logback 1.5.22 and later, which has it. */
  @Override
  public String getOverridingMessage() {
    return overridingMessage;
  }

  @Override
  public String getClassName() {
    return original.getClassName();
  }

  @Override
  public StackTraceElementProxy[] getStackTraceElementProxyArray() {
    return original.getStackTraceElementProxyArray();
  }

  @Override
  public int getCommonFrames() {
    return original.getCommonFrames();
  }

  @Override
  public IThrowableProxy getCause() {
    return cause;
  }

  @Override
  public IThrowableProxy[] getSuppressed() {
    return suppressed;
  }

  @Override
  public boolean isCyclic() {
    return original instanceof ThrowableProxy
        ? ((ThrowableProxy) original).isCyclic()
        : Features.CYCLIC && original.isCyclic();
  }

  /** For the superclass, which wants a throwable to look at. All its getters are overridden. */
  private static final class Placeholder extends Throwable {
    private static final long serialVersionUID = 1L;

    Placeholder() {
      super(null, null, false, false);
    }
  }
}
