package dev.notionredactor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table to be read as it is, or as Markdown. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    row(headings);
    row(new String[headings.length]);
  }

  void row(String... cells) {
    rows.add(Arrays.asList(cells));
  }

  /** How often one is in the other: {@code 2.50x}, or {@code 1/40} if it is less. */
  static String ratio(double ratio) {
    return ratio < 0.95
        ? String.format(Locale.ROOT, 1 / ratio < 10 ? "1/%.1f" : "1/%.0f", 1 / ratio)
        : String.format(Locale.ROOT, ratio < 10 ? "%.2fx" : "%.0fx", ratio);
  }

  /** With three digits, or all of those before the point. */
  static String number(double number) {
    double size = Math.abs(number);
    int decimals = size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String padding = (cell == null ? "-" : " ").repeat(width(column));
        text.append("| ")
            .append((cell == null ? "" : cell) + padding, 0, width(column))
            .append(' ');
      }
      text.append("|\n");
    }
    return text.toString();
  }

  private int width(int column) {
    return Collections.max(
        rows.stream().map(row -> row.get(column) == null ? 0 : row.get(column).length()).toList());
  }
}
