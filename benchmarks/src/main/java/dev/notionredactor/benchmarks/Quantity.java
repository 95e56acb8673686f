package dev.notionredactor.benchmarks;

/** What is measured of a subject. */
enum Quantity {
  /** What one line takes, in nanoseconds; the program says so. */
  LINE_NANOS,

  /** What the JVM takes from start to end, in nanoseconds. */
  PROCESS_NANOS,

  /** How much memory the JVM takes at most, in bytes; the program says so. */
  BYTES;

  String format(double value) {
    if (this == BYTES) {
      return Table.number(value / (1 << 20)) + " MiB";
    }
    return Math.abs(value) < 1e6 ? Table.number(value) + " ns" : Table.number(value / 1e6) + " ms";
  }
}
