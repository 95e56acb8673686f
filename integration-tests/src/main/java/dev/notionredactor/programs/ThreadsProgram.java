package dev.notionredactor.programs;

/** Prints the names of the threads there are, to a file. */
public final class ThreadsProgram {

  private ThreadsProgram() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("clean");
    try (java.io.PrintStream file = new java.io.PrintStream(Program.file("threads.txt"))) {
      Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .sorted()
          .forEach(file::println);
    }
  }
}
