package dev.notionredactor.benchmarks.programs;

import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the parent process how much memory it took at most, as Linux counts it. */
public final class SmallProgram {

  private static final String PEAK = "VmHWM:";

  private SmallProgram() {}

  /** Says hello, and prints a number of bytes as the last line on standard error. */
  public static void main(String[] arguments) throws Exception {
    System.out.println("Hello " + String.join(" ", arguments));
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(PEAK)) {
        System.err.println(Long.parseLong(line.replaceAll("\\D", "")) * 1024);
      }
    }
  }
}
