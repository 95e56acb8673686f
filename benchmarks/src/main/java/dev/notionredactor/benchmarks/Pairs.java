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
    return median(measured.get(companion).stream().mapToDouble(figure -> figure));
  }

  /** How many times as long it took as with another companion: the median of the rounds. */
  double ratio(Companion companion, Companion other) {
    return median(companion, other, (figure, beside) -> figure / beside);
  }

  /** How much longer it took than with another companion: the median of the rounds. */
  double difference(Companion companion, Companion other) {
    return median(companion, other, (figure, beside) -> figure - beside);
  }

  private double median(Companion companion, Companion other, DoubleBinaryOperator comparison) {
    List<Double> figures = measured.get(companion);
    List<Double> others = measured.get(other);
    return median(
        IntStream.range(0, figures.size())
            .mapToDouble(round -> comparison.applyAsDouble(figures.get(round), others.get(round))));
  }

  private static double median(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
