package dev.notionredactor.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The browser, without a window. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  /** Of this, what the browser itself has to say. */
  private final Path log;

  /** {@code directory}: where it may write. */
  Chromium(Path directory) {
    this.log = directory.resolve("chromium.log");
  }

  /** What a page has come to when it is loaded, as HTML. */
  String dom(URI page, String... options) throws Exception {
    Path out = log.resolveSibling("dom.html");
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--dump-dom");
    run(arguments, page, out);
    return Files.readString(out);
  }

  /** Makes a picture of a page. */
  void screenshot(URI page, int width, int height, Path picture) throws Exception {
    List<String> arguments =
        List.of("--screenshot=" + picture, "--window-size=" + width + "," + height);
    run(arguments, page, log.resolveSibling("screenshot.log"));
  }

  private void run(List<String> options, URI page, Path out) throws Exception {
    // It opens our own files alone, and as root it has no sandbox.
    List<String> command = new ArrayList<>(List.of(executable(), "--headless", "--no-sandbox"));
    command.addAll(options);
    command.add(page.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> command + ": " + said());
  }

  private String said() {
    try {
      return Files.readString(log, UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no Chromium on the path, by any of these names: " + NAMES));
  }
}
