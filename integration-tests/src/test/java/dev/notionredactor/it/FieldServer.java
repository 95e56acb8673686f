package dev.notionredactor.it;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A server as it is published, started by what it comes with, and asked for one page.
 *
 * @param name what it is called in results
 * @param home where it was unpacked to, or its jar
 * @param isCopied whether it writes to where it is, so that each run needs one of its own
 * @param before commands that make it log requests; {@code {base}} is where it runs, {@code {home}}
 *     where it is
 * @param command starts it; {@code {port}} is the port, {@code {options}} what the JVM is given
 * @param options the variable in which its script takes that; null if the command has it
 */
record FieldServer(
    String name,
    Path home,
    boolean isCopied,
    List<List<String>> before,
    List<String> command,
    String options) {

  private static final long TIMEOUT_SECONDS = 300;

  private static final int ENOUGH = 400;

  /** The same, once another command has been run. */
  FieldServer after(List<String> another) {
    List<List<String>> commands = new ArrayList<>(before);
    commands.add(another);
    return new FieldServer(name, home, isCopied, commands, command, options);
  }

  /** What was printed, as {@code out}, and all other files in which it shows what it does. */
  Map<String, String> show(Jdk jdk, Path base, List<String> options, String query)
      throws Exception {
    Path home = isCopied ? Directories.copy(this.home, base.resolve("home")) : this.home;
    int port = Ports.free();
    UnaryOperator<String> replaced =
        word ->
            word.replace("{base}", base.toString())
                .replace("{home}", home.toString())
                .replace("{offset}", String.valueOf(port - 8080))
                .replace("{java}", jdk.java())
                .replace("{port}", String.valueOf(port));
    for (List<String> each : before) {
      Path log = base.resolve("before");
      Process process = start(jdk, base, log, each.stream().map(replaced).toList(), null);
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(name + ": " + Files.readString(log));
      }
    }
    List<String> words = new ArrayList<>();
    for (String word : command) {
      words.addAll(word.equals("{options}") ? options : List.of(replaced.apply(word)));
    }
    Path out = base.resolve("out");
    Process process = start(jdk, base, out, words, String.join(" ", options));
    try {
      ask(process, out, URI.create("http://127.0.0.1:" + port + "/?" + query));
    } finally {
      // What a script has started ends as well.
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    return logs(base);
  }

  private Process start(Jdk jdk, Path base, Path out, List<String> words, String forJvm)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    Environment.clean(builder);
    builder.environment().put("JAVA_HOME", jdk.home().toString());
    if (options != null && forJvm != null) {
      builder.environment().put(options, forJvm);
    }
    return builder.start();
  }

  /** As soon as it answers, whatever that is; and so often that no buffer keeps it all. */
  private void ask(Process process, Path out, URI page) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    int answers = 0;
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        int status = connection.getResponseCode();
        connection.disconnect();
        if (status != HttpURLConnection.HTTP_UNAVAILABLE && ++answers == ENOUGH) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError(name + " did not start; it printed: " + Files.readString(out));
  }

  private static Map<String, String> logs(Path base) throws IOException {
    Map<String, String> logs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = base.relativize(file).toString();
        if (path.equals("out") || path.matches(".*(log|logs|data|accesslog)/[^/]*(log|txt)\\S*")) {
          logs.put(
              path.replaceAll("\\d{4}.\\d\\d.\\d\\d\\w*", "(date)"),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return logs;
  }

  @Override
  public String toString() {
    return name;
  }
}
