package dev.notionredactor.scrub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a run, in a few lines for people. */
public final class Summary {

  private static final int MOST_PLACES = 10;
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
  private static final int THOUSAND = 1000;

  private Summary() {}

  /** The lines. */
  public static List<String> of(Results results) {
    List<String> lines = new ArrayList<>();
    Map<String, List<Found>> keys = results.byKey();
    lines.add(first(results, keys));
    keys.forEach(
        (key, found) -> {
          long count = results.count(key);
          String family = family(found);
          lines.add(
              "  "
                  + key
                  + (family == null ? " (known value)" : " (" + family + ")")
                  + ": "
                  + number(count, "place"));
          found.stream().limit(MOST_PLACES).forEach(each -> lines.add("    " + each));
          long more = count - Math.min(MOST_PLACES, found.size());
          if (more > 0) {
            lines.add("    and " + more + " more");
          }
        });
    for (String note : results.notes()) {
      lines.add("  note: " + note);
    }
    return lines;
  }

  /** Of a piece the family is known by its key. */
  private static String family(List<Found> found) {
    return found.isEmpty() ? null : found.get(0).family();
  }

  private static String first(Results results, Map<String, List<Found>> keys) {
    long places = 0;
    for (String key : keys.keySet()) {
      places += results.count(key);
    }
    long problems = results.problems();
    return number(results.fileCount(), "file")
        + ", "
        + size(results.bytes())
        + ": "
        + (keys.isEmpty()
            ? "no key"
            : number(keys.size(), "key")
                + (results.isCheck() ? " found in " : " masked in ")
                + number(places, "place"))
        + (problems == 0 ? "" : "; " + number(problems, "problem"));
  }

  private static String number(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= THOUSAND && unit < UNITS.length - 1) {
      size /= THOUSAND;
      unit++;
    }
    return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}
