package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A line of a shell. */
final class Command {

  private Command() {}

  /**
   * What a command has printed.
   *
   * @param text its standard output, each byte as one character
   * @param error its standard error
   */
  record Printed(int status, String text, String error) {}

  /** Runs a line in a directory, with variables that it may name. */
  static Printed run(String line, Path directory, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path error = Files.createTempFile(directory, "error", null);
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line)
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(error.toFile()))
            .redirectError(error.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    int status = process.waitFor();
    return new Printed(status, text, Files.readString(error));
  }
}
