package dev.notionredactor.agent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * What Linux tells of a process, asked before attaching to it: the attach API of older JDKs sends
 * SIGQUIT to whatever has the process id that it is given, and what is no JVM is ended by that.
 */
final class LinuxProcess {

  private static final Path PROCESSES = Paths.get("/proc");

  /**
   * In the line of caught signals, a hex number with a bit for each: that of SIGQUIT, the third.
   */
  private static final int SIGQUIT = 1 << 2;

  private static final String CAUGHT = "SigCgt:";

  private LinuxProcess() {}

  /**
   * Makes sure, on Linux, that a process is one to attach to.
   *
   * @throws AttachFailure if there is no such process, or it is no JVM
   */
  static void requireJvm(long pid) throws AttachFailure {
    if (!Files.exists(PROCESSES.resolve("self/status"))) {
      return;
    }
    Path status = PROCESSES.resolve(pid + "/status");
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(CAUGHT) && !catchesQuit(line.substring(CAUGHT.length()).trim())) {
          throw new AttachFailure("it is no JVM, or one that was started with -Xrs");
        }
      }
    } catch (IOException absent) {
      throw new AttachFailure("there is no such process");
    }
  }

  private static boolean catchesQuit(String caught) {
    return (Long.parseUnsignedLong(caught, 16) & SIGQUIT) != 0;
  }
}
