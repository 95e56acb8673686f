package dev.notionredactor.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven, as a user starts it. */
final class Maven {

  /** What this build fetches from and keeps what it has fetched in. */
  static final Path LOCAL_REPOSITORY = Path.of(System.getProperty("localRepository"));

  private static final Path PARENT = Path.of("../pom.xml");

  private Maven() {}

  /**
   * What a run has come to.
   *
   * @param output its standard output and error
   */
  record Build(int status, String output) {}

  static Build run(
      Path project, Path repository, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("mvn", "--batch-mode", "-Dmaven.repo.local=" + repository));
    command.addAll(arguments);
    Path output = Files.createTempFile("maven", "");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(project.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      Environment.clean(builder);
      builder.environment().put("JAVA_HOME", Jdk.current().home().toString());
      builder.environment().put("MAVEN_OPTS", String.join(" ", ForkedJvm.FOR_SHORT_RUNS));
      builder.environment().putAll(environment);
      return new Build(builder.start().waitFor(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** The first group of an expression in the pom of this build. */
  static String inParent(String expression) throws IOException {
    Matcher matcher = Pattern.compile(expression).matcher(Files.readString(PARENT));
    if (!matcher.find()) {
      throw new AssertionError(PARENT + " has no " + expression);
    }
    return matcher.group(1);
  }
}
