package dev.notionredactor.log4j2;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;

/** Logs an object that no format shows, while it holds the lock that the object's text wants. */
final class LockingProgram {

  /** More than the queue holds. */
  private static final int EVENTS = 20_000;

  private static final Logger LOGGER = LogManager.getLogger("app");

  private LockingProgram() {}

  public static void main(String[] args) {
    new Session().run();
    ((LoggerContext) LogManager.getContext(false)).stop();
  }

  private static final class Session {

    synchronized void run() {
      for (int i = 0; i < EVENTS; i++) {
        LOGGER.info("step", this);
      }
    }

    @Override
    public synchronized String toString() {
      return "session";
    }
  }
}
