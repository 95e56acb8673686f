package dev.notionredactor.benchmarks.programs;

import dev.notionredactor.benchmarks.LogLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Has log lines written again and again, and tells the parent process how long one takes. */
final class Stopwatch {

  private static final int LINES = 1000;

  private Stopwatch() {}

  /**
   * First writes the text to be checked, then lines until the JIT compiler has had its time, then
   * lines for as long again; and last, on standard error, the nanoseconds that one of these took,
   * by the median round.
   *
   * @param arguments the text; how long, in milliseconds; and whether each line is to end with it
   */
  static void time(String[] arguments, Consumer<String> writer) {
    writer.accept(arguments[0]);
    String[] lines = LogLines.clean(LINES);
    if (Boolean.parseBoolean(arguments[2])) {
      Arrays.setAll(lines, i -> lines[i] + arguments[0]);
    }
    long millis = Long.parseLong(arguments[1]);
    rounds(lines, millis, writer);
    List<Long> nanos = rounds(lines, millis, writer);
    Collections.sort(nanos);
    System.err.println((double) nanos.get(nanos.size() / 2) / LINES);
  }

  /** What each round took, one at least. */
  private static List<Long> rounds(String[] lines, long millis, Consumer<String> writer) {
    List<Long> nanos = new ArrayList<>();
    long begin = System.nanoTime();
    long start = begin;
    while (nanos.isEmpty() || start - begin < TimeUnit.MILLISECONDS.toNanos(millis)) {
      for (String line : lines) {
        writer.accept(line);
      }
      long end = System.nanoTime();
      nanos.add(end - start);
      start = end;
    }
    return nanos;
  }
}
