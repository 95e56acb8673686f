package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.LogbackInstallProgram;
import dev.notionredactor.programs.LogbackProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/logback.md do what it says, as they stand there. */
class LogbackDocIT {

  private static final Path PAGE = Path.of("..", "docs", "logback.md");
  private static final Path PROGRAM =
      Path.of("src/main/java", LogbackInstallProgram.class.getName().replace('.', '/') + ".java");

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  /** What no redactor knows: it shows which files an example writes, and what comes to them. */
  private static final String ORDINARY = "nothing-to-hide";

  private static final String SPRING_BOOT = "org/springframework/boot/";
  private static final String LOGSTASH = "net.logstash.";
  private static final String JSON_ENCODER = "classic.encoder.JsonEncoder";

  /** The newest that logstash's encoder is there for; for nothing else, unless all are tried. */
  private static final Library OF_LOGSTASH = Library.logback("1.5.38");

  /** The oldest, that one, and the newest. */
  private static final List<Library> VERSIONS =
      Matrix.WHOLE
          ? Library.LOGBACK
          : List.of(Library.logback("1.2.13"), OF_LOGSTASH, Library.logback("1.6.6"));

  @TempDir Path dir;

  static Stream<Arguments> examples() throws Exception {
    List<String> examples = examples("xml");
    List<Arguments> runs = new ArrayList<>();
    for (Library logback : VERSIONS) {
      for (int i = 0; i < examples.size(); i++) {
        if (runsOn(logback, examples.get(i))) {
          runs.add(Arguments.of(logback, i, examples.get(i)));
        }
      }
    }
    assertEquals(9, examples.size());
    return runs.stream();
  }

  private static boolean runsOn(Library logback, String example) {
    return !example.contains(SPRING_BOOT)
        && (Matrix.WHOLE || !logback.equals(OF_LOGSTASH) || example.contains(LOGSTASH))
        && !(example.contains(JSON_ENCODER) && logback.version().startsWith("1.2"))
        && (!example.contains(LOGSTASH) || logback.version().matches("1\\.[35].*"));
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void masks(Library logback, int number, String example) throws Exception {
    String key = TestKeys.randomAccessToken();
    LogbackFilter filter = LogbackFilter.of(example.replace("logs/", "${files}/"), dir);
    Result control = run(filter, logback, ORDINARY);
    Result masked = run(filter, logback, key);
    assertEquals("", masked.err().replaceAll("(?m)^---.*\\n", ""));
    assertEquals(control.files().keySet(), masked.files().keySet());
    if (example.contains("KeyFilter")) {
      assertRouted(key, control.files(), masked.files());
    } else {
      control.files().forEach((name, text) -> assertMasked(key, text, masked.files().get(name)));
    }
  }

  private static void assertMasked(String key, String control, String masked) {
    assertTrue(control.contains("Bearer " + ORDINARY), control);
    Comparison.of(control)
        .assertMasked(
            key,
            control.replace(ORDINARY, key),
            masked.replaceAll("\\[HIDDEN (\\w+)]\\*\\*", "[REDACTED:$1]"),
            "what is logged");
  }

  /** Without keys one file has all that is logged; with keys the other has what holds one. */
  private static void assertRouted(
      String key, Map<String, String> control, Map<String, String> masked) {
    assertEquals("", control.get("security.log"));
    assertTrue(control.get("app.log").contains("Bearer " + ORDINARY), control::toString);
    masked.values().forEach(text -> assertNoKey(key, text));
    assertTrue(masked.get("app.log").contains("--- message ---"), masked::toString);
    assertFalse(masked.get("app.log").contains("Bearer"), masked::toString);
    assertTrue(
        masked.get("security.log").contains("Bearer " + TestKeys.masked(key)), masked::toString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logbacks")
  void byCode(Library logback) throws Exception {
    String program = Files.readString(PROGRAM).replaceAll("(?m)^ +", "");
    String example = examples("java").get(0).replaceAll("(?m)^ +", "");
    assertTrue(program.contains(example), example);
    String key = TestKeys.randomAccessToken();
    for (String value : new String[] {ORDINARY, key}) {
      Result result =
          new ForkedJvm(Jdk.all().iterator().next())
              .classPath(logback.jars())
              .classPath(LogbackFilter.JARS)
              .option("-Dlogback.configurationFile=logback-console.xml")
              .option("-Dkey=" + value)
              .run(LogbackInstallProgram.class.getName());
      assertNoKey(key, result.out());
      String shown = value.equals(key) ? TestKeys.masked(key) : value;
      assertTrue(result.out().contains("Bearer " + shown), result::toString);
    }
  }

  static Stream<Library> logbacks() {
    return Library.LOGBACK.stream().filter(library -> library.oldestJdk() == 8);
  }

  @Test
  void springBootExampleIsTheOneThatIsTested() throws Exception {
    assertTrue(
        examples("xml").stream().anyMatch(SpringBootIT.configuration()::equals),
        SpringBootIT::configuration);
  }

  /** The examples of the page in a language. */
  static List<String> examples(String language) throws Exception {
    List<String> examples = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    while (example.find()) {
      if (example.group(1).equals(language)) {
        examples.add(example.group(2));
      }
    }
    return examples;
  }

  private static Result run(LogbackFilter filter, Library logback, String key) throws Exception {
    Library library =
        logback.version().startsWith("1.3")
            ? logback.with(LogbackCases.JACKSON).with(LogbackCases.LOGSTASH_7)
            : logback.version().startsWith("1.5")
                ? logback.with(LogbackCases.JACKSON).with(LogbackCases.LOGSTASH_8)
                : logback;
    ForkedJvm jvm = new ForkedJvm(library.jdks().findFirst().orElseThrow());
    Result result =
        filter
            .addTo(jvm.classPath(library.jars()))
            .option("-Dkey=" + key)
            .run(LogbackProgram.class.getName());
    assertEquals(0, result.status(), result::toString);
    return result;
  }
}
