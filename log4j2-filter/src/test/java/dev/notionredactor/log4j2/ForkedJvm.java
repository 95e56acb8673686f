package dev.notionredactor.log4j2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, with the class path of the tests. */
final class ForkedJvm {

  /** It ends before more compiling, or a second collector thread, would be worth it. */
  private static final List<String> FOR_SHORT_RUNS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** From Java 24 on, the JVM warns on standard error of what the disruptor calls. */
  private static final List<String> FOR_DISRUPTOR =
      Runtime.version().feature() < 24
          ? List.of()
          : List.of("--sun-misc-unsafe-memory-access=allow");

  private final Path dir;
  private final List<String> options = new ArrayList<>();
  private Map<String, String> variables = Map.of();
  private String classPath =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  /**
   * @param dir where the program runs, and its output is kept
   */
  ForkedJvm(Path dir) throws IOException {
    this.dir = Files.createDirectories(dir);
  }

  ForkedJvm with(String... options) {
    this.options.addAll(List.of(options));
    return this;
  }

  ForkedJvm withClassPath(Path first) {
    classPath = first + File.pathSeparator + classPath;
    return this;
  }

  ForkedJvm withVariables(Map<String, String> variables) {
    this.variables = variables;
    return this;
  }

  /** What it prints to standard error, which is all that Log4j itself has to say. */
  String run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FOR_SHORT_RUNS);
    command.addAll(FOR_DISRUPTOR);
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Path errors = dir.resolve("errors.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .directory(dir.toFile())
        .redirectOutput(dir.resolve("output.txt").toFile())
        .redirectError(errors.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
    } finally {
      process.destroyForcibly();
    }
    String told = Files.readString(errors);
    assertEquals(0, process.exitValue(), told);
    return told;
  }

  String output() throws IOException {
    return file("output.txt");
  }

  String file(String name) throws IOException {
    return Files.readString(dir.resolve(name));
  }
}
