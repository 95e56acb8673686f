package dev.notionredactor.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long a run takes, and how far its figures can be trusted. */
enum Form {
  FULL(2, 2, 4, 400, 6, 1500, 500),
  SHORT(1, 3, 2, 100, 2, 500, 100),

  /** For the checks alone. */
  SMOKE(1, 0, 1, 10, 0, 0, 2);

  /** JVMs that only start and end take less time, and differ more in it. */
  private static final int MORE_STARTS = 2;

  private final int forks;
  private final int warmups;
  private final int iterations;
  private final int millis;
  private final int rounds;
  private final int lineMillis;
  private final int fileMegabytes;

  Form(
      int forks,
      int warmups,
      int iterations,
      int millis,
      int rounds,
      int lineMillis,
      int fileMegabytes) {
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.millis = millis;
    this.rounds = rounds;
    this.lineMillis = lineMillis;
    this.fileMegabytes = fileMegabytes;
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

  /** How often a subject is run with each companion. */
  int rounds(Subject subject) {
    return subject.quantity() == Quantity.PROCESS_NANOS ? MORE_STARTS * rounds : rounds;
  }

  /** How long a subject writes lines each time, in milliseconds; as long before it is measured. */
  int lineMillis() {
    return lineMillis;
  }

  /** How often each tool goes over a file; once to check, where this is 0. */
  int fileRounds() {
    return rounds;
  }

  /** How large these are, unpacked. */
  long fileBytes() {
    return fileMegabytes * 1_000_000L;
  }
}
