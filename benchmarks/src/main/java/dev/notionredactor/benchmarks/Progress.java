package dev.notionredactor.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** JMH's full output goes to its log; the terminal is told how far it is. */
final class Progress implements OutputFormat {

  private final OutputFormat log;
  private final PrintStream terminal;
  private final int total;
  private int started;

  Progress(OutputFormat log, PrintStream terminal, int total) {
    this.log = log;
    this.terminal = terminal;
    this.total = total;
  }

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {
    started++;
    StringBuilder line = new StringBuilder("[" + started + "/" + total + "]");
    for (String parameter : benchmark.getParamsKeys()) {
      line.append(' ').append(benchmark.getParam(parameter));
    }
    terminal.println(line);
    log.startBenchmark(benchmark);
  }

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams parameters, int iteration) {
    log.iteration(benchmark, parameters, iteration);
  }

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams parameters, int iteration, IterationResult data) {
    log.iterationResult(benchmark, parameters, iteration, data);
  }

  @Override
  public void endBenchmark(BenchmarkResult result) {
    log.endBenchmark(result);
  }

  @Override
  public void startRun() {
    log.startRun();
  }

  @Override
  public void endRun(Collection<RunResult> results) {
    log.endRun(results);
  }

  @Override
  public void print(String text) {
    log.print(text);
  }

  @Override
  public void println(String text) {
    log.println(text);
  }

  @Override
  public void verbosePrintln(String text) {
    log.verbosePrintln(text);
  }

  @Override
  public void flush() {
    log.flush();
  }

  @Override
  public void close() {
    log.close();
  }

  @Override
  public void write(int b) {
    log.write(b);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    log.write(bytes);
  }
}
