package dev.notionredactor.it;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar within the agent's jar that has the agent's classes. */
final class AgentClasses {

  static final String JAR = "dev/notionredactor/agent/agent.jar";

  private AgentClasses() {}

  /** Something that is done to the files of a jar. */
  interface Change {
    void to(FileSystem classes) throws IOException;
  }

  /** A copy of it, as a file of its own. */
  static Path in(Path directory) throws IOException {
    return copy(ForkedJvm.AGENT, directory);
  }

  private static Path copy(Path agent, Path directory) throws IOException {
    try (FileSystem outer = FileSystems.newFileSystem(agent)) {
      return Files.copy(outer.getPath(JAR), directory.resolve("agent-classes.jar"));
    }
  }

  /** A copy of the agent's jar with other classes. */
  static Path changed(Path directory, Change change) throws IOException {
    Path agent = Files.copy(ForkedJvm.AGENT, directory.resolve("changed-agent.jar"));
    Path classes = copy(agent, directory);
    try (FileSystem inner = FileSystems.newFileSystem(classes)) {
      change.to(inner);
    }
    try (FileSystem outer = FileSystems.newFileSystem(agent)) {
      Files.write(outer.getPath(JAR), Files.readAllBytes(classes));
    }
    return agent;
  }
}
