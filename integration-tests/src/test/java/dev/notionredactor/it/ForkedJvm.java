package dev.notionredactor.it;

import dev.notionredactor.programs.Program;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own, to be started with or without the packaged agent. */
final class ForkedJvm {

  static final Path AGENT = Path.of(System.getProperty("agent.jar"));
  static final Path PROGRAMS = Path.of(System.getProperty("programs"));

  /** Runs a command on a terminal of its own. */
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  /**
   * Most programs end before the JVM has compiled what is worth it, or a second collector thread
   * has work: so each starts and ends sooner. See {@link #asItComes}.
   */
  static final List<String> FOR_SHORT_RUNS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** Who says something of these wants nothing else beside it. */
  private static final Pattern SETS_COMPILER_OR_MEMORY =
      Pattern.compile("-X(int|comp|m[nsx]|ss|X:(\\+Use\\w+GC|TieredStopAtLevel)).*");

  private static final long TIMEOUT_SECONDS = 300;
  private static final long POLL_MILLIS = 20;

  /** Stands for the directory of a program's files in what it is started with. */
  private static final String FILES = "{files}";

  /** The file that a program makes when it pauses; when it is gone, the program goes on. */
  static final String PAUSED = "paused";

  static final String FILES_DIRECTORY = "files";

  private static final Once<List<Object>, Result> CONTROLS = new Once<>();

  private final Jdk jdk;
  private final List<String> options = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>(List.of(PROGRAMS));
  private final Map<String, String> environment = new TreeMap<>();
  private final Receivers receivers = new Receivers();
  private byte[] input = {};
  private boolean terminal;
  private boolean asItComes;
  private OutputReader reader;

  ForkedJvm(Jdk jdk) {
    this.jdk = jdk;
  }

  /** What a run left behind: files by name, as text, and so what was sent to receivers. */
  record Result(int status, String out, String err, Map<String, String> files) {}

  /** Takes standard output from a pipe, and so decides how fast the program may go on. */
  interface OutputReader {
    /**
     * Reads what it wants to.
     *
     * @param err the file that standard error is written to
     */
    byte[] read(InputStream out, Path err) throws IOException, InterruptedException;
  }

  Jdk jdk() {
    return jdk;
  }

  ForkedJvm agent() {
    return agent(AGENT.toString());
  }

  /** Another agent: its jar, and its options. */
  ForkedJvm agent(String jarAndOptions) {
    return option("-javaagent:" + jarAndOptions);
  }

  ForkedJvm option(String option) {
    options.add(option);
    return this;
  }

  /** For one that an agent attaches to: from JDK 21 on, the JVM warns of each that comes late. */
  ForkedJvm attachable() {
    return jdk.feature() >= 21 ? option("-XX:+EnableDynamicAgentLoading") : this;
  }

  /** From JDK 24 on, the JVM warns of what the disruptor and others of its age call. */
  ForkedJvm withUnsafe() {
    return jdk.feature() >= 24 ? option("--sun-misc-unsafe-memory-access=allow") : this;
  }

  /**
   * With the compilers and the collector that a user's JVM has. For tests of races, deadlocks, the
   * end of a stack or a full heap, and of what a JVM prints by itself. So it is, too, if an option
   * sets the compiler, the collector, the heap or the stack.
   */
  ForkedJvm asItComes() {
    asItComes = true;
    return this;
  }

  ForkedJvm classPath(List<Path> jars) {
    classPath.addAll(jars);
    return this;
  }

