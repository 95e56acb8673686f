package dev.notionredactor.demo;

import static java.util.regex.Pattern.MULTILINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the two runs show, and whether that proves anything. */
final class Report {

  static final int MASKED = 0;
  static final int KEY_SHOWN = 1;
  static final int PROVES_NOTHING = 2;

  private static final Pattern STACK_FRAMES = Pattern.compile("(?:^\\s+at .*\\R)+", MULTILINE);

  private final Recording without;
  private final Recording with;
  private final KeyFinder finder;
  private final int shownWithout;
  private final int shownWith;
  private final String difference;

  Report(Recording without, Recording with, KeyFinder finder) {
    this.without = without;
    this.with = with;
    this.finder = finder;
    shownWithout = shown(without);
    shownWith = shown(with);
    difference = Difference.between(without, with, finder);
  }

  int exitStatus() {
    if (shownWith > 0) {
      return KEY_SHOWN;
    }
    return shownWithout > 0 && difference.isEmpty() ? MASKED : PROVES_NOTHING;
  }

  List<String> lines(Style style) {
    List<String> lines = new ArrayList<>();
    addRun(lines, "WITHOUT THE AGENT", without, style);
    addRun(lines, "WITH THE AGENT", with, style);
    lines.add(style.heading("=== KEYS SHOWN ==="));
    lines.add("");
    lines.add(String.format("%-12s %8s %6s", "sink", "without", "with"));
    for (Map.Entry<String, String> sink : without.texts().entrySet()) {
      String textWith = with.texts().get(sink.getKey());
      lines.add(
          String.format("%-12s %8d %6d", sink.getKey(), shown(sink.getValue()), shown(textWith)));
    }
    lines.add("");
    if (shownWithout == 0) {
      lines.add("No key was shown without the agent: this run proves nothing.");
    }
    if (!difference.isEmpty()) {
      lines.add("The agent changed more than keys, at " + style.highlight(difference, finder));
    }
    lines.add(
        style.heading(
            String.format(
                "keys shown: %d without the agent, %d with it", shownWithout, shownWith)));
    return lines;
  }

  private void addRun(List<String> lines, String heading, Recording run, Style style) {
    lines.add(style.heading("=== " + heading + " ==="));
    run.texts()
        .forEach(
            (sink, text) -> {
              lines.add("");
              lines.add(style.heading("--- " + sink + " ---"));
              lines.add(style.highlight(shortened(text), finder).trim());
            });
    lines.add("");
  }

  /** For the eye only: the count is of the whole text. */
  private static String shortened(String text) {
    return STACK_FRAMES.matcher(text).replaceAll("\tat ... (frames left out here)\n");
  }

  private int shown(Recording run) {
    return run.texts().values().stream().mapToInt(this::shown).sum();
  }

  private int shown(String text) {
    return finder.find(text).size();
  }
}
