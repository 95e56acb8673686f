package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of Maven, as it is: its tests, beside JaCoCo's agent, and {@code spring-boot:run} log
 * no key. That Surefire shows it without the agent is what {@link SurefireIT} sees.
 */
class MavenIT {

  private static final String OURS = "dev/notionredactor";
  private static final String NAME = "notion-redactor-agent";

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path dir;

  @Test
  void masksInTestsAndInRuns() throws Exception {
    // A name that a shell would take for two.
    Path project = Directories.copy(Example.ALL.resolve("maven"), dir.resolve("an app"));
    Path repository = dir.resolve("repository");
    link(Maven.LOCAL_REPOSITORY, repository);
    publish(repository);

    Path classPath = dir.resolve("class-path");
    String masked = build(project, repository, "-Dmdep.outputFile=" + classPath);
    assertNoKey(key, masked);
    assertTrue(masked.contains("Tested with " + TestKeys.masked(key)), masked);
    assertTrue(masked.contains("Connecting with " + TestKeys.masked(key)), masked);
    assertTrue(Files.size(project.resolve("target/jacoco.exec")) > 0);

    // Beside the class path, not on it.
    assertEquals(
        "[notion-redactor-agent.jar]",
        Stream.of(project.resolve("target/agents").toFile().list()).toList().toString());

    Result control =
        new ForkedJvm(Jdk.current())
            .environment(Map.of("NOTION_TOKEN", key))
            .classPath(List.of(project.resolve("target/classes")))
            .classPath(Stream.of(Files.readString(classPath).split(":")).map(Path::of).toList())
            .run("org.example.App");
    assertTrue(control.out().contains("Connecting with " + key), control.out());
  }

  private String build(Path project, Path repository, String option) throws Exception {
    String jacoco = Maven.inParent("<jacoco.version>([^<]+)");
    Maven.Build build =
        Maven.run(
            project,
            repository,
            Map.of("NOTION_TOKEN", key),
            List.of(
                option,
                "org.jacoco:jacoco-maven-plugin:" + jacoco + ":prepare-agent",
                "spring-boot:run",
                "surefire:test",
                "dependency:build-classpath"));
    assertEquals(0, build.status(), build.output());
    return build.output();
  }

  /** A local repository with all that is in another one, but for what is ours. */
  private static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        Path link = to.resolve(entry.getFileName());
        if (!entry.getFileName().toString().equals(Path.of(OURS).getName(0).toString())) {
          Files.createSymbolicLink(link, entry);
        }
      }
    }
  }

  /** As {@code mvn install} does. */
  private static void publish(Path repository) throws IOException {
    String version = Maven.inParent("<artifactId>notion-redactor</artifactId>\\s*<version>([^<]+)");
    Path directory = repository.resolve(OURS).resolve(NAME).resolve(version);
    Files.createDirectories(directory);
    Files.copy(ForkedJvm.AGENT, directory.resolve(NAME + "-" + version + ".jar"));
  }
}