  ForkedJvm environment(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** See {@link Receivers}. */
  ForkedJvm receivers(Map<String, Receiver.Factory> byName) {
    receivers.add(byName);
    return this;
  }

  ForkedJvm input(byte[] bytes) {
    input = bytes;
    return this;
  }

  /** Whether there is what {@link #terminal} needs. */
  static boolean hasTerminals() {
    return Files.isExecutable(SCRIPT);
  }

  /** Standard output and error are a terminal; what it shows is the output. */
  ForkedJvm terminal() {
    terminal = true;
    return this;
  }

  ForkedJvm reader(OutputReader reader) {
    this.reader = reader;
    return this;
  }

  /** Runs a class of the programs. */
  Result run(String mainClass, String... arguments) throws IOException, InterruptedException {
    return start(ofProgram(mainClass, arguments));
  }

  /**
   * The same, or what such a run has come to before: of the same program, arguments, Java, options,
   * class path, variables, input and names of receivers. For control runs, which agent and filters
   * share.
   */
  Result runOnce(String mainClass, String... arguments) throws IOException, InterruptedException {
    if (reader != null) {
      throw new IllegalStateException("what a reader does can't be compared");
    }
    return CONTROLS.get(
        Arrays.asList(
            jdk,
            asItComes,
            terminal,
            ofProgram(mainClass, arguments),
            environment,
            receivers.names(),
            ByteBuffer.wrap(input)),
        () -> run(mainClass, arguments));
  }

  private List<String> ofProgram(String mainClass, String... arguments) {
    List<String> command = new ArrayList<>(options);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs the agent's jar. */
  Result runJar(String... arguments) throws IOException, InterruptedException {
    return runJar(AGENT, arguments);
  }

  /** Runs another jar. */
  Result runJar(Path jar, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(options);
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    return start(command);
  }

  /**
   * Runs a class of the programs that pauses once; what is to be done meanwhile, in a process of
   * that id, is done before it goes on.
   */
  Result runPaused(Pause pause, String mainClass, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = ofProgram(mainClass, arguments);
    return start(command, pause);
  }

  /** What is done while a program pauses. */
  interface Pause {
    void of(long pid) throws IOException, InterruptedException;
  }

  /** Runs {@code java} with these arguments alone. */
  Result runJava(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Runs another of the JDK's tools. */
  Result runTool(String tool, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.tool(tool).toString()));
    command.addAll(List.of(arguments));
    return execute(command, null);
  }

  private Result start(List<String> arguments) throws IOException, InterruptedException {
    return start(arguments, null);
  }

  private Result start(List<String> arguments, Pause pause)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.java(), "-Dfiles=" + FILES));
    if (!asItComes && options.stream().noneMatch(SETS_COMPILER_OR_MEMORY.asMatchPredicate())) {
      command.addAll(FOR_SHORT_RUNS);
    }
    command.addAll(arguments);
    return execute(command, pause);
  }

  private Result execute(List<String> command, Pause pause)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("notion-redactor-it");
    try {
      Path files = Files.createDirectory(directory.resolve(FILES_DIRECTORY));
      Path out = directory.resolve("out");
      Path err = directory.resolve("err");
      Path in = Files.write(directory.resolve("in"), input);
      List<String> words = new ArrayList<>(command);
      words.replaceAll(word -> word.replace(FILES, files.toString()));
      words.addAll(1, receivers.start(directory));
      ProcessBuilder builder =
          new ProcessBuilder(terminal ? onTerminal(words) : words)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      Environment.clean(builder);
      builder.environment().putAll(environment);
      if (reader != null) {
        builder.redirectOutput(ProcessBuilder.Redirect.PIPE);
      }
      Process process = builder.start();
      if (pause != null) {
        await(files.resolve(PAUSED), process);
        pause.of(process.pid());
        Files.delete(files.resolve(PAUSED));
      }
      if (reader != null) {
        Files.write(out, read(process, err));
      }
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(command + " did not end; it printed: " + read(out) + read(err));
      }
      if (process.exitValue() == Program.WAITED_IN_VAIN) {
        throw new AssertionError(command + " waited in vain: " + read(out) + read(err));
      }
      Map<String, String> texts = readAll(files);
      texts.putAll(receivers.received());
      return new Result(process.exitValue(), read(out), read(err), texts);
    } finally {
      delete(directory);
    }
  }

  private static void await(Path file, Process process) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (!Files.exists(file) && process.isAlive()) {
      if (System.nanoTime() > deadline) {
        process.destroyForcibly().waitFor();
      }
      Thread.sleep(POLL_MILLIS);
    }
    if (!process.isAlive()) {
      throw new AssertionError("the program did not get to its pause");
    }
  }

  private static List<String> onTerminal(List<String> command) {
    String quoted = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    return List.of(SCRIPT.toString(), "-qec", "stty cols 200 rows 50; " + quoted, "/dev/null");
  }

  private byte[] read(Process process, Path err) throws IOException, InterruptedException {
    CompletableFuture<Void> watchdog =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(TIMEOUT_SECONDS, TimeUnit.SECONDS));
    try (InputStream out = process.getInputStream()) {
      return reader.read(out, err);
    } finally {
      watchdog.cancel(false);
    }
  }

  private static Map<String, String> readAll(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), read(file));
      }
    }
    return texts;
  }

  private static String read(Path file) throws IOException {
    boolean utf16 = file.getFileName().toString().regionMatches(true, 0, "UTF-16", 0, 6);
    Charset charset = utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    return new String(Files.readAllBytes(file), charset);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
