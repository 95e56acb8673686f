package dev.notionredactor.benchmarks;

import java.util.Locale;

/**
 * Bars as an SVG picture: how many times as long, or as much, each subject takes with a companion
 * as alone.
 */
final class Plot {

  private static final int WIDTH = 860;
  private static final int ROW = 20;
  private static final int BARS_AT = 220;

  /** Beyond this a bar is cut; its number says how long it would be. */
  private static final double LONGEST = 6;

  private static final int PER_RATIO = 95;

  private final StringBuilder shapes = new StringBuilder();
  private int y = ROW;

  void add(Pairs pairs) {
    Subject subject = pairs.subject();
    y += ROW / 2;
    text(16, "title", subject.label());
    for (Companion companion : subject.companions()) {
      if (companion != Companion.NONE) {
        y += ROW;
        bar(companion, pairs.ratio(companion, Companion.NONE));
      }
    }
    y += ROW;
  }

  private void bar(Companion companion, double ratio) {
    text(16, "label", companion.label());
    double length = Math.min(ratio, LONGEST) * PER_RATIO;
    shapes.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"14\" class=\"%s\"/>\n",
            BARS_AT,
            y - 11,
            length,
            companion.isRedactor() ? "ours" : "other"));
    text(
        BARS_AT + (int) length + 6,
        "label",
        String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio)
            + (ratio > LONGEST ? " …" : ""));
  }

  private void text(int x, String kind, String text) {
    shapes.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n",
            x,
            y,
            kind,
            text.replace("&", "&amp;").replace("<", "&lt;")));
  }

  @Override
  public String toString() {
    int alone = BARS_AT + PER_RATIO;
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-label="How many times as long or as much as alone">
        <style>text { font: 13px system-ui, sans-serif; fill: #24292f } .title { font-weight: bold } .ours { fill: #2da44e } .other { fill: #8c959f } line { stroke: #cf222e; stroke-dasharray: 4 3 }</style>
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        %3$s<line x1="%4$d" y1="8" x2="%4$d" y2="%5$d"/>
        <text x="%6$d" y="%7$d">1 = alone</text>
        </svg>
        """,
        WIDTH,
        y + ROW,
        shapes,
        alone,
        y - 6,
        alone - 28,
        y + 8);
  }
}
