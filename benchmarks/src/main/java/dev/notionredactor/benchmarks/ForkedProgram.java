package dev.notionredactor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A subject in a JVM of its own. */
final class ForkedProgram {

  private static final MadeUpKey KEY = MadeUpKey.access(1);

  /** Enough for a Spring Boot application's banner and what it logs before it logs a key. */
  private static final int KEPT = 8192;

  private final Subject subject;
  private final Companion companion;

  ForkedProgram(Subject subject, Companion companion) {
    this.subject = subject;
    this.companion = companion;
  }

  /**
   * Fails if a key does not come out as it should: masked if the companion masks, else as it is.
   *
   * @throws IllegalStateException if so
   */
  void check() throws IOException, InterruptedException {
    run(0);
  }

  /**
   * What it takes, as its {@link Quantity} says. Checks as well, if {@link
   * Subject#isCheckedWhenMeasured}.
   *
   * @param millis for how long to write lines, where lines are what is measured
   */
  double measure(int millis) throws IOException, InterruptedException {
    if (subject.writesLines()) {
      return run(millis);
    }
    return subject.isPackaged() ? run(KEY.text()) : run();
  }

  private double run(int millis) throws IOException, InterruptedException {
    return run(KEY.text(), Integer.toString(millis), Boolean.toString(subject.leaks()));
  }

  private double run(String... arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("notion-redactor-benchmark");
    try {
      Path log = directory.resolve("log");
      Path error = directory.resolve("error");
      ProcessBuilder builder =
          new ProcessBuilder(command(directory, log, arguments))
              // JaCoCo leaves a file where it is.
              .directory(directory.toFile())
              .redirectError(error.toFile());
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      long start = System.nanoTime();
      Process process = builder.start();
      process.getOutputStream().close();
      String output = beginning(process.getInputStream());
      int status = process.waitFor();
      long nanos = System.nanoTime() - start;
      String said = Files.readString(error);
      if (status != 0) {
        throw new IllegalStateException(this + " ended with " + status + ": " + said);
      }
      if (Files.exists(log)) {
        output = firstLine(log);
      }
      String shown = companion.shown(KEY);
      boolean right =
          output.contains(shown) && output.contains(KEY.text()) == shown.equals(KEY.text());
      if (arguments.length > 0 && !right) {
        throw new IllegalStateException(this + ": wrong result: " + output);
      }
      return subject.quantity() == Quantity.PROCESS_NANOS ? nanos : lastNumber(said);
    } finally {
      delete(directory);
    }
  }

  /** The one that this runs on. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private List<String> command(Path directory, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(subject.options());
    command.addAll(companion.options());
    command.add("-Dfile=" + log);
    if (subject.isPackaged()) {
      command.addAll(List.of("-jar", System.getProperty("spring-boot.jar")));
    } else {
      command.addAll(List.of("-cp", classPath(directory), subject.program().getName()));
    }
    command.addAll(List.of(arguments));
    return command;
  }

  private String classPath(Path directory) throws IOException {
    if (subject.writesLines()) {
      return System.getProperty("java.class.path")
          + File.pathSeparator
          + Path.of(System.getProperty("libraries", "."), "*");
    }
    // Not from the jar of the benchmarks: opening one takes longer the larger it is.
    String name = subject.program().getName().replace('.', '/') + ".class";
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = subject.program().getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, file);
    }
    return directory.toString();
  }

  /** Agents may say something before. */
  private static double lastNumber(String said) {
    String text = said.trim();
    return Double.parseDouble(text.substring(text.lastIndexOf('\n') + 1));
  }

  /** Reads all, as fast as it comes, and keeps what is the first line or not much more. */
  private static String beginning(InputStream in) throws IOException {
    byte[] kept = in.readNBytes(KEPT);
    in.transferTo(OutputStream.nullOutputStream());
    return new String(kept, UTF_8);
  }

  private static String firstLine(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      return String.valueOf(reader.readLine());
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public String toString() {
    return subject.label() + " with " + companion.label();
  }
}
