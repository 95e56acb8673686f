package dev.notionredactor.agent.cli;

import java.lang.management.ManagementFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Numbers of processes. */
final class ProcessId {

  private ProcessId() {}

  /**
   * The one that was given.
   *
   * @throws ParameterException if it is none
   */
  static long of(String given, CommandLine command) {
    try {
      long pid = Long.parseLong(given);
      if (pid > 0) {
        return pid;
      }
    } catch (NumberFormatException notOne) {
      // As one that is none.
    }
    throw new ParameterException(command, "'" + given + "' is not a process id, which is a number");
  }

  /** This process' own; 0 if it is not known. */
  static long own() {
    // From Java 9 on there are better ways. This one all of them have.
    String name = ManagementFactory.getRuntimeMXBean().getName();
    try {
      return Long.parseLong(name.substring(0, Math.max(0, name.indexOf('@'))));
    } catch (NumberFormatException ofAnotherForm) {
      return 0;
    }
  }
}
