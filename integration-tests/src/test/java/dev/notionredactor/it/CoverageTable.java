package dev.notionredactor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of docs/coverage.md, made of the cells that tests have compared. */
enum CoverageTable {
  STDIO("Standard output and error"),
  LOGBACK("Logback"),
  LOGBACK_FILTER("Logback, without the agent: RedactAllAppenders"),
  LOG4J2("Log4j 2"),
  LOG4J2_FILTER("Log4j 2, without the agent: RedactingLogEventFactory"),
  JUL("java.util.logging"),
  JBOSS("JBoss LogManager"),
  JULI("Tomcat JULI"),
  RELOAD4J("reload4j"),
  SERVERS("What servers and libraries write by themselves"),
  OTHERS("Libraries that print, or hand on to another");

  /** One file for each run of a program. Lines of version, JDK, sink and place. */
  private static final Path DIRECTORY = Path.of("target", "coverage");

  private static final int COLUMNS = 4;

  /** Where a sink shows a key before the mark of any place. */
  private static final String ELSEWHERE = "elsewhere";

  private final String title;

  CoverageTable(String title) {
    this.title = title;
  }

  /** Notes what a run has compared: a sink's places whose key shows without the agent. */
  void write(String version, Jdk jdk, Map<String, Set<String>> shown) throws IOException {
    List<String> lines = new ArrayList<>();
    shown.forEach(
        (sink, places) ->
            places.forEach(
                place -> {
                  String named = place.isEmpty() ? ELSEWHERE : place;
                  lines.add(String.join("\t", version, jdk.toString(), sink, named));
                }));
    Files.createDirectories(DIRECTORY);
    Files.write(Files.createTempFile(DIRECTORY, name() + "-", ".tsv"), lines);
  }

  /** All that was noted, as a table of Markdown; the longer side goes down. */
  String markdown() throws IOException {
    List<String[]> cells = cells();
    Map<String, Set<String>> bySink = index(cells, 2, 3);
    Map<String, Set<String>> byPlace = index(cells, 3, 2);
    String table;
    if (this == STDIO) {
      table = list(byPlace);
    } else if (bySink.size() > byPlace.size()) {
      table = table("sink", bySink, byPlace.keySet());
    } else {
      table = table("place", byPlace, bySink.keySet());
    }
    return "## " + title + "\n\n" + versions(index(cells, 0, 1).keySet()) + table;
  }

  /** Where nearly all cells would be empty. */
  private static String list(Map<String, Set<String>> byPlace) {
    StringBuilder list = new StringBuilder();
    list.append(line("place", Stream.of("sinks"))).append(line("---", Stream.of("---")));
    byPlace.forEach(
        (place, sinks) -> list.append(line(place, Stream.of(String.join(", ", sinks)))));
    return list.toString();
  }

  /** The Java versions that anything was noted for. */
  Set<String> jdks() throws IOException {
    return index(cells(), 1, 0).keySet();
  }

  private List<String[]> cells() throws IOException {
    List<String[]> cells = new ArrayList<>();
    if (Files.isDirectory(DIRECTORY)) {
      try (Stream<Path> files = Files.list(DIRECTORY)) {
        files
            .filter(file -> file.getFileName().toString().startsWith(name() + "-"))
            .flatMap(CoverageTable::lines)
            .forEach(line -> cells.add(line.split("\t", COLUMNS)));
      }
    }
    return cells;
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> index(List<String[]> cells, int key, int value) {
    Map<String, Set<String>> index = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String[] cell : cells) {
      index.computeIfAbsent(cell[key], k -> new TreeSet<>()).add(cell[value]);
    }
    return index;
  }

  private static String versions(Collection<String> versions) {
    List<String> named = versions.stream().filter(version -> !version.isEmpty()).toList();
    return named.isEmpty() ? "" : "Versions: " + String.join(", ", named) + ".\n\n";
  }

  private static String table(String corner, Map<String, Set<String>> rows, Set<String> columns) {
    StringBuilder table = new StringBuilder();
    table.append(line(corner, columns.stream()));
    table.append(line("---", columns.stream().map(column -> "---")));
    rows.forEach(
        (row, shown) ->
            table.append(
                line(row, columns.stream().map(column -> shown.contains(column) ? "✓" : ""))));
    return table.toString();
  }

  private static String line(String first, Stream<String> others) {
    return "| " + first + " | " + others.collect(Collectors.joining(" | ")) + " |\n";
  }
}
