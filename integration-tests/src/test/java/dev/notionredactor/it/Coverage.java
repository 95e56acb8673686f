package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.function.Executable;

/**
 * Runs a program without and with protection, and compares each cell: what came from one place to
 * one sink. Without it the key must show from every place and in every sink, though not from every
 * place in every sink. With it, all must be the same, character for character, but for the key,
 * which is masked. What was found goes to {@link CoverageTable}.
 */
final class Coverage {

  /** The two sinks that every program has, whether it shows a key there or not. */
  private static final Set<String> ALWAYS_THERE = Set.of("standard output", "standard error");

  /** One for all, so that they can share control runs. */
  private static final String KEY = TestKeys.randomAccessToken();

  private final Map<String, Map<String, String>> control;
  private final Map<String, Map<String, String>> masked;
  private final Protection protection;

  private Coverage(Result control, Result masked, Protection protection) {
    this.control = sinks(control);
    this.masked = sinks(masked);
    this.protection = protection;
  }

  /** Makes a JVM in which the program can run; without and with protection, it must be the same. */
  interface Jvm {
    ForkedJvm create() throws IOException;
  }

  /** What is to keep keys from showing. */
  interface Protection {
    /** Adds it to a JVM that is yet to be started. */
    ForkedJvm addTo(ForkedJvm jvm) throws IOException;

    /** Whether a cell is masked at all; the documentation says which are not. */
    default boolean covers(String sink, String place) {
      return true;
    }

    /** How a cell is compared that holds this text without protection. */
    default Comparison comparison(String sink, String place, String text) {
      return Comparison.of(text);
    }
  }

  /**
   * Compares a run with the agent, and asserts on every cell.
   *
   * @param table the part of the documentation where the cells stand
   * @param version the library's version
   */
  static void assertMasked(CoverageTable table, String version, Jdk jdk, Class<?> program, Jvm jvm)
      throws Exception {
    run(table, version, jdk, program, jvm, ForkedJvm::agent);
  }

  /** The same with another protection. */
  static void assertMasked(
      CoverageTable table,
      String version,
      Jdk jdk,
      Class<?> program,
      Jvm jvm,
      Protection protection)
      throws Exception {
    run(table, version, jdk, program, jvm, protection);
  }

  /** The same, of a program each of whose places must show the key in some sink. */
  static void assertEveryPlaceMasked(
      CoverageTable table, String version, Jdk jdk, Class<?> program, Jvm jvm) throws Exception {
    run(table, version, jdk, program, jvm, ForkedJvm::agent).assertEveryPlaceLeaks();
  }

  private static Coverage run(
      CoverageTable table,
      String version,
      Jdk jdk,
      Class<?> program,
      Jvm jvm,
      Protection protection)
      throws Exception {
    Result control = jvm.create().option("-Dkey=" + KEY).runOnce(program.getName());
    Result masked = protection.addTo(jvm.create().option("-Dkey=" + KEY)).run(program.getName());
    assertEquals(control.status(), masked.status(), () -> control + "\n" + masked);
    Coverage coverage = new Coverage(control, masked, protection);
    coverage.assertEverySinkLeaks();
    List<Executable> cells = coverage.cells();
    table.write(version, jdk, coverage.shown());
    assertAll(program.getSimpleName(), cells);
    return coverage;
  }

  private static Map<String, Map<String, String>> sinks(Result result) {
    Map<String, Map<String, String>> sinks = new TreeMap<>();
    result.files().forEach((name, text) -> sinks.put(title(name), Sections.of(text)));
    sinks.put("standard output", Sections.of(result.out()));
    sinks.put("standard error", Sections.of(result.err()));
    return sinks;
  }

  private static String title(String file) {
    return file.replaceFirst("\\.txt$", "");
  }

  /** A sink that did not show the key without the agent would prove nothing with it. */
  private void assertEverySinkLeaks() {
    control.forEach(
        (sink, sections) ->
            assertTrue(
                ALWAYS_THERE.contains(sink)
                    || sections.keySet().stream().anyMatch(place -> isShown(sink, place)),
                () -> "control does not leak to " + sink + ": " + sections));
    assertTrue(control.values().stream().anyMatch(sections -> sections.size() > 1), "nothing ran");
  }

  private void assertEveryPlaceLeaks() {
    Set<String> places = new HashSet<>();
    control.values().forEach(sections -> places.addAll(sections.keySet()));
    places.remove("");
    shown().values().forEach(places::removeAll);
    assertEquals(Set.of(), places, "places from where control does not leak");
  }

  private boolean isShown(String sink, String place) {
    return control.get(sink).get(place).contains(KEY);
  }

  private List<Executable> cells() {
    List<Executable> cells = new ArrayList<>();
    cells.add(() -> assertEquals(control.keySet(), masked.keySet(), "sinks"));
    control.forEach(
        (sink, sections) -> {
          Map<String, String> found = masked.getOrDefault(sink, Map.of());
          cells.add(() -> assertEquals(sections.keySet(), found.keySet(), "places in " + sink));
          sections.forEach(
              (place, text) ->
                  cells.add(() -> assertMasked(sink, place, text, found.getOrDefault(place, ""))));
        });
    return cells;
  }

  private void assertMasked(String sink, String place, String text, String found) {
    String cell = place + " in " + sink;
    if (protection.covers(sink, place)) {
      protection.comparison(sink, place, text).assertMasked(KEY, text, found, cell);
    } else {
      assertTrue(text.contains(KEY) || !found.contains(KEY), cell);
    }
  }

  /** The places whose key each sink shows without the agent. */
  private Map<String, Set<String>> shown() {
    Map<String, Set<String>> shown = new TreeMap<>();
    control.forEach(
        (sink, sections) ->
            sections.keySet().stream()
                .filter(place -> isShown(sink, place) && protection.covers(sink, place))
                .forEach(place -> shown.computeIfAbsent(sink, s -> new HashSet<>()).add(place)));
    return shown;
  }
}
