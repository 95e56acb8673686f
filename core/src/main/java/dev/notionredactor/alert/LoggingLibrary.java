package dev.notionredactor.alert;

/** A logging library that people can be told by. Thread-safe. */
public interface LoggingLibrary {

  /** What tells it from others in this process: the name of its context, say. */
  String name();

  /** Tells by its own status. */
  void status(String message);

  /** Tells by a logger, as a warning. */
  void log(String logger, String message);
}
