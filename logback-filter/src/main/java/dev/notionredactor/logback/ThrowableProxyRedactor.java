package dev.notionredactor.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.object.ThrowableRedactor;

/** Redacts what an event tells of a throwable, and the throwable itself. */
final class ThrowableProxyRedactor {

  private final Redactor redactor;
  private final ThrowableRedactor throwables;

  ThrowableProxyRedactor(Redactor redactor) {
    this.redactor = redactor;
    // What is asked for once the event is shown. By then, its keys were found.
    this.throwables = new ThrowableRedactor(RedactorAccess.unheard(redactor));
  }

  /** The same instance if it is null or nothing in it holds a key. */
  IThrowableProxy redact(IThrowableProxy proxy) {
    if (proxy == null) {
      return null;
    }
    return showsKey(proxy) || throwables.holdsKey(throwableOf(proxy))
        ? new RedactedThrowableProxy(proxy, this)
        : proxy;
  }

  String redact(String message) {
    return redactor.redact(message);
  }

  /** The throwable that a proxy stands for, redacted; null for a proxy that came from elsewhere. */
  Throwable redactedThrowable(IThrowableProxy proxy) {
    return throwables.redact(throwableOf(proxy));
  }

  private static Throwable throwableOf(IThrowableProxy proxy) {
    return proxy instanceof ThrowableProxy ? ((ThrowableProxy) proxy).getThrowable() : null;
  }

  /** Proxies are trees: whoever makes one cuts cycles. */
  private boolean showsKey(IThrowableProxy proxy) {
    if (redactor.containsKey(proxy.getMessage())
        || (Features.OVERRIDING_MESSAGE && redactor.containsKey(proxy.getOverridingMessage()))) {
      return true;
    }
    IThrowableProxy cause = proxy.getCause();
    if (cause != null && showsKey(cause)) {
      return true;
    }
    IThrowableProxy[] suppressed = proxy.getSuppressed();
    if (suppressed != null) {
      for (IThrowableProxy each : suppressed) {
        if (showsKey(each)) {
          return true;
        }
      }
    }
    return false;
  }
}
