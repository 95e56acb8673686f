package dev.notionredactor.programs;

/** A way to log or to print, as an application has it, that is looked at for what it leaves. */
interface Subject {

  void log(String text, Throwable thrown) throws Exception;

  /** The same by a logger of that name, and with something in the thread's context. */
  default void logBy(String logger, String text) throws Exception {
    log(text, null);
  }

  /** Ends what the application has begun, as it does when it is undeployed. */
  default void stop() throws Exception {}
}
