package dev.notionredactor.it;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tomcat from its distribution archive, with the archive's configuration and one page. */
final class Tomcat {

  private static final long TIMEOUT_SECONDS = 300;

  private final Path home;
  private final Path base;
  private final int port;

  /**
   * A Tomcat that has not started.
   *
   * @param base a directory of its own, empty
   */
  Tomcat(String version, Path base) throws IOException {
    this.home = Path.of(System.getProperty("tomcats"), "apache-tomcat-" + version);
    this.base = base;
    this.port = Ports.free();
    for (String directory : new String[] {"logs", "temp", "work"}) {
      Files.createDirectory(base.resolve(directory));
    }
    Directories.copy(home.resolve("conf"), base.resolve("conf"));
    Path server = base.resolve("conf/server.xml");
    Files.writeString(
        server,
        Files.readString(server)
            .replace("\"8080\"", "\"" + port + "\"")
            .replace("\"8005\"", "\"-1\""));
    Directories.copy(ForkedJvm.PROGRAMS.resolve("tomcat"), base.resolve("webapps/ROOT"));
  }

  /**
   * Has the agent as the example of a setenv.sh says. It is in {@code bin} of the base, which goes
   * before that of the home.
   */
  Tomcat agent() throws IOException {
    Path bin = Files.createDirectory(base.resolve("bin"));
    Example.copy("tomcat/setenv.sh", bin.resolve("setenv.sh"));
    return this;
  }

  /**
   * Starts, has the page shown once, and stops.
   *
   * @return what was printed, as {@code out}, and the logs by their names without the date
   */
  Map<String, String> show(Jdk jdk, String query) throws Exception {
    Path out = base.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder("sh", home.resolve("bin/catalina.sh").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    Environment.clean(builder);
    builder
        .environment()
        .putAll(
            Map.of(
                "CATALINA_BASE", base.toString(),
                "CATALINA_OPTS", String.join(" ", ForkedJvm.FOR_SHORT_RUNS),
                "JRE_HOME", jdk.home().toString()));
    Process process = builder.start();
    try {
      awaitStart(process, out);
      show(URI.create("http://localhost:" + port + "/leak.jsp?" + query).toURL());
    } finally {
      // As its scripts stop it: by a signal, upon which it closes its logs.
      process.destroy();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    Map<String, String> logs = new TreeMap<>();
    logs.put("out", Files.readString(out));
    try (Stream<Path> files = Files.list(base.resolve("logs"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replaceAll("\\d{4}-\\d\\d-\\d\\d\\.", "");
        logs.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return logs;
  }

  private static void awaitStart(Process process, Path out) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (!Files.readString(out).contains("Server startup in")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("Tomcat did not start; it printed: " + Files.readString(out));
      }
      Thread.sleep(50);
    }
  }

  private static void show(URL page) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) page.openConnection();
    if (connection.getResponseCode() != HttpURLConnection.HTTP_INTERNAL_ERROR) {
      throw new AssertionError("the page did not fail, but " + connection.getResponseCode());
    }
    connection.disconnect();
  }
}
