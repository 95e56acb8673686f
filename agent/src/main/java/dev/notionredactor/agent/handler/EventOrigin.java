package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.finding.Origin;
import java.lang.reflect.Method;

/** What an event of any logging library says of where it is from. */
final class EventOrigin {

  /** How the names of libraries' classes begin, and what the libraries are called. */
  private static final String[][] LIBRARIES = {
    {"ch.qos.logback.", Origin.LOGBACK},
    {"org.apache.logging.log4j.", Origin.LOG4J},
    {"org.jboss.logmanager.", "JBoss LogManager"},
    {"java.util.logging.", "java.util.logging"},
    {"org.apache.log4j.", "Log4j 1"},
  };

  private static final Getter LOGGER_NAME = new Getter("getLoggerName");
  private static final Getter LEVEL = new Getter("getLevel");
  private static final Getter MESSAGE = new Getter("getMessage");
  private static final Getter NAME = new Getter("getName");

  private EventOrigin() {}

  /** {@code redactor}: for the key that a name may hold. */
  static Origin of(Object event, Redactor redactor) {
    return Origin.ofEvent(libraryOf(event), text(LOGGER_NAME.of(event), redactor), LEVEL.of(event));
  }

  /** Of a message that a logger hands on, of which there is no event yet. */
  static Origin ofLogger(Object logger, Redactor redactor) {
    return Origin.ofEvent(libraryOf(logger), text(NAME.of(logger), redactor), null);
  }

  private static String text(Object name, Redactor redactor) {
    return name == null ? null : redactor.redact(name.toString());
  }

  /** Of Log4j, what is logged. Null if that can't be found out. */
  static Object messageOf(Object event) {
    return MESSAGE.of(event);
  }

  /** An application may have classes of its own that extend those. */
  private static String libraryOf(Object event) {
    for (Class<?> type = event.getClass(); type != null; type = type.getSuperclass()) {
      for (String[] library : LIBRARIES) {
        if (type.getName().startsWith(library[0])) {
          return library[1];
        }
      }
    }
    return Origin.LOG;
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
        return new Method[] {type.getMethod(name)};
      } catch (NoSuchMethodException | LinkageError absent) {
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
