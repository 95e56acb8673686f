package dev.notionredactor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Log lines, one after the other. Times are for one line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LineBenchmark {

  private static final int LINES = 1000;

  @Param public Contender contender;

  @Param(CleanLines.MADE_UP)
  public String lines;

  @Param({"false", "true"})
  public boolean leaking;

  private Pass pass;

  @Setup
  public void prepare() throws Exception {
    List<Sample> samples = new ArrayList<>();
    for (String line : CleanLines.of(lines, LINES)) {
      samples.add(leaking ? leaking(line, samples.size()) : Sample.clean(line));
    }
    pass = contender.prepare(samples);
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public int line() throws Exception {
    return pass.run();
  }

  private static Sample leaking(String line, int number) {
    MadeUpKey key = MadeUpKey.access(number);
    String before = line + " Authorization: Bearer ";
    return new Sample(before + key.text(), before + key.mask(), 1);
  }
}
