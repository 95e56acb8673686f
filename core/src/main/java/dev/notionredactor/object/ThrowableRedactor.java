package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;

/**
 * Redacts throwables: messages and {@code toString} of the throwable, its causes and everything
 * suppressed. Immutable and thread-safe; throws nothing.
 *
 * <p>The application's throwable is never changed. What holds a key is replaced by a copy, of the
 * same class where that can be had, because layouts print the class name. The copy of an
 * application's exception has that exception's messages, stack trace, causes and suppressed, but
 * none of the fields its class adds.
 */
public final class ThrowableRedactor extends GraphWalk<Throwable> {

  /** Deeper than this a chain may well be a cycle, and is worth a set to find out. */
  private static final int PLAUSIBLE_DEPTH = 12;

  private static final ClassValue<Boolean> HAS_OWN_TEXT =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Overrides.toStringOf(type);
        }
      };

  private static final ClassValue<Boolean> HAS_OWN_PRINT =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return Overrides.printStackTraceOf(type);
        }
      };

  private final Redactor redactor;

  /** A redactor of throwables whose texts {@code redactor} redacts. */
  public ThrowableRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * Redacts a throwable.
   *
   * @param throwable may be null
   * @return the same instance if nothing in it holds a key
   */
  public Throwable redact(Throwable throwable) {
    if (throwable == null) {
      return null;
    }
    try {
      return walk(throwable);
    } catch (Throwable failure) {
      String notice = redactor.withheld(0, failure);
      return new RedactedThrowable(throwable.getClass().getName() + ": " + notice);
    }
  }

  /**
   * Whether {@link #redact} would replace a throwable.
   *
   * @param throwable may be null
   * @return true also if that could not be found out
   */
  public boolean holdsKey(Throwable throwable) {
    try {
      return throwable != null && holdsKey(throwable, 0, null);
    } catch (Throwable failure) {
      redactor.withheld(0, failure);
      return true;
    }
  }

  /**
   * What stands for a throwable that is there as a text only.
   *
   * @param text not null; is redacted
   */
  public Throwable standIn(String text) {
    return new RedactedThrowable(redactor.redact(text));
  }

  @Override
  protected boolean othersHoldKey(Throwable throwable, int depth, Seen<Throwable> seen) {
    Throwable[] allSuppressed = throwable.getSuppressed();
    Seen<Throwable> known = seen;
    // Where chains branch they may join again: the ways through them can be very many.
    if (known == null && (depth == PLAUSIBLE_DEPTH || allSuppressed.length > 0)) {
      known = new Seen<>(throwable);
    }
    Throwable cause = throwable.getCause();
    if (cause != null && holdsKey(cause, depth + 1, known)) {
      return true;
    }
    for (Throwable suppressed : allSuppressed) {
      if (holdsKey(suppressed, depth + 1, known)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected boolean showsKey(Throwable throwable) {
    String message = throwable.getMessage();
    String localized = throwable.getLocalizedMessage();
    return redactor.containsKey(message)
        || (!Objects.equals(localized, message) && redactor.containsKey(localized))
        || (HAS_OWN_TEXT.get(throwable.getClass()) && redactor.containsKey(throwable.toString()))
        || (HAS_OWN_PRINT.get(throwable.getClass()) && redactor.containsKey(printed(throwable)));
  }

  private static String printed(Throwable throwable) {
    StringWriter text = new StringWriter();
    throwable.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  @Override
  protected Throwable copyOf(Throwable throwable, int depth, Map<Throwable, Throwable> done) {
    Throwable cause = throwable.getCause();
    Throwable redactedCause = cause == null ? null : redacted(cause, depth + 1, done);
    boolean clean = redactedCause == cause;
    Throwable[] suppressed = throwable.getSuppressed();
    for (int i = 0; i < suppressed.length; i++) {
      Throwable each = redacted(suppressed[i], depth + 1, done);
      clean &= each == suppressed[i];
      suppressed[i] = each;
    }
    return clean && !showsKey(throwable) ? throwable : copy(throwable, redactedCause, suppressed);
  }

  @Override
  protected Throwable cut(Throwable throwable) {
    return new RedactedThrowable(redactor.redact(throwable.toString()));
  }

  private Throwable copy(Throwable original, Throwable cause, Throwable[] suppressed) {
    String message = redactor.redact(original.getMessage());
    String localized = redactor.redact(original.getLocalizedMessage());
    String text = redactor.redact(original.toString());
    Throwable copy = SameClass.create(original.getClass(), message);
    if (copy != null) {
      try {
        dress(copy, original, cause, suppressed);
        if (text.equals(copy.toString())
            && Objects.equals(message, copy.getMessage())
            && Objects.equals(localized, copy.getLocalizedMessage())
            && copy.getCause() == cause) {
          return copy;
        }
      } catch (Throwable ofTheCopy) {
        // Its methods rely on fields that it lacks. The stand-in below needs none.
      }
    }
    Throwable standIn = new RedactedThrowable(text);
    dress(standIn, original, cause, suppressed);
    return standIn;
  }

  private static void dress(
      Throwable copy, Throwable original, Throwable cause, Throwable[] suppressed) {
    copy.setStackTrace(original.getStackTrace());
    copy.initCause(cause);
    for (Throwable each : suppressed) {
      copy.addSuppressed(each);
    }
  }
}
