package dev.notionredactor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the module {@code written-forms}, and the libraries that they use. */
final class WrittenForms {

  private static final Path MODULE =
      Path.of(System.getProperty("applications"), "written-forms", "target");

  private static final String PACKAGE = "dev.notionredactor.forms.";

  /** A class as applications have them, for what Lombok makes of it. */
  private static final String CREDENTIALS =
      """
      @lombok.ToString
      @lombok.AllArgsConstructor
      public class Credentials {
        private final String name;
        private final char[] token;
        private final byte[] refresh;
      }
      """;

  /** The oldest Java that the programs run on. */
  static final int OLDEST_JDK = 17;

  private WrittenForms() {}

  /** Java runtimes to try them on: the newest alone, where not all are wanted. */
  static List<Jdk> jdks() {
    return Matrix.newest(Jdk.all().stream().filter(jdk -> jdk.feature() >= OLDEST_JDK).toList());
  }

  /** The name of a program's class. */
  static String program(String name) {
    return PACKAGE + name;
  }

  static ForkedJvm addTo(ForkedJvm jvm) {
    return jvm.classPath(jars());
  }

  /** A file among the programs' classes. */
  static Path resource(String name) {
    return MODULE.resolve("classes").resolve(name);
  }

  private static List<Path> jars() {
    List<Path> jars = new ArrayList<>(List.of(MODULE.resolve("written-forms.jar")));
    try (Stream<Path> libraries = Files.list(MODULE.resolve("libraries"))) {
      jars.addAll(libraries.sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jars;
  }

  /** Compiles what a program wants of Lombok, whose processor need not run on every Java. */
  static Path lombok(Path directory) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("Credentials.java"), CREDENTIALS);
    Path jar =
        jars().stream()
            .filter(each -> each.getFileName().toString().startsWith("lombok-"))
            .findFirst()
            .orElseThrow();
    ForkedJvm.Result compiled =
        new ForkedJvm(Jdk.current())
            .runTool(
                "javac",
                "-cp",
                jar.toString(),
                // From JDK 23 on, no processor runs that is not asked for.
                "-processorpath",
                jar.toString(),
                "-d",
                directory.toString(),
                source.toString());
    if (compiled.status() != 0) {
      throw new IllegalStateException(compiled.out() + compiled.err());
    }
    return directory;
  }
}
