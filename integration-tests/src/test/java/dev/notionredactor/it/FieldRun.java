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
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One run of a {@link FieldServer}, in a directory of its own. */
final class FieldRun {

  private static final long TIMEOUT_SECONDS = 300;

  private static final Pattern LOG =
      Pattern.compile(".*(log|logs|access|data|accesslog)/[^/]*\\.(log|txt)");

  private final FieldServer server;
  private final Jdk jdk;
  private final Path base;
  private final List<String> options;
  private final String key;
  private final int port;

  private FieldRun(FieldServer server, Jdk jdk, Path base, List<String> options, String key)
      throws IOException {
    this.server = server;
    this.jdk = jdk;
    this.base = base;
    this.options = options;
    this.key = key;
    this.port = Ports.block();
  }

  /**
   * Runs it.
   *
   * @param options what the JVM is given
   * @return what was printed, as {@code out}, and all other files in which it shows what it does
   */
  static Map<String, String> logs(
      FieldServer server, Jdk jdk, Path base, List<String> options, String key) throws Exception {
    return new FieldRun(server, jdk, base, options, key).run();
  }

  private Map<String, String> run() throws Exception {
    if (server.isCopied) {
      Directories.copy(server.home, home());
    }
    for (List<String> command : server.before) {
      runToEnd(command, base.resolve("before"));
    }
    Path out = base.resolve("out");
    Process process = start(words(server.command), out, true);
    try {
      if (server.page != null) {
        ask(process, out);
        for (List<String> command : server.then) {
          runToEnd(command, base.resolve("then"));
        }
      } else {
        awaitEnd(process, out);
      }
    } finally {
      end(process);
    }
    return read();
  }

  private Path home() {
    return server.isCopied ? base.resolve("home") : server.home;
  }

  private List<String> words(List<String> command) {
    List<String> words = new ArrayList<>();
    for (String word : command) {
      words.addAll(word.equals("{options}") ? options : List.of(replaced(word)));
    }
    return words;
  }

  private String replaced(String word) {
    String known =
        word.replace("{base}", base.toString())
            .replace("{home}", home().toString())
            .replace("{key}", key)
            .replace("{offset}", String.valueOf(port - 8080))
            .replace("{java}", jdk.java())
            .replace("{port}", String.valueOf(port));
    return Pattern.compile("\\{port\\+(\\d)}")
        .matcher(known)
        .replaceAll(next -> String.valueOf(port + Integer.parseInt(next.group(1))));
  }

  private void runToEnd(List<String> command, Path out) throws Exception {
    Process process = start(words(command), out, false);
    try {
      awaitEnd(process, out);
    } finally {
      end(process);
    }
  }

  private Process start(List<String> words, Path out, boolean withOptions) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    Environment.clean(builder);
    builder.environment().put("JAVA_HOME", jdk.home().toString());
    if (withOptions && server.optionsVariable != null) {
      builder.environment().put(server.optionsVariable, String.join(" ", options));
    }
    return builder.start();
  }

  private void awaitEnd(Process process, Path out) throws Exception {
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw failed("has not come to its end", out);
    }
  }

  /** What a script has started ends as well. */
  private static void end(Process process) throws Exception {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle each : all) {
      try {
        each.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException hangs) {
        each.destroyForcibly();
        each.onExit().get();
      }
    }
  }

  /** As soon as it answers, whatever that is; and so often that something is logged. */
  private void ask(Process process, Path out) throws Exception {
    URI page = URI.create("http://127.0.0.1:" + port + replaced(server.page));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    int answers = 0;
    while (answers < server.requests) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw failed("did not start", out);
      }
      if ((answers > 0 || printed(out).contains(server.ready)) && isAnswered(page)) {
        answers++;
      } else {
        Thread.sleep(100);
      }
    }
  }

  private static boolean isAnswered(URI page) {
    try {
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status != HttpURLConnection.HTTP_UNAVAILABLE;
    } catch (IOException notYet) {
      return false;
    }
  }

  private AssertionError failed(String what, Path out) throws IOException {
    return new AssertionError(server + " " + what + "; it printed: " + printed(out));
  }

  private static String printed(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> logs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = base.relativize(file).toString();
        Matcher log = LOG.matcher(path);
        if (path.equals("out") || log.matches()) {
          logs.put(path.replaceAll("\\d{4}.\\d\\d.\\d\\d\\w*", "(date)"), printed(file));
        }
      }
    }
    return logs;
  }
}
