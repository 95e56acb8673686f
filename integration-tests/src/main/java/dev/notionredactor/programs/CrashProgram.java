package dev.notionredactor.programs;

import java.io.IOException;

/** Has a key in its heap, its arguments and its environment, and crashes. */
public final class CrashProgram {

  private static String held;

  private CrashProgram() {}

  /** The key. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    held = "held " + arguments[0];
    new ProcessBuilder("sh", "-c", "kill -SEGV $PPID").start().waitFor();
    Thread.sleep(held.length() * 1000L);
  }
}
