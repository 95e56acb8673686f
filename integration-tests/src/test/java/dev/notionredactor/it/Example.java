package dev.notionredactor.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files below {@code examples}, as users copy them. */
final class Example {

  static final Path ALL = Path.of("..", "examples").toAbsolutePath().normalize();

  /** Where they have the agent. */
  static final String AGENT = "/opt/notion-redactor-agent.jar";

  private Example() {}

  static String text(String file) throws IOException {
    return Files.readString(ALL.resolve(file));
  }

  /** A copy that has the packaged agent where the example has it in {@code /opt}. */
  static Path copy(String file, Path to) throws IOException {
    return Files.writeString(to, text(file).replace(AGENT, ForkedJvm.AGENT.toString()));
  }
}
