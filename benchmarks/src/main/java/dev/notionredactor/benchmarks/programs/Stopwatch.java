package dev.notionredactor.benchmarks.programs;

import dev.notionredactor.benchmarks.LogLines;
import java.util.Arrays;
import java.util.function.Consumer;

/** Has log lines written again and again, and tells the parent process how long one takes. */
final class Stopwatch {

  private static final int LINES = 1000;

  /** Of all rounds, so many are for the JIT compiler. */
  private static final double WARM_UP = 0.4;

  private Stopwatch() {}

  /**
   * First writes the text to be checked, then so many rounds of {@value #LINES} lines, and last, on
   * standard error, the nanoseconds that a line takes, by the median round.
   *
   * @param arguments the text, and the number of rounds
   */
  static void time(String[] arguments, Consumer<String> writer) {
    writer.accept(arguments[0]);
    String[] lines = LogLines.clean(LINES);
    long[] nanos = new long[Integer.parseInt(arguments[1])];
    for (int round = 0; round < nanos.length; round++) {
      long start = System.nanoTime();
      for (String line : lines) {
        writer.accept(line);
      }
      nanos[round] = System.nanoTime() - start;
    }
    int from = (int) (WARM_UP * nanos.length);
    Arrays.sort(nanos, from, nanos.length);
    System.err.println((double) nanos[(from + nanos.length) / 2] / LINES);
  }
}
