package dev.notionredactor.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The class files of a JDK, of any version. */
final class JdkClasses implements AutoCloseable {

  private final FileSystem files;

  /** In which of its directories they are: one for each module. */
  private final List<Path> roots;

  JdkClasses(Jdk jdk) throws IOException {
    if (jdk.feature() < 9) {
      Path ofRuntime = jdk.home().resolve("lib/rt.jar");
      Path ofJdk = jdk.home().resolve("jre/lib/rt.jar");
      files = FileSystems.newFileSystem(Files.exists(ofRuntime) ? ofRuntime : ofJdk);
      roots = List.of(files.getPath("/"));
    } else {
      files =
          FileSystems.newFileSystem(
              URI.create("jrt:/"), Map.of("java.home", jdk.home().toString()));
      try (Stream<Path> modules = Files.list(files.getPath("/modules"))) {
        roots = modules.toList();
      }
    }
  }

  /** A class by its internal name; null if this JDK has none of that name. */
  byte[] read(String name) throws IOException {
    for (Path root : roots) {
      Path file = root.resolve(name + ".class");
      if (Files.exists(file)) {
        return Files.readAllBytes(file);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
