package dev.notionredactor.benchmarks.programs;

/** Lines to standard output. */
public final class Println {

  private Println() {}

  /** See {@link Stopwatch#time}. */
  public static void main(String[] arguments) {
    Stopwatch.time(arguments, line -> System.out.println(line));
  }
}
