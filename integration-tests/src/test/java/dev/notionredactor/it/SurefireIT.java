package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Maven's Surefire is told of tests over standard output, with the lengths of their names: where a
 * name holds a key, a test that fails still fails, and none is lost.
 */
class SurefireIT {

  private static final Path PROJECT = Path.of(System.getProperty("applications"), "surefire");
  private static final String UNFILLED = "=mask={prefix}[REDACTED:{fingerprint}]";
  private static final Pattern SUMMARY =
      Pattern.compile("Tests run: \\d+, Failures: \\d+, Errors: \\d+, Skipped: \\d+");

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path directory;

  private record Build(int status, String output) {

    /** What it says of how many tests there were, by class and in all. */
    List<String> numbers() {
      return SUMMARY.matcher(output).results().map(found -> found.group()).toList();
    }
  }

  @Test
  void failingTestsStayFailing() throws Exception {
    Directories.copy(PROJECT, directory.resolve("project"));
    build(Map.of(), "maven-compiler-plugin", "testCompile");

    Build control = test(Map.of());
    assertEquals(1, control.status, control.output);
    assertTrue(
        control.numbers().contains("Tests run: 6, Failures: 2, Errors: 0, Skipped: 0"),
        control.output);
    assertTrue(control.output.contains("no scheme: token=" + key), control.output);

    String agent = "-javaagent:" + ForkedJvm.AGENT;
    assertSame(control, test(Map.of(), "-DargLine=" + agent));
    assertSame(control, test(Map.of("JAVA_TOOL_OPTIONS", agent)));
    // Else it were no wonder.
    assertNotEquals(control.numbers(), test(Map.of(), "-DargLine=" + agent + UNFILLED).numbers());
  }

  private void assertSame(Build control, Build masked) {
    assertEquals(control.numbers(), masked.numbers(), masked.output);
    assertEquals(control.status, masked.status, masked.output);
    assertTrue(masked.output.contains("no scheme: token=" + TestKeys.masked(key)), masked.output);
    KeyAssertions.assertNoKey(key, masked.output);
  }

  private Build test(Map<String, String> environment, String... options) throws Exception {
    return build(environment, "maven-surefire-plugin", "test", options);
  }

  /** Runs one goal of a plugin, in the version that this build itself has. */
  private Build build(
      Map<String, String> environment, String plugin, String goal, String... options)
      throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        "org.apache.maven.plugins:"
            + plugin
            + ":"
            + Maven.inParent(plugin + "</artifactId>\\s*<version>([^<]+)")
            + ":"
            + goal);
    arguments.add("-Djunit.version=" + Maven.inParent("<junit.version>([^<]+)"));
    arguments.addAll(List.of(options));
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("TESTED_KEY", key);
    Maven.Build build =
        Maven.run(directory.resolve("project"), Maven.LOCAL_REPOSITORY, variables, arguments);
    return new Build(build.status(), build.output());
  }
}
