package dev.notionredactor.programs;

/** From where a library shows objects: for programs in which something may go wrong with those. */
abstract class Places {

  static Places of(String library) throws Exception {
    switch (library) {
      case "logback":
        return new LogbackPlaces();
      case "log4j":
        return new Log4jPlaces();
      case "jdk":
        return new JdkPlaces();
      default:
        throw new IllegalArgumentException(library);
    }
  }

  /** How many there are. */
  abstract int count();

  /**
   * Shows an object from one of them, and beside it a text; throws what the library throws.
   *
   * @param place from 0 on
   */
  abstract void show(int place, Object object, String beside);

  /** Waits for what is shown in the background, and closes all. */
  abstract void end() throws Exception;

  /** Shows the same from everywhere. */
  final void showAll(Object object, String beside) {
    for (int place = 0; place < count(); place++) {
      show(place, object, beside);
    }
  }

  /** An exception that says what an object does, and whose name does not say that it is one. */
  static final class Talkative extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Object object;

    /** Without a stack trace, which may be long where one is logged. */
    Talkative(Object object) {
      this.object = object;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }

    @Override
    public String getMessage() {
      return String.valueOf(object);
    }

    @Override
    public String toString() {
      return "talkative " + object;
    }
  }
}
