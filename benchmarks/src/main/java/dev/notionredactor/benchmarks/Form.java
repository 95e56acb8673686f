package dev.notionredactor.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long a run takes, and how far its figures can be trusted. */
enum Form {
  FULL(2, 3, 5, 400),
  SHORT(1, 6, 3, 100),

  /** For the checks alone. */
  SMOKE(1, 0, 1, 10);

  private final int forks;
  private final int warmups;
  private final int iterations;
  private final int millis;

  Form(int forks, int warmups, int iterations, int millis) {
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.millis = millis;
  }

  ChainedOptionsBuilder applyTo(ChainedOptionsBuilder options) {
    TimeValue time = TimeValue.milliseconds(millis);
    return options
        .forks(forks)
        .warmupIterations(warmups)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time);
  }
}
