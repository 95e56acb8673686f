package dev.notionredactor.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The figures of one part. */
final class Figures {

  private static final Comparator<Figure> ORDER =
      Comparator.comparingInt(Figure::rank)
          .thenComparing(Figure::lines)
          .thenComparing(Figure::contender);

  private final List<Figure> all = new ArrayList<>();

  void add(Figure figure) {
    all.add(figure);
  }

  /** Those to be compared side by side. */
  List<Figure> all() {
    return all.stream().sorted(ORDER).toList();
  }

  /** Of the same text, by another contender. */
  Figure beside(Figure figure, Contender contender) {
    return find(figure.text(), figure.lines(), figure.length(), contender);
  }

  /** Of another text of the same length, by the same contender. */
  Figure beside(Figure figure, String text) {
    return find(text, figure.lines(), figure.length(), figure.contender());
  }

  /** Of a text of the same kind and another length, by the same contender. */
  Figure beside(Figure figure, int length) {
    return find(figure.text(), figure.lines(), length, figure.contender());
  }

  private Figure find(String text, String lines, int length, Contender contender) {
    return all.stream()
        .filter(figure -> figure.text().equals(text) && figure.lines().equals(lines))
        .filter(figure -> figure.length() == length && figure.contender() == contender)
        .findFirst()
        .orElseThrow();
  }
}
