package dev.notionredactor.benchmarks;

import static dev.notionredactor.benchmarks.Contender.INDEX_OF;
import static dev.notionredactor.benchmarks.Contender.REGEX;
import static dev.notionredactor.benchmarks.Table.number;
import static dev.notionredactor.benchmarks.Table.ratio;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns the figures of a part into its table. */
final class Report {

  private Report() {}

  static Table lines(Figures figures) {
    Table table =
        new Table("lines", "", "measured", "ns/line", "to indexOf", "to regex", "B/line", "budget");
    for (Figure figure : figures.all()) {
      double toLimit = figure.to(figures.beside(figure, INDEX_OF));
      double toRegex = figure.to(figures.beside(figure, REGEX));
      String bytes = String.format(Locale.ROOT, "%.0f", figure.bytes());
      Budget budget = new Budget();
      if (figure.contender().isRedactor() && figure.text().equals(Figure.CLEAN_LINE)) {
        budget.line(figure.contender().isOfStrings(), toLimit).allocation(bytes);
      }
      table.row(
          fileName(figure.lines()),
          figure.text(),
          figure.contender().label(),
          number(figure.nanos()),
          ratio(toLimit),
          ratio(toRegex),
          bytes,
          budget.toString());
    }
    return table;
  }

  static Table texts(Figures figures) {
    Table table =
        new Table(
            "text",
            "measured",
            "ns/char",
            "GB/s",
            "to indexOf",
            "to regex",
            "to clean",
            "B/char",
            "budget");
    for (Figure figure : figures.all()) {
      LongText text = figure.longText();
      double toClean = figure.to(figures.beside(figure, LongText.CLEAN.name()));
      // With two digits: JMH itself allocates now and then, and its calls here are few.
      String bytes = String.format(Locale.ROOT, "%.2f", figure.bytes() / figure.length());
      Budget budget = new Budget();
      if (figure.contender().isRedactor() && text.isAdversarial()) {
        budget.adversarial(toClean);
      }
      if (figure.contender().isRedactor() && !text.holdsKey()) {
        budget.allocation(bytes);
      }
      table.row(
          label(figure),
          figure.contender().label(),
          number(figure.nanosPerCharacter()),
          number(1 / figure.nanosPerCharacter()),
          ratio(figure.to(figures.beside(figure, INDEX_OF))),
          ratio(figure.to(figures.beside(figure, REGEX))),
          ratio(toClean),
          bytes,
          budget.toString());
    }
    return table;
  }

  static Table lengths(Figures figures) {
    Table table = new Table("text", "measured", "ns/char at 1 KB", "100 MB", "100 MB to 1 KB");
    for (Figure small : figures.all()) {
      if (small.length() == Part.LENGTHS_COMPARED.get(0)) {
        Figure large = figures.beside(small, Part.LENGTHS_COMPARED.get(1));
        table.row(
            label(small),
            small.contender().label(),
            number(small.nanosPerCharacter()),
            number(large.nanosPerCharacter()),
            ratio(large.nanosPerCharacter() / small.nanosPerCharacter()));
      }
    }
    return table;
  }

  static Table subjects(List<Pairs> measured) {
    Table table =
        new Table("measured", "with", "median", "to alone", "quartiles", "more", "budget");
    for (Pairs pairs : measured) {
      Subject subject = pairs.subject();
      Quantity quantity = subject.quantity();
      for (Companion companion : subject.companions()) {
        double more = pairs.difference(companion, Companion.NONE);
        table.row(
            subject.label(),
            companion.label(),
            quantity.format(pairs.median(companion)),
            String.format(Locale.ROOT, "%.2fx", pairs.ratio(companion, Companion.NONE)),
            companion == Companion.NONE ? "" : quartiles(pairs, companion),
            companion == Companion.NONE ? "" : quantity.format(more),
            companion.isRedactor() ? subject.budget(pairs, companion).toString() : "");
      }
    }
    return table;
  }

  /** The range that the middle half of the rounds' ratios is in. */
  private static String quartiles(Pairs pairs, Companion companion) {
    return String.format(
        Locale.ROOT,
        "%.2f to %.2f",
        pairs.ratio(0.25, companion, Companion.NONE),
        pairs.ratio(0.75, companion, Companion.NONE));
  }

  private static String label(Figure figure) {
    LongText text = figure.longText();
    return text.isAdversarial() ? text.label() : text.label() + ", " + fileName(figure.lines());
  }

  private static String fileName(String lines) {
    return Path.of(lines).getFileName().toString();
  }
}
