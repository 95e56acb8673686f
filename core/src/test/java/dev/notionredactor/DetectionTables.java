package dev.notionredactor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The parts of docs/detection.md that are made: what is found in the vectors, and by whom. */
final class DetectionTables {

  private static final String FOUND = "✓";
  private static final String NOT_FOUND = "–";
  private static final String WRONGLY_FOUND = "✗";
  private static final String LEFT_ALONE = "·";

  private final TestVectors vectors = TestVectors.read();
  private final List<Detector> detectors = Detector.all(vectors.knownValues());

  /** By the name that the page has them under. */
  Map<String, String> all() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("summary", summary());
    parts.put("vectors", groups());
    parts.put("decoded", beyond());
    return parts;
  }

  private String summary() {
    List<Case> every = cases(vector -> true);
    return summary("keys in", this::cases, DetectionTables::found)
        + row(
            "of them, in the form that its rule is for",
            "",
            detector -> {
              List<Case> own = every.stream().filter(c -> detector.isFor(c.key)).toList();
              return found(own, detector) + " of " + own.size();
            })
        + "\n"
        + summary("texts without a key in", this::ordinary, DetectionTables::wronglyFound);
  }

  /** What is counted in each group that has any, and in all. */
  private <T> String summary(
      String heading,
      Function<Predicate<TestVector>, List<T>> counted,
      BiFunction<List<T>, Detector, String> cell) {
    StringBuilder table = new StringBuilder(head(heading, "number"));
    for (String group : groupNames()) {
      List<T> those = counted.apply(in(group));
      if (!those.isEmpty()) {
        table.append(row(group, count(those), detector -> cell.apply(those, detector)));
      }
    }
    List<T> all = counted.apply(vector -> true);
    return table
        .append(row("**all**", count(all), detector -> cell.apply(all, detector)))
        .toString();
  }

  private String groups() {
    StringBuilder tables = new StringBuilder();
    for (String group : groupNames()) {
      tables.append(tables.isEmpty() ? "" : "\n").append("### ").append(group).append("\n\n");
      tables.append(head("why", "text, and what it becomes"));
      vectors.all().stream().filter(in(group)).map(this::row).forEach(tables::append);
    }
    return tables.toString();
  }

  /** What scanners decode, and this project does not. */
  private String beyond() {
    String access = TestKeys.accessToken(1);
    String legacy = TestKeys.legacyToken(1);
    StringBuilder table = new StringBuilder(head("why", "text"));
    table.append(beyond("base64, twice", "{base64:{base64:{access:1}}}", access));
    table.append(beyond("base64, twice", "{base64:{base64:{legacy:1}}}", legacy));
    table.append(beyond("hex in base64", "{base64:{hex:{access:1}}}", access));
    table.append(
        beyond("letters written as numbers", "\\u006e\\u0074n_{last:46:{access:1}}", access));
    return table.toString();
  }

  private String beyond(String reason, String written, String key) {
    String text = new VectorText(vectors.knownValues()).expand(written);
    return row(new TestVector("", reason, written, text, text, Set.of(key)));
  }

  private String row(TestVector vector) {
    String text = code(BriefText.of(vector.written(), vectors.knownValues()));
    String shown =
        vector.shown().equals(vector.text()) ? "" : "<br>" + code(BriefText.masked(vector.shown()));
    return row(
        vector.reason(),
        text + shown,
        detector ->
            vector.isPositive()
                ? findings(vector, detector)
                : detector.findsAny(vector.text()) ? WRONGLY_FOUND : LEFT_ALONE);
  }

  private static String findings(TestVector vector, Detector detector) {
    List<Case> cases = Case.of(vector);
    long plain = plain(cases, detector);
    long found = plain + decoded(cases, detector);
    if (found == 0) {
      return NOT_FOUND;
    }
    String mark = found == plain ? FOUND : "(" + FOUND + ")";
    return found == cases.size() ? mark : mark + " " + found + " of " + cases.size();
  }

  private static String found(List<Case> cases, Detector detector) {
    long decoded = decoded(cases, detector);
    return plain(cases, detector) + (decoded == 0 ? "" : " (+" + decoded + ")");
  }

  private static long plain(List<Case> cases, Detector detector) {
    return cases.stream().filter(c -> c.isFound(detector)).count();
  }

  private static long decoded(List<Case> cases, Detector detector) {
    return cases.stream().filter(c -> c.isFoundDecoded(detector)).count();
  }

  private static String wronglyFound(List<TestVector> ordinary, Detector detector) {
    return count(ordinary.stream().filter(v -> detector.findsAny(v.text())).toList());
  }

  private List<Case> cases(Predicate<TestVector> wanted) {
    List<Case> cases = new ArrayList<>();
    vectors.all().stream().filter(wanted).map(Case::of).forEach(cases::addAll);
    return cases;
  }

  private List<TestVector> ordinary(Predicate<TestVector> wanted) {
    return vectors.all().stream().filter(wanted).filter(v -> !v.isPositive()).toList();
  }

  private Set<String> groupNames() {
    return vectors.all().stream()
        .map(TestVector::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Predicate<TestVector> in(String group) {
    return vector -> vector.group().equals(group);
  }

  private static String count(List<?> counted) {
    return Integer.toString(counted.size());
  }

  private String head(String first, String second) {
    return row(first, second, Detector::title) + row("---", "---", detector -> "---");
  }

  private String row(String first, String second, Function<Detector, String> cell) {
    return detectors.stream()
        .map(cell)
        .collect(Collectors.joining(" | ", "| " + first + " | " + second + " | ", " |\n"));
  }

  /** As it is, in a cell of a table. */
  private static String code(String text) {
    String fence = text.contains("`") ? "``" : "`";
    String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + space + text.replace("|", "\\|") + space + fence;
  }

  /** A key in a text. */
  private record Case(String text, String key) {

    static List<Case> of(TestVector vector) {
      return vector.keys().stream().map(key -> new Case(vector.text(), key)).toList();
    }

    boolean isFound(Detector detector) {
      return detector.finds(text, key);
    }

    /** Only then. */
    boolean isFoundDecoded(Detector detector) {
      return !isFound(detector) && detector.findsDecoded(text, key);
    }
  }
}
