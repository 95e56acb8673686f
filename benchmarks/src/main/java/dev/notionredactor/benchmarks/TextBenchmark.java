package dev.notionredactor.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One long text. Times are for all of it; the report divides them by its length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextBenchmark {

  private static final int SHORT = 1_000;
  private static final int CALLS = 50_000;
  private static final long AT_MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  @Param public Contender contender;

  @Param public LongText text;

  @Param("1000000")
  public int length;

  @Param(CleanLines.MADE_UP)
  public String lines;

  private Pass pass;

  /** Keeps the warm-up's results from being unused. */
  int warmedUp;

  @Setup
  public void prepare() throws Exception {
    warmUp(contender.prepare(List.of(text.sample(SHORT, lines))));
    pass = contender.prepare(List.of(text.sample(length, lines)));
  }

  /**
   * The JVM compiles a method after so many calls. With long texts alone those would take minutes:
   * what was measured would be a JVM that has just been started, with a loop in Java in place of
   * its vectorised {@code indexOf}.
   */
  private void warmUp(Pass pass) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < CALLS && System.nanoTime() - start < AT_MOST_NANOS; i++) {
      warmedUp += pass.run();
    }
  }

  @Benchmark
  public int text() throws Exception {
    return pass.run();
  }
}
