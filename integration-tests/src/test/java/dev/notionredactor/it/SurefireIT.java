package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;
import java.io.IOException;
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

/**
 * Maven's Surefire is told of tests over standard output, with the lengths of their names: where a
 * name holds a key, a test that fails still fails, and none is lost.
 */
class SurefireIT {

  private static final Path PROJECT = Path.of(System.getProperty("applications"), "surefire");
  private static final Path PARENT = PROJECT.resolve("../../pom.xml");
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
    try (Stream<Path> files = Files.walk(PROJECT)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve("project").resolve(PROJECT.relativize(file).toString()));
      }
    }
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
    String parent = Files.readString(PARENT);
    List<String> command = new ArrayList<>(List.of("mvn", "--batch-mode"));
    command.add(
        "org.apache.maven.plugins:"
            + plugin
            + ":"
            + found(parent, plugin + "</artifactId>\\s*<version>([^<]+)")
            + ":"
            + goal);
    command.add("-Djunit.version=" + found(parent, "<junit.version>([^<]+)"));
    command.add("-Dmaven.repo.local=" + System.getProperty("localRepository"));
    command.addAll(List.of(options));
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.resolve("project").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Environment.clean(builder);
    builder.environment().put("JAVA_HOME", Jdk.current().home().toString());
    builder.environment().put("MAVEN_OPTS", String.join(" ", ForkedJvm.FOR_SHORT_RUNS));
    builder.environment().put("TESTED_KEY", key);
    builder.environment().putAll(environment);
    return new Build(builder.start().waitFor(), Files.readString(output));
  }

  private static String found(String text, String expression) throws IOException {
    Matcher matcher = Pattern.compile(expression).matcher(text);
    assertTrue(matcher.find(), expression);
    return matcher.group(1);
  }
}
