package dev.notionredactor.logback;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.lang.reflect.Field;
import java.util.Map;

/**
 * Gives every logger of a context, present and future, {@link RedactingAppenders}.
 *
 * <p>Two private fields are set for it, both of the same name and type from Logback 1.2 to 1.6:
 *
 * <ul>
 *   <li>{@code Logger.aai}, the appenders attached to a logger. Logback makes it with the first
 *       appender and never replaces it; a reset empties it. So it has to be set once for each
 *       logger, and appenders that come later find it there.
 *   <li>{@code LoggerContext.loggerCache}, the map that every new logger is put into before anyone
 *       gets to see it.
 * </ul>
 *
 * <p>What was weighed against it. Wrapping each appender needs to be told of every change, which
 * Logback 1.2 does not, and gives the wrapper to code that looks up an appender and casts it. A
 * turbo filter is told of each log statement, but dropped by every reset, slows down disabled ones,
 * and does not see events that come from elsewhere (a receiver, {@code callAppenders}). Where
 * fields can't be set nothing is half done: {@code protect} fails before it changes anything.
 */
final class Loggers {

  private Loggers() {}

  /** Whether a context is protected; false also if that can't be found out. */
  static boolean areProtected(LoggerContext context) {
    try {
      return accessible(LoggerContext.class, "loggerCache", Map.class).get(context)
          instanceof LoggerMap;
    } catch (ReflectiveOperationException | RuntimeException notToBeSeen) {
      return false;
    }
  }

  /**
   * Protects a context.
   *
   * @param anew whether {@code redactor} is to be used from now on if the context is protected
   *     already
   * @throws ReflectiveOperationException if this Logback has no such fields
   * @throws RuntimeException if they can't be accessed
   */
  static void protect(LoggerContext context, ComponentRedactor redactor, boolean anew)
      throws ReflectiveOperationException {
    Field appenders = accessible(Logger.class, "aai", AppenderAttachableImpl.class);
    Field cache = accessible(LoggerContext.class, "loggerCache", Map.class);
    LoggerMap loggers;
    // Not held while loggers are locked: Logback takes a logger's lock first, and then this one.
    synchronized (context) {
      @SuppressWarnings("unchecked")
      Map<String, Logger> all = (Map<String, Logger>) cache.get(context);
      if (all instanceof LoggerMap) {
        loggers = (LoggerMap) all;
        if (anew) {
          loggers.redactor().set(redactor);
        }
      } else {
        CurrentRedactor current = new CurrentRedactor(redactor);
        loggers = new LoggerMap(all, current, logger -> protect(logger, appenders, current));
        cache.set(context, loggers);
      }
    }
    protectAll(loggers, appenders);
  }

  /**
   * A thread that makes a logger may have seen the context's own map still. It holds the lock of
   * that logger's parent meanwhile: once that was ours, it sees the new map, and what it has put
   * into the old one is found the next time round.
   */
  private static void protectAll(LoggerMap loggers, Field appenders) {
    boolean anyNew = true;
    while (anyNew) {
      anyNew = false;
      for (Logger logger : loggers.values()) {
        anyNew |= protect(logger, appenders, loggers.redactor());
      }
    }
  }

  /** Whether the logger was not protected yet. */
  private static boolean protect(Logger logger, Field field, CurrentRedactor redactor) {
    // The lock that addAppender holds.
    synchronized (logger) {
      try {
        @SuppressWarnings("unchecked")
        AppenderAttachableImpl<ILoggingEvent> appenders =
            (AppenderAttachableImpl<ILoggingEvent>) field.get(logger);
        if (appenders instanceof RedactingAppenders) {
          return false;
        }
        field.set(logger, new RedactingAppenders(redactor, appenders));
        return true;
      } catch (IllegalAccessException inaccessible) {
        throw new AssertionError(inaccessible);
      }
    }
  }

  private static Field accessible(Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    Field field = owner.getDeclaredField(name);
    if (field.getType() != type) {
      throw new NoSuchFieldException(field + ", expected a " + type.getName());
    }
    field.setAccessible(true);
    return field;
  }
}
