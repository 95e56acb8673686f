package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.Command.Printed;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.SecretPlacesProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/install.md says is what the examples have, and a JVM that is started as they say masks.
 * Maven, Tomcat, WildFly and Kafka start theirs in {@link MavenIT}, {@link TomcatIT}, {@link
 * FieldServersIT} and {@link KafkaIT}.
 */
class InstallIT {

  private static final Path PAGE = Path.of("..", "docs", "install.md");

  private static final Pattern SECTION = Pattern.compile("(?ms)^## ([^\n]*)\n(.*?)(?=^## |\\z)");
  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```\\w+\n(.*?)^```$");
  private static final Pattern EXAMPLE = Pattern.compile("\\(\\.\\./examples/([^)]+)\\)");

  private static final String VARIABLE = "JAVA_TOOL_OPTIONS";

  /** One for all, so that the control is run once. */
  private static final String KEY = TestKeys.randomAccessToken();

  @TempDir Path dir;

  @Test
  void thePageHasWhatTheExamplesHave() throws Exception {
    int snippets = 0;
    Matcher section = SECTION.matcher(Files.readString(PAGE));
    while (section.find()) {
      StringBuilder examples = new StringBuilder();
      for (String file : all(EXAMPLE, section.group(2))) {
        examples.append(Example.text(file)).append("\n");
      }
      List<String> found = all(SNIPPET, section.group(2));
      assertTrue(!found.isEmpty(), section.group(1));
      for (String snippet : found) {
        snippets++;
        assertTrue(isPartOf(examples.toString(), snippet), section.group(1) + ": " + snippet);
      }
    }
    assertEquals(16, snippets);
  }

  /** Line by line, but for how far all of it is indented. */
  private static boolean isPartOf(String text, String snippet) {
    List<String> lines = text.lines().toList();
    int length = (int) snippet.lines().count();
    for (int from = 0; from + length <= lines.size(); from++) {
      String part = String.join("\n", lines.subList(from, from + length));
      if (part.stripIndent().equals(snippet.stripTrailing().stripIndent())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void docker() throws Exception {
    String file = Example.text("container/Dockerfile");
    assertEquals(
        List.of(Example.AGENT), all(Pattern.compile("(?m)^COPY \\S+-agent\\.jar (.*)$"), file));
    String options = all(Pattern.compile("(?m)^ENV " + VARIABLE + "=(.*)$"), file).get(0);
    assertMasks(Map.of(VARIABLE, options.replace(Example.AGENT, ForkedJvm.AGENT.toString())));
  }

  @Test
  void kubernetes() throws Exception {
    PodManifest pod = PodManifest.read(Example.ALL.resolve("kubernetes/deployment.yaml"));
    Path image = Files.createDirectory(dir.resolve("image"));
    Path copied =
        image.resolve(
            all(
                    Pattern.compile("(?m)^COPY .*-agent\\.jar /(.*)$"),
                    Example.text("kubernetes/Dockerfile"))
                .get(0));
    Files.copy(ForkedJvm.AGENT, copied);
    pod.initialize(image, Files.createDirectory(dir.resolve("volumes")));
    assertMasks(pod.environment(dir.resolve("volumes"), Map.of("notion/token", KEY)));
  }

  /** It reads drop-ins as the manager does, and names on standard error what it ignores. */
  @Test
  void systemd() throws Exception {
    Path dropIn = Files.createDirectory(dir.resolve("app.service.d")).resolve("redactor.conf");
    Example.copy("systemd/notion-redactor.conf", dropIn);
    Files.writeString(
        dir.resolve("app.service"), "[Service]\nExecStart=" + Jdk.current().java() + " -version\n");
    List<String> assignments =
        all(Pattern.compile("(?m)^Environment=\"(.*)\"$"), Files.readString(dropIn));
    String[] assignment = assignments.get(0).split("=", 2);
    assertMasks(Map.of(assignment[0], assignment[1]));

    assumeTrue(
        Command.run("command -v systemd-analyze", dir, Map.of()).status() == 0,
        "systemd is not there");
    Printed verified = Command.run("systemd-analyze verify --man=no ./app.service", dir, Map.of());
    assertEquals(new Printed(0, "", ""), verified);
    Files.writeString(dropIn, "[Service]\nEnvironmnt=A=1\n");
    String said =
        Command.run("systemd-analyze verify --man=no ./app.service", dir, Map.of()).error();
    assertTrue(said.contains("Environmnt"), "it says nothing of what is wrong: " + said);
  }

  /** As Kafka's scripts do, which put {@code $KAFKA_OPTS} before the name of the class. */
  @Test
  void kafka() throws Exception {
    Example.copy("kafka/environment.sh", dir.resolve("environment.sh"));
    String line = ". ./environment.sh; printf %s \"$KAFKA_OPTS\"";
    Printed options = Command.run(line, dir, Map.of("KAFKA_OPTS", "-Dours=1"));
    assertEquals("-Dours=1 -javaagent:" + ForkedJvm.AGENT, options.text());
    assertEquals(
        " -javaagent:" + ForkedJvm.AGENT, Command.run(line, dir, Map.of("KAFKA_OPTS", "")).text());
  }

  private static void assertMasks(Map<String, String> environment)
      throws IOException, InterruptedException {
    Result control = jvm(Map.of()).runOnce(SecretPlacesProgram.class.getName(), "NOTION_TOKEN");
    Result masked = jvm(environment).run(SecretPlacesProgram.class.getName(), "NOTION_TOKEN");
    assertEquals("Picked up " + VARIABLE, masked.err().replaceAll(":.*\n", ""));
    assertMasked(KEY, control.out(), masked.out());
  }

  private static ForkedJvm jvm(Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>(Map.of("NOTION_TOKEN", KEY));
    variables.putAll(environment);
    return new ForkedJvm(Jdk.current()).environment(variables);
  }
}
