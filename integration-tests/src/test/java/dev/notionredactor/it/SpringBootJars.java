package dev.notionredactor.it;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The applications as Spring Boot packs them, and copies of them. */
final class SpringBootJars {

  private final Path directory;

  /** Of applications, by what was taken out of them or put into them. */
  private final Once<List<Object>, Path> copies = new Once<>();

  /** {@code directory}: where the copies go. */
  SpringBootJars(Path directory) {
    this.directory = directory;
  }

  Path jar(String springBoot, String classifier) throws Exception {
    return packed(built(springBoot, classifier), Map.of());
  }

  private static Path built(String springBoot, String classifier) {
    String name = "spring-boot-" + springBoot;
    return Path.of(System.getProperty("applications"), name, "target", name + classifier + ".jar");
  }

  /** A copy of an application, with more files among its classes. */
  Path packed(Path application, Map<String, String> files) throws Exception {
    return copy(
        application,
        files,
        inside -> {
          for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(inside.getPath("BOOT-INF/classes", file.getKey()), file.getValue());
          }
        });
  }

  /** A copy of an application, without any filter. */
  Path unprotected(String springBoot, String classifier) throws Exception {
    return without(springBoot, classifier, "notion-redactor-*");
  }

  /** A copy of an application, without some of its libraries. */
  Path without(String springBoot, String classifier, String... globs) throws Exception {
    return copy(
        built(springBoot, classifier),
        List.of(globs),
        inside -> {
          for (String glob : globs) {
            try (DirectoryStream<Path> libraries =
                Files.newDirectoryStream(inside.getPath("BOOT-INF/lib"), glob)) {
              for (Path library : libraries) {
                Files.delete(library);
              }
            }
          }
        });
  }

  private interface Change {
    void in(FileSystem application) throws IOException;
  }

  /** {@code named}: what tells the change from others. */
  private Path copy(Path application, Object named, Change change) throws Exception {
    return copies.get(
        List.of(application, named),
        () -> {
          Path jar = Files.createTempDirectory(directory, "copy").resolve("application.jar");
          Files.copy(application, jar);
          try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            change.in(inside);
          }
          return jar;
        });
  }
}
