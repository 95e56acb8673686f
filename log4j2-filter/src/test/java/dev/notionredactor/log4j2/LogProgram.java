package dev.notionredactor.log4j2;

import dev.notionredactor.TestKeys;
import org.apache.logging.log4j.LogManager;

/** Logs a key, what its arguments are, and something clean. */
final class LogProgram {

  static final String KEY = TestKeys.accessToken(1);

  private LogProgram() {}

  public static void main(String[] args) {
    LogManager.getLogger("app").error("got {}", KEY);
    for (String argument : args) {
      LogManager.getLogger("app").error("argument {}", argument);
    }
    LogManager.getLogger("app").error("clean");
    LogManager.shutdown();
  }
}
