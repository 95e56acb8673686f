package dev.notionredactor.it;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.CoverageAgentsIT.Neighbour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The table of versions in docs/tested.md is what the tests run, as far as the {@link Matrix} goes.
 */
class VersionsIT {

  private static final Path PAGE = Path.of("../docs/tested.md");

  /** A row with a cell for each Java, ticked or not. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+?) \\|((?: [✓–] \\|)+)$");

  private static final Pattern HEADING =
      Pattern.compile("(?m)^\\| tested on Java \\|((?: [^|]+ \\|)+)$");

  private static final Pattern VERSION =
      Pattern.compile("(?<= )[\\d.]+\\d(?:\\.Final|\\.v\\d+|-beta\\d)?");

  /** What is the JDK's own is run on all; of all else at least {@link Matrix#newest the newest}. */
  private static final Pattern ON_ALL =
      Pattern.compile(
          "standard streams|exceptions|`(java.util.logging|attach|scrub|System.Logger)`");

  /** What is run, and on which Java versions of those that there are. */
  private final Map<String, Set<Integer>> run = new TreeMap<>();

  private VersionsIT() {
    ran("standard streams", StdioIT.jdks().toList());
    ran("`java.util.logging`", JulIT.jdks().toList());
    ran("exceptions", ThrowableIT.jdks());
    ran("`attach`", AttachIT.jdks());
    ran("`scrub`", CommandLineIT.jdks());
    ran("`System.Logger`", OtherLoggersIT.jdksFrom9().toList());
    ran("JaCoCo's agent beside", JacocoIT.jdks());
    ran("Kover's agent beside", CoverageAgentsIT.jdks(Neighbour.KOVER));
    ran("IntelliJ's coverage agent beside", CoverageAgentsIT.jdks(Neighbour.INTELLIJ));
    ran("OpenTelemetry's agent beside", OpenTelemetryIT.jdks());
    ran("AspectJ's weaver beside", AspectIT.jdks().toList());
    Stream.of(
            LogbackCases.core(),
            Log4jCases.core(),
            Reload4jIT.pairs(),
            JulIT.jboss(),
            JulIT.juli(),
            OtherLoggersIT.slf4jSimple(),
            OtherLoggersIT.slf4jJdk14(),
            OtherLoggersIT.commonsLogging(),
            OtherLoggersIT.log4jApi(),
            ServersLogsIT.runs(),
            OldVersionsIT.logback(),
            OldVersionsIT.log4j(),
            OldVersionsIT.log4j1())
        .forEach(runs -> ran("", runs));
    // Some want a Java that need not be there.
    Library.SERVERS.forEach(server -> ran(server.toString(), List.of()));
    Library.OLD_SERVERS.forEach(server -> ran(server.toString(), List.of()));
    ran("Tomcat ", TomcatIT.runs());
    ran("Spring Boot ", SpringBootIT.runs());
  }

  private void ran(String name, Stream<Arguments> runs) {
    runs.map(Arguments::get).forEach(run -> ran(name + run[1], List.of((Jdk) run[0])));
  }

  private void ran(String name, Collection<Jdk> jdks) {
    Set<Integer> features = run.computeIfAbsent(name, any -> new TreeSet<>());
    jdks.forEach(jdk -> features.add(jdk.feature()));
  }

  @Test
  void areThoseOfThePage() throws Exception {
    String page = Files.readString(PAGE);
    Set<Integer> here = Jdk.all().stream().map(Jdk::feature).collect(toCollection(TreeSet::new));
    List<Integer> columns = columns(page);
    Set<String> named = new TreeSet<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      Set<Integer> ticked = new TreeSet<>();
      String[] cells = row.group(2).split("\\|", -1);
      for (int i = 0; i < columns.size(); i++) {
        if (cells[i].contains("✓") && here.contains(columns.get(i))) {
          ticked.add(columns.get(i));
        }
      }
      for (String name : names(row.group(1))) {
        named.add(name);
        Set<Integer> tested = new TreeSet<>(run.getOrDefault(name, Set.of()));
        List<Integer> due =
            ON_ALL.matcher(name).matches() ? List.copyOf(ticked) : Matrix.newest(ticked);
        assertTrue(tested.containsAll(due), () -> name + " is tested on " + tested);
        // Some are tested on the Java of the build, whichever that is.
        tested.remove(Jdk.current().feature());
        tested.retainAll(columns);
        assertTrue(ticked.containsAll(tested), () -> name + " is also tested on " + tested);
      }
    }
    assertEquals(run.keySet(), named);
  }

  private static List<Integer> columns(String page) {
    Matcher heading = HEADING.matcher(page);
    assertTrue(heading.find());
    return Stream.of(heading.group(1).split("\\|"))
        .map(cell -> cell.replaceAll("\\D", ""))
        .filter(cell -> !cell.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }

  /** A label such as {@code Logback 1.2.13, 1.3.16} names two, and so does one without versions. */
  private static List<String> names(String label) {
    Matcher version = VERSION.matcher(label);
    List<String> names = new ArrayList<>();
    String library = label;
    while (version.find()) {
      if (names.isEmpty()) {
        library = label.substring(0, version.start());
      }
      names.add(library + version.group());
    }
    return names.isEmpty() ? List.of(label.split(", ")) : names;
  }
}
