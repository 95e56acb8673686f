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

  /** On a slow or busy machine, the compiler needs longer. */
  private static final int MOST_WARM_UPS = 12;

  private static final double STEADY = 0.97;

  private Stopwatch() {}

  /**
   * First writes the text to be checked, then lines until the JIT compiler has had its time, then
   * lines for a while; and last, on standard error, the nanoseconds that one of these took, by the
   * median round.
   *
   * @param arguments the text; for how many milliseconds lines are timed, and written before that
   *     at least; and whether each line is to end with the text
   */
  static void time(String[] arguments, Consumer<String> writer) {
    writer.accept(arguments[0]);
    String[] lines = LogLines.clean(LINES);
    if (Boolean.parseBoolean(arguments[2])) {
      Arrays.setAll(lines, i -> lines[i] + arguments[0]);
    }
    long millis = Long.parseLong(arguments[1]);
    warmUp(lines, millis / 2, writer);
    System.err.println((double) median(rounds(lines, millis, writer)) / LINES);
  }

  /** Writes lines until they are written hardly faster than a while before; twice at least. */
  private static void warmUp(String[] lines, long millis, Consumer<String> writer) {
    long before = median(rounds(lines, millis, writer));
    for (int i = 1; i < MOST_WARM_UPS; i++) {
      long now = median(rounds(lines, millis, writer));
      if (now > STEADY * before) {
        return;
      }
      before = now;
    }
  }

  private static long median(List<Long> nanos) {
    Collections.sort(nanos);
    return nanos.get(nanos.size() / 2);
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
