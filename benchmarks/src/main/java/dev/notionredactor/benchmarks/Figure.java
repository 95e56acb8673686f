package dev.notionredactor.benchmarks;

import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark came to.
 *
 * @param text what was gone over: {@link #CLEAN_LINE}, {@link #LEAKING_LINE} or a {@link LongText}
 * @param lines the source of the lines in it
 * @param length of the text in characters; 0 if lines were gone over
 * @param nanos for a line or a text
 * @param bytes allocated for a line or a text
 */
record Figure(
    String text, String lines, int length, Contender contender, double nanos, double bytes) {

  static final String CLEAN_LINE = "clean";
  static final String LEAKING_LINE = "with a key";

  static Figure of(RunResult result) {
    BenchmarkParams parameters = result.getParams();
    String text = parameters.getParam("text");
    if (text == null) {
      text = Boolean.parseBoolean(parameters.getParam("leaking")) ? LEAKING_LINE : CLEAN_LINE;
    }
    String length = parameters.getParam("length");
    return new Figure(
        text,
        parameters.getParam("lines"),
        length == null ? 0 : Integer.parseInt(length),
        Contender.valueOf(parameters.getParam("contender")),
        // Of all iterations the median: one in which the machine did something else is left out.
        result.getPrimaryResult().getStatistics().getPercentile(50),
        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }

  /** The text's place among the others. */
  int rank() {
    return length == 0
        ? List.of(CLEAN_LINE, LEAKING_LINE).indexOf(text)
        : List.of(LongText.values()).indexOf(longText());
  }

  /** What was gone over, if that was no line. */
  LongText longText() {
    return LongText.valueOf(text);
  }

  double nanosPerCharacter() {
    return nanos / length;
  }

  /** How many times as long it took as another. */
  double to(Figure other) {
    return nanos / other.nanos;
  }
}
