package dev.notionredactor.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What was measured side by side, once of each in every round.
 *
 * @param <C> what is compared
 */
class Rounds<C> {

  private final Map<C, List<Double>> measured = new HashMap<>();

  /** Adds a round's figure. */
  final void add(C one, double figure) {
    measured.computeIfAbsent(one, any -> new ArrayList<>()).add(figure);
  }

  final double median(C one) {
    return quantile(0.5, measured.get(one).stream().mapToDouble(figure -> figure));
  }

  /** How many times as long it took as with another: the median of the rounds. */
  final double ratio(C one, C other) {
    return ratio(0.5, one, other);
  }

  /** As {@link #ratio(Object, Object)}, but this share of the rounds' ratios is below it. */
  final double ratio(double below, C one, C other) {
    return quantile(below, compared(one, other, (figure, beside) -> figure / beside));
  }

  /** How much longer it took than with another: the median of the rounds. */
  final double difference(C one, C other) {
    return quantile(0.5, compared(one, other, (figure, beside) -> figure - beside));
  }

  private DoubleStream compared(C one, C other, DoubleBinaryOperator comparison) {
    List<Double> figures = measured.get(one);
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
