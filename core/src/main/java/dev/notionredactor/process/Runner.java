package dev.notionredactor.process;

import dev.notionredactor.stream.RunnerOrders;
import java.nio.file.Files;
import java.nio.file.Paths;

/** The CI runner that this process runs under, as its environment says. */
public final class Runner {

  /** Where Linux says what standard output is. */
  private static final String STANDARD_OUTPUT = "/proc/self/fd/1";

  private Runner() {}

  /**
   * What follows the runner's orders in a stream to standard output; null if no runner reads that.
   */
  public static RunnerOrders ordersOnStandardOutput() {
    // Each set by the runner itself, whose documentation says that it can be told by that.
    boolean github = isTrue("GITHUB_ACTIONS");
    boolean azure = isTrue("TF_BUILD");
    return (github || azure) && !isFile() ? new RunnerOrders(github, azure) : null;
  }

  private static boolean isTrue(String variable) {
    try {
      return "true".equalsIgnoreCase(System.getenv(variable));
    } catch (SecurityException notOurs) {
      return false;
    }
  }

  /** A file will be kept, and read by others than the runner. */
  private static boolean isFile() {
    try {
      return Files.isRegularFile(Paths.get(STANDARD_OUTPUT));
    } catch (SecurityException notOurs) {
      return true;
    }
  }
}
