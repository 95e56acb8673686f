package dev.notionredactor.programs;

import java.io.IOException;
import java.util.Arrays;

/** Logs a key from every {@link Place} that a library has. */
abstract class LoggingProgram {

  final String key = Program.key();

  /** Logs everything, each place behind its mark. */
  final void logEverything() throws Exception {
    Program.awaitReceivers();
    for (Place place : Place.values()) {
      if (has(place)) {
        Program.begin(place.toString());
        logMark(Program.mark(place.toString()));
        log(place);
        Thread.sleep(Integer.getInteger("place.millis", 0));
      }
    }
  }

  /** Whether the library, in this version, has such a place. */
  abstract boolean has(Place place);

  /** Logs a message as it is, at a level that reaches every sink. */
  abstract void logMark(String message) throws Exception;

  /** Logs a key in one place, and in no other. */
  abstract void log(Place place) throws Exception;

  /** Does something in a thread whose name is a key, a new one: some libraries remember names. */
  final void inNamedThread(Runnable task) {
    Thread thread = new Thread(task, "thread-" + key);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An exception that holds the key where a place says. */
  final Throwable exception(Place place) {
    switch (place) {
      case EXCEPTION:
        return new IOException("Bearer " + key);
      case CAUSE:
        return new IOException("outer", new IllegalArgumentException("Bearer " + key));
      case SUPPRESSED:
        IOException outer = new IOException("outer");
        outer.addSuppressed(new IllegalStateException("Bearer " + key));
        return outer;
      case TO_STRING:
        return new TalkativeException(key);
      default:
        throw new IllegalArgumentException("no exception: " + place);
    }
  }

  /** An object whose text is the key. */
  final Object holder() {
    return new Holder(key);
  }

  /** Whether one of an event's arguments is an object of the program's own. */
  static boolean anyHolder(Object[] arguments) {
    return arguments != null && Arrays.stream(arguments).anyMatch(Holder.class::isInstance);
  }

  private static final class Holder {

    private final String text;

    Holder(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return "Holder[" + text + "]";
    }
  }

  /** An exception without a message that tells all the same. */
  private static final class TalkativeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String text;

    TalkativeException(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return "talkative: " + text;
    }
  }
}
