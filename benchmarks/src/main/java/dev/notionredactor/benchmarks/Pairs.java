package dev.notionredactor.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the rounds of one subject came to. */
final class Pairs {

  private final Subject subject;
  private final Map<Companion, List<Double>> measured = new EnumMap<>(Companion.class);

  Pairs(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  /** Adds a round's figure. */
  void add(Companion companion, double figure) {
    measured.computeIfAbsent(companion, any -> new ArrayList<>()).add(figure);
  }

  double median(Companion companion) {
    return quantile(0.5, measured.get(companion).stream().mapToDouble(figure -> figure));
  }

  /** How many times as long it took as with another companion: the median of the rounds. */
  double ratio(Companion companion, Companion other) {
    return ratio(0.5, companion, other);
  }

  /** As {@link #ratio(Companion, Companion)}, but this share of the rounds' ratios is below it. */
  double ratio(double below, Companion companion, Companion other) {
    return quantile(below, compared(companion, other, (figure, beside) -> figure / beside));
  }

  /** How much longer it took than with another companion: the median of the rounds. */
  double difference(Companion companion, Companion other) {
    return quantile(0.5, compared(companion, other, (figure, beside) -> figure - beside));
  }

  private DoubleStream compared(
      Companion companion, Companion other, DoubleBinaryOperator comparison) {
    List<Double> figures = measured.get(companion);
    List<Double> others = measured.get(other);
    return IntStream.range(0, figures.size())
        .mapToDouble(round -> comparison.applyAsDouble(figures.get(round), others.get(round)));
  }

  /** The figure that this share of them is below; interpolated between the two nearest. */
  private static double quantile(double below, DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    double position = below * (sorted.length - 1);
    double lower = sorted[(int) Math.floor(position)];
    double upper = sorted[(int) Math.ceil(position)];
    return lower + (position - Math.floor(position)) * (upper - lower);
  }
}
