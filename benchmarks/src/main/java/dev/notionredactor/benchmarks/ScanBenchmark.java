package dev.notionredactor.benchmarks;

import dev.notionredactor.Redactor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A log line through the engine, beside the practical limit (one vectorised pass that finds
 * nothing) and a regular expression of the same families. Times are for one line.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ScanBenchmark {

  private static final int LINES = 1000;

  private final Redactor redactor = Redactor.create();
  private final Pattern pattern = Pattern.compile("(?:ntn_|nrt_|secret_)[A-Za-z0-9]{16,}");
  private final String[] clean = LogLines.clean(LINES);
  private final String[] leaking = new String[LINES];

  /** Fails the run if what is to be timed does not do what it should. */
  @Setup
  @SuppressWarnings("ReferenceEquality") // The same instance is what is promised.
  public void check() {
    for (int i = 0; i < LINES; i++) {
      leaking[i] = clean[i] + "Authorization: Bearer " + LogLines.key();
      if (redactor.redact(clean[i]) != clean[i]
          || clean[i].indexOf('\u0001') >= 0
          || pattern.matcher(clean[i]).find()
          || redactor.redact(leaking[i]).contains(LogLines.key().substring(4))) {
        throw new IllegalStateException(clean[i]);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public int cleanLimit() {
    int found = 0;
    for (String line : clean) {
      found += line.indexOf('\u0001');
    }
    return found;
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public int cleanRedact() {
    int found = 0;
    for (String line : clean) {
      found += redactor.redact(line).length();
    }
    return found;
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public int cleanRegex() {
    int found = 0;
    for (String line : clean) {
      found += pattern.matcher(line).find() ? 1 : 0;
    }
    return found;
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public int leakingRedact() {
    int found = 0;
    for (String line : leaking) {
      found += redactor.redact(line).length();
    }
    return found;
  }
}
