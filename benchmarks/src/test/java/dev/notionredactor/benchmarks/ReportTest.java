package dev.notionredactor.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and their verdicts, from made-up figures. */
class ReportTest {

  private static final int MEGABYTE = 1_000_000;

  private final Figures figures = new Figures();

  @Test
  void lines() {
    add(Figure.CLEAN_LINE, 0, Contender.REGEX, 1500, 136);
    add(Figure.CLEAN_LINE, 0, Contender.STRING, 36, 0.01);
    add(Figure.CLEAN_LINE, 0, Contender.BYTES, 36, 24);
    add(Figure.CLEAN_LINE, 0, Contender.INDEX_OF, 12, 0);
    assertEquals(
        """
        | lines |       | measured                  | ns/line | to indexOf | to regex | B/line | budget                           |
        | ----- | ----- | ------------------------- | ------- | ---------- | -------- | ------ | -------------------------------- |
        | x.log | clean | indexOf, absent character | 12.0    | 1.00x      | 1/125    | 0      |                                  |
        | x.log | clean | redact(String)            | 36.0    | 3.00x      | 1/42     | 0      | 2.50x indexOf: MISSED, 0 B: kept |
        | x.log | clean | redact(byte[])            | 36.0    | 3.00x      | 1/42     | 24     | 4.00x indexOf: kept, 0 B: MISSED |
        | x.log | clean | java.util.regex           | 1500    | 125x       | 1.00x    | 136    |                                  |
        """,
        Report.lines(figures).toString());
  }

  @Test
  void texts() {
    text(LongText.UNDERSCORES, 2_000_000, 640_000);
    text(LongText.CLEAN, 200_000, 80_000);
    assertEquals(
        """
        | text                   | measured                  | ns/char | GB/s  | to indexOf | to regex | to clean | B/char | budget                         |
        | ---------------------- | ------------------------- | ------- | ----- | ---------- | -------- | -------- | ------ | ------------------------------ |
        | clean log lines, x.log | indexOf, absent character | 0.100   | 10.0  | 1.00x      | 1/90     | 1.00x    | 0.00   |                                |
        | clean log lines, x.log | redact(String)            | 0.200   | 5.00  | 2.00x      | 1/45     | 1.00x    | 0.00   | 0 B: kept                      |
        | clean log lines, x.log | stream, 8 KiB chunks      | 0.080   | 12.5  | 1/1.3      | 1/113    | 1.00x    | 0.01   | 0 B: MISSED                    |
        | clean log lines, x.log | java.util.regex           | 9.00    | 0.111 | 90x        | 1.00x    | 1.00x    | 1.00   |                                |
        | underscores            | indexOf, absent character | 0.100   | 10.0  | 1.00x      | 1/90     | 1.00x    | 0.00   |                                |
        | underscores            | redact(String)            | 2.00    | 0.500 | 20x        | 1/4.5    | 10x      | 0.00   | 8.00x clean: MISSED, 0 B: kept |
        | underscores            | stream, 8 KiB chunks      | 0.640   | 1.56  | 6.40x      | 1/14     | 8.00x    | 0.01   | 8.00x clean: kept, 0 B: MISSED |
        | underscores            | java.util.regex           | 9.00    | 0.111 | 90x        | 1.00x    | 1.00x    | 1.00   |                                |
        """,
        Report.texts(figures).toString());
  }

  @Test
  void lengths() {
    add(LongText.CLEAN.name(), 1_000, Contender.STRING, 100, 0);
    add(LongText.CLEAN.name(), 100 * MEGABYTE, Contender.STRING, 25_000_000, 0);
    assertEquals(
        """
        | text                   | measured       | ns/char at 1 KB | 100 MB | 100 MB to 1 KB |
        | ---------------------- | -------------- | --------------- | ------ | -------------- |
        | clean log lines, x.log | redact(String) | 0.100           | 0.250  | 2.50x          |
        """,
        Report.lengths(figures).toString());
  }

  @Test
  void subjects() {
    Pairs println = new Pairs(Subject.PRINTLN);
    Pairs keys = new Pairs(Subject.LOGBACK_KEYS);
    Pairs start = new Pairs(Subject.START);
    for (int machine = 1; machine <= 3; machine++) {
      // Slower and slower: within a round, that makes no difference.
      println.add(Companion.NONE, 400 * machine);
      println.add(Companion.AGENT, new double[] {400, 960, 1440}[machine - 1]);
      keys.add(Companion.NONE, 2000 * machine);
      keys.add(Companion.AGENT, 4000 * machine);
      keys.add(Companion.LOGBACK_FILTER, 2700 * machine);
      keys.add(Companion.LOGBACK_MESSAGE, 1950 * machine);
      start.add(Companion.NONE, 80e6 * machine);
      start.add(Companion.AGENT, 95e6 * machine);
      start.add(Companion.JACOCO, 160e6 * machine);
      start.add(Companion.OPENTELEMETRY, 1600e6 * machine);
    }
    assertEquals(
        """
        | measured                     | with                  | median  | to alone | quartiles      | more    | budget                                |
        | ---------------------------- | --------------------- | ------- | -------- | -------------- | ------- | ------------------------------------- |
        | println to a pipe            | alone                 | 800 ns  | 1.00x    |                |         |                                       |
        | println to a pipe            | the agent             | 960 ns  | 1.20x    | 1.10 to 1.20   | 160 ns  | 1.15x alone: MISSED                   |
        | Logback event with a key     | alone                 | 4000 ns | 1.00x    |                |         |                                       |
        | Logback event with a key     | the agent             | 8000 ns | 2.00x    | 2.00 to 2.00   | 4000 ns | 1500 ns more: MISSED                  |
        | Logback event with a key     | RedactAllAppenders    | 5400 ns | 1.35x    | 1.35 to 1.35   | 1400 ns | 1500 ns more: kept                    |
        | Logback event with a key     | %replace(%msg)        | 3900 ns | 0.98x    | 0.98 to 0.98   | -100 ns |                                       |
        | start and end of hello world | alone                 | 160 ms  | 1.00x    |                |         |                                       |
        | start and end of hello world | the agent             | 190 ms  | 1.19x    | 1.19 to 1.19   | 30.0 ms | 0.5 of what JaCoCo's agent adds: kept |
        | start and end of hello world | JaCoCo's agent        | 320 ms  | 2.00x    | 2.00 to 2.00   | 160 ms  |                                       |
        | start and end of hello world | OpenTelemetry's agent | 3200 ms | 20.00x   | 20.00 to 20.00 | 3040 ms |                                       |
        """,
        Report.subjects(List.of(println, keys, start)).toString());
  }

  private void text(LongText text, double string, double stream) {
    add(text.name(), MEGABYTE, Contender.INDEX_OF, 100_000, 3);
    add(text.name(), MEGABYTE, Contender.STRING, string, 3_000);
    add(text.name(), MEGABYTE, Contender.STREAM_8K, stream, 6_000);
    add(text.name(), MEGABYTE, Contender.REGEX, 9_000_000, 1_000_000);
  }

  private void add(String text, int length, Contender contender, double nanos, double bytes) {
    figures.add(new Figure(text, "/logs/x.log", length, contender, nanos, bytes));
  }
}
