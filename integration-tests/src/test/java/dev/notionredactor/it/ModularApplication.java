package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.it.ForkedJvm.Result;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** An application that is a module, {@code app}, with one class, {@code app.Main}. */
final class ModularApplication {

  private final Path classes;
  private final List<Path> path;

  /** What javac said of it; empty if it is compiled. */
  private final String refused;

  /**
   * Compiles one.
   *
   * @param dir where it is put
   * @param jars what else is on the module path
   */
  ModularApplication(Path dir, String module, String main, List<Path> jars) throws IOException {
    this.classes = Files.createTempDirectory(dir, "app");
    this.path = Stream.concat(jars.stream(), Stream.of(classes)).toList();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                said,
                "--release",
                "11",
                "-nowarn",
                "-Xlint:none",
                "-proc:none",
                // Or else that of the tests, which has the library too.
                "-cp",
                classes.toString(),
                "-p",
                modulePath(),
                "-d",
                classes.toString(),
                source("module-info", module),
                source("Main", main));
    this.refused = status == 0 ? "" : said.toString(StandardCharsets.UTF_8);
  }

  private String source(String name, String text) throws IOException {
    return Files.writeString(classes.resolve(name + ".java"), text).toString();
  }

  private String modulePath() {
    return String.join(File.pathSeparator, path.stream().map(Path::toString).toList());
  }

  String refused() {
    return refused;
  }

  Result run(Jdk jdk, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    assertEquals("", refused);
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-p", modulePath(), "-m", "app/app.Main"));
    command.addAll(List.of(arguments));
    return new ForkedJvm(jdk).runJava(command.toArray(new String[0]));
  }
}
