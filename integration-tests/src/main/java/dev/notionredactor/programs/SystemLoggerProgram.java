package dev.notionredactor.programs;

import java.lang.reflect.Method;

/** Logs a key through {@code System.Logger}, which Java has had since 9: by reflection. */
public final class SystemLoggerProgram extends LoggingProgram {

  private final Class<?> type;
  private final Object warning;

  private SystemLoggerProgram() throws ReflectiveOperationException {
    type = Class.forName("java.lang.System$Logger");
    warning = Class.forName("java.lang.System$Logger$Level").getField("WARNING").get(null);
  }

  public static void main(String[] arguments) throws Exception {
    new SystemLoggerProgram().logEverything();
  }

  @Override
  boolean has(Place place) {
    switch (place) {
      case MESSAGE:
      case ARGUMENT:
      case OBJECT:
      case LOGGER:
      case EXCEPTION:
      case CAUSE:
      case SUPPRESSED:
      case TO_STRING:
        return true;
      default:
        return false;
    }
  }

  @Override
  void logMark(String message) throws Exception {
    log("program", String.class, message);
  }

  @Override
  void log(Place place) throws Exception {
    switch (place) {
      case MESSAGE:
        logMark("Bearer " + key);
        break;
      case ARGUMENT:
        log("program", String.class, "token {0}", Object[].class, new Object[] {key});
        break;
      case OBJECT:
        log("program", Object.class, holder());
        break;
      case LOGGER:
        log("of." + key, String.class, "named logger");
        break;
      default:
        log("program", String.class, "failed", Throwable.class, exception(place));
    }
  }

  /** Calls the {@code log} of a level and these types and arguments, one behind the other. */
  private void log(String name, Object... typesAndArguments) throws Exception {
    Class<?>[] types = new Class<?>[1 + typesAndArguments.length / 2];
    Object[] arguments = new Object[types.length];
    types[0] = warning.getClass();
    arguments[0] = warning;
    for (int i = 1; i < types.length; i++) {
      types[i] = (Class<?>) typesAndArguments[2 * i - 2];
      arguments[i] = typesAndArguments[2 * i - 1];
    }
    Method log = type.getMethod("log", types);
    log.invoke(System.class.getMethod("getLogger", String.class).invoke(null, name), arguments);
  }
}
