package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.finding.Origin;
import java.lang.reflect.Method;

/** What an event of any logging library says of where it is from. */
final class EventOrigin {

  /** How the names of libraries' classes begin, and what the libraries are called. */
  private static final String[][] LIBRARIES = {
    {"ch.qos.logback.", Origin.LOGBACK},
    // That Logback makes its own of.
    {"org.slf4j.event.", Origin.LOGBACK},
    {"org.apache.logging.log4j.", Origin.LOG4J},
    {"org.jboss.logmanager.", "JBoss LogManager"},
    {"java.util.logging.", "java.util.logging"},
    {"org.apache.log4j.", "Log4j 1"},
    {"org.tinylog.", "tinylog"},
  };

  private static final Getter LOGGER_NAME = new Getter("getLoggerName");
  private static final Getter LEVEL = new Getter("getLevel");
  private static final Getter NAME = new Getter("getName");

  /** An application may have classes of its own that extend those. */
  private static final ClassValue<Origin> LIBRARY =
      new ClassValue<Origin>() {
        @Override
        protected Origin computeValue(Class<?> of) {
          for (Class<?> type = of; type != null; type = type.getSuperclass()) {
            for (String[] library : LIBRARIES) {
              if (type.getName().startsWith(library[0])) {
                return Origin.of(library[1]);
              }
            }
          }
          return Origin.of(Origin.LOG);
        }
      };

  private EventOrigin() {}

  /**
   * Where an event is from.
   *
   * @param loggerOrEvent its logger, if there is a level
   * @param level null if it is the event itself
   * @param redactor for the key that a name may hold
   */
  static Origin of(Object loggerOrEvent, Object level, Redactor redactor) {
    Object name = (level == null ? LOGGER_NAME : NAME).of(loggerOrEvent);
    return Origin.ofEvent(
        ofLibrary(loggerOrEvent).sink(),
        text(name, redactor),
        level == null ? LEVEL.of(loggerOrEvent) : level);
  }

  private static String text(Object name, Redactor redactor) {
    return name == null ? null : redactor.redact(name.toString());
  }

  /** Whether it is an event of Log4j's that is another one once it has been written. */
  static boolean isUsedAgain(Object event) {
    String type = event.getClass().getName();
    return type.endsWith(".RingBufferLogEvent") || type.endsWith(".MutableLogEvent");
  }

  /** Without a logger's name. */
  static Origin ofLibrary(Object loggerOrEvent) {
    return LIBRARY.get(loggerOrEvent.getClass());
  }

  /** A method that some libraries' objects have. */
  private static final class Getter extends ClassValue<Method[]> {

    private static final Method[] NONE = {};

    private final String name;

    Getter(String name) {
      this.name = name;
    }

    @Override
    protected Method[] computeValue(Class<?> type) {
      try {
        Method method = type.getMethod(name);
        // The class may not be public.
        method.setAccessible(true);
        return new Method[] {method};
      } catch (NoSuchMethodException | RuntimeException | LinkageError absent) {
        return NONE;
      }
    }

    /** What it returns; null if the object has none, or it can't be called. */
    Object of(Object object) {
      try {
        Method[] method = get(object.getClass());
        return method.length == 0 ? null : method[0].invoke(object);
      } catch (ReflectiveOperationException | RuntimeException refused) {
        return null;
      }
    }
  }
}
