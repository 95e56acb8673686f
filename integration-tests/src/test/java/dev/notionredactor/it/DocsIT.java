package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the README and the pages tell people to type works, and their links lead somewhere. */
class DocsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^    ([\\w./\"$-][^→⎫⎭⎬]*?)(?: {2,}# .*)?$");

  /** In the middle of a sentence. */
  private static final Pattern INLINE =
      Pattern.compile(
          "`((?:(?:mvn|jcmd|benchmarks/run|examples/run) |docs/(?:picture|site/build)|\\./demo"
              + "|\\.ci/)[^`]*)`");

  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(#[^)\\s]*)?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /** What is run here, and must mask what {@code app.jar}, a program or a file shows. */
  private static final List<String> MASKING =
      List.of(
          "java -javaagent:agent/target/notion-redactor-agent.jar -jar app.jar",
          "java -javaagent:agent/target/notion-redactor-agent.jar=verbose=true -jar app.jar",
          "native-program 2>&1 | java -jar agent/target/notion-redactor-agent.jar scrub",
          "java -jar agent/target/notion-redactor-agent.jar scrub --bundle ticket.zip logs heap.hprof",
          "java -jar notion-redactor-agent.jar scrub --bundle ticket.zip logs heap.hprof",
          "JAVA_TOOL_OPTIONS=-javaagent:/opt/notion-redactor-agent.jar");

  /** What is run here while {@code app.jar} runs, and must mask what it shows from then on. */
  private static final List<String> ATTACHING =
      List.of(
          "java -jar agent/target/notion-redactor-agent.jar attach PID",
          "java -jar notion-redactor-agent.jar attach 4711",
          "java -jar notion-redactor-agent.jar attach 4711 'mask=<{fingerprint}>' off=jul",
          "jcmd 4711 JVMTI.agent_load /path/notion-redactor-agent.jar");

  private static final String LISTING = "java -jar notion-redactor-agent.jar attach";

  private static final String FINGERPRINT = "printf %s \"$NOTION_API_KEY\" | sha256sum | cut -c1-8";

  /** What is run elsewhere, and where. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("mvn -DskipTests -pl agent -am package", "the gate, with all modules"),
          Map.entry(
              "mvn -DskipTests -pl logback-filter,log4j2-filter -am install",
              "the gate, as far as verify and with all modules"),
          Map.entry(
              "mvn -DskipTests -pl spring-boot-starter -am install",
              "the gate, as far as verify and with all modules"),
          Map.entry(
              "mvn -DskipTests -pl agent -am install",
              "the gate, as far as verify; MavenIT has a repository as this leaves it"),
          Map.entry("./demo", "the gate"),
          Map.entry("examples/run spring-boot", "the gate, by way of --check"),
          Map.entry("examples/run micrometer", "the gate, by way of --check"),
          Map.entry("examples/run spark", "ExamplesIT of examples/spark, by way of --check"),
          Map.entry(
              "examples/run kafka-connect", "ExamplesIT of examples/spark, by way of --check"),
          Map.entry(
              "mvn -DskipTests -Plake -pl examples/spark,examples/kafka-connect -am package",
              "as far as the profile lake"),
          Map.entry(
              "spark-submit --class dev.notionredactor.examples.spark.ScrubLake"
                  + " --jars notion-redactor-core.jar example-spark.jar s3a://logs/2026"
                  + " s3a://masked/2026",
              "ScrubLakeIT, with the profile lake, of local files"),
          Map.entry(
              "java -javaagent:notion-redactor-agent.jar -javaagent:opentelemetry-javaagent.jar"
                  + " -Dotel.jmx.config=notion-redactor.yaml -jar app.jar",
              "OpenTelemetryMetricsIT, with the profile of NeighboursIT"),
          Map.entry("mvn verify", "the gate"),
          Map.entry("mvn spotless:apply", "the gate, by way of spotless:check"),
          Map.entry("mvn -pl core verify", "the gate, with all modules"),
          Map.entry(".ci/run", "it is the gate"),
          Map.entry(".ci/build-with-others", "the gate"),
          Map.entry(".ci/reproducible", "the gate"),
          Map.entry(
              "benchmarks/run --short", "the gate, with --smoke, and without the engine's part"),
          Map.entry("benchmarks/run --plot docs/performance.svg", "as that, and PlotTest"),
          Map.entry("java -jar notion-redactor-agent.jar status 4711", "StatusIT"),
          Map.entry(
              "java -jar notion-redactor-agent.jar fingerprint NOTION_API_KEY", "CommandLineIT"),
          Map.entry(
              "java -XX:StartFlightRecording=filename=app.jfr"
                  + " -javaagent:notion-redactor-agent.jar -jar app.jar",
              "LeaksHeardIT"),
          Map.entry(
              "java -javaagent:notion-redactor-agent.jar"
                  + " -javaagent:jmx_prometheus_javaagent.jar=9404:config.yaml -jar app.jar",
              "LeaksHeardIT"),
          Map.entry(
              "jfr print --events dev.notionredactor.Finding app.jfr", "LeaksHeardIT, by its API"),
          Map.entry("jfr view dev.notionredactor.Finding app.jfr", "LeaksHeardIT, by its API"),
          Map.entry(
              "java -agentlib:instrument=notion-redactor-agent.jar -jar app.jar", "ClassCachesIT"),
          Map.entry(
              "java -XX:AOTCacheOutput=app.aot --add-modules java.instrument -cp app.jar"
                  + " com.example.Main",
              "ClassCachesIT"),
          Map.entry(
              "java -XX:AOTCache=app.aot -javaagent:notion-redactor-agent.jar -cp app.jar"
                  + " com.example.Main",
              "ClassCachesIT"),
          Map.entry(
              "java -XX:ArchiveClassesAtExit=app.jsa -cp app.jar com.example.Main",
              "ClassCachesIT"),
          Map.entry(
              "java -XX:SharedArchiveFile=app.jsa -javaagent:notion-redactor-agent.jar -cp app.jar"
                  + " com.example.Main",
              "ClassCachesIT"),
          Map.entry(
              "benchmarks/run --short --lines DIR --part lines", "CleanLinesTest reads such files"),
          Map.entry(
              "printf %s ntn_1234567890123456789 | sha256sum | cut -c1-8", "DetectionDocTest"),
          Map.entry("mvn -Prelease deploy", ".ci/reproducible, without keys, as far as package"),
          Map.entry("mvn -pl core test", "the gate, with all modules"),
          Map.entry("mvn verify -Pmatrix", "the gate, on fewer Javas"),
          Map.entry("mvn verify -Psoak", "the gate, with fewer cases"),
          Map.entry("mvn verify -Pneighbours", "NeighboursIT, with that profile"),
          Map.entry(
              "mvn verify -Plake", "ScrubLakeIT and StandaloneIT of examples, with that profile"),
          Map.entry("examples/run --check spark kafka-connect", "ExamplesIT of examples/spark"),
          Map.entry(
              "mvn verify -Pfield",
              "FieldServersIT, FieldJarsIT, KafkaIT and JrubyIT, with that profile"),
          Map.entry("mvn -pl core test -Pfuzz", "the gate, for a few seconds"),
          Map.entry("docs/picture", "the gate"),
          Map.entry("docs/site/build", "the gate, with --check"),
          Map.entry("docs/site/build --check", "the gate"),
          Map.entry("mvn spotless:apply -Psite", "the gate, by way of spotless:check"),
          Map.entry("mvn verify -Dcoverage.update=true", "CoverageDoc, but for the writing"),
          Map.entry(
              "mvn -pl core test -Dtest=DetectionDocTest -Ddetection.update=true",
              "DetectionDocTest, but for the writing"),
          Map.entry("mvn -Dreleased=0.1.0 verify", "nowhere until there is such a release"));

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path dir;

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  @Test
  void linksLeadSomewhere() throws Exception {
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        links++;
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        assertTrue(Files.exists(target), () -> page + ": " + link.group());
        assertTrue(
            link.group(2) == null || anchors(target).contains(link.group(2)),
            () -> page + ": " + link.group());
      }
    }
    assertTrue(links > 20);
  }

  private static Set<String> anchors(Path page) throws IOException {
    Set<String> anchors = new TreeSet<>();
    Matcher heading = HEADING.matcher(Files.readString(page));
    while (heading.find()) {
      anchors.add(
          "#"
              + heading
                  .group(1)
                  .toLowerCase(Locale.ROOT)
                  .replaceAll("[^\\w -]", "")
                  .replace(' ', '-'));
    }
    return anchors;
  }

  @Test
  void everyCommandIsRunSomewhere() throws Exception {
    Set<String> commands = new TreeSet<>();
    for (Path page : pages()) {
      String text = FENCED.matcher(Files.readString(page)).replaceAll("");
      Stream.of(COMMAND, INLINE)
          .flatMap(pattern -> pattern.matcher(text).results())
          .forEach(command -> commands.add(command.group(1)));
    }
    Set<String> tested = new TreeSet<>(ELSEWHERE.keySet());
    Stream.of(MASKING, ATTACHING, List.of(LISTING, FINGERPRINT)).forEach(tested::addAll);
    assertEquals(String.join("\n", tested), String.join("\n", commands));
  }

  @Test
  void fingerprint() throws Exception {
    String printed = bash(FINGERPRINT);
    assertEquals("ntn_[REDACTED:" + printed.trim() + "]" + "*".repeat(27), TestKeys.masked(key));
  }

  @ParameterizedTest
  @FieldSource("MASKING")
  void masks(String command) throws Exception {
    assertTrue(bash("java -jar app.jar; native-program; cat app.log").split(key).length > 3);
    String shown =
        bash(
            command
                .replaceFirst("^JAVA_TOOL_OPTIONS=.*", "export $0; java -jar app.jar")
                .replace("/opt/", "$PWD/")
                .replaceFirst(
                    "--bundle (\\S+) .*",
                    "$0 && mkdir x && cd x && jar xf ../$1 && cat *.hprof */*"));
    assertNoKey(key, shown);
    assertTrue(shown.contains("token " + TestKeys.masked(key)), shown);
    assertEquals(command.contains("verbose"), shown.contains("notion-redactor: active"), shown);
  }

  @ParameterizedTest
  @FieldSource("ATTACHING")
  void masksFromThenOn(String command) throws Exception {
    String mask = TestKeys.masked(key);
    if (command.contains("mask=<")) {
      mask = mask.replaceAll(".*:(.*)].*", "<$1>");
    }
    String attach = command.replaceAll("PID|4711", "\\$pid").replace("/path", "$PWD");
    assertEquals("token " + key + "\ntoken " + key + "\n", whileRunning("true"));
    assertEquals("token " + key + "\ntoken " + mask + "\n", whileRunning(attach));
  }

  @Test
  void listsWhatCanBeAttachedTo() throws Exception {
    whileRunning(LISTING + " | grep \"^ *$pid .*app.jar\"");
  }

  /** What {@code app.jar}, whose process is {@code $pid}, shows before and after a command. */
  private String whileRunning(String command) throws Exception {
    return bash(
        "coproc java -XX:+IgnoreUnrecognizedVMOptions -XX:+EnableDynamicAgentLoading"
            + " -jar app.jar again; pid=$COPROC_PID; exec 3<&${COPROC[0]} 4>&${COPROC[1]};"
            + " read -r line <&3; echo \"$line\"; "
            + command
            + " >attached.log || exit; echo >&4; cat <&3");
  }

  /** Runs a command where it finds what the README speaks of. */
  private String bash(String command) throws Exception {
    Path jar = dir.resolve("agent/target").resolve(ForkedJvm.AGENT.getFileName());
    if (!Files.exists(jar)) {
      Files.createDirectories(jar.getParent());
      Files.copy(ForkedJvm.AGENT, jar);
      Files.copy(ForkedJvm.AGENT, dir.resolve(jar.getFileName()));
      Files.writeString(dir.resolve("app.log"), "token " + key + "\n");
      Files.createDirectory(dir.resolve("logs"));
      Files.copy(dir.resolve("app.log"), dir.resolve("logs/app.log"));
      Files.writeString(dir.resolve("heap.hprof"), "JAVA PROFILE 1.0.2\0token " + key + "\0");
      Path program = dir.resolve("native-program");
      Files.writeString(program, "#!/bin/sh\necho token $NOTION_API_KEY >&2\n");
      assertTrue(program.toFile().setExecutable(true));
      makeApplication(dir.resolve("app.jar"));
    }
    Path out = Files.createTempFile(dir, "out", "");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", command)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    Environment.clean(builder);
    builder.environment().put("NOTION_API_KEY", key);
    Path java = Path.of(System.getProperty("java.home"), "bin");
    String path = String.join(File.pathSeparator, "" + dir, "" + java, System.getenv("PATH"));
    builder.environment().put("PATH", path);
    int status = builder.start().waitFor();
    String shown = Files.readString(out);
    assertEquals(0, status, shown);
    return shown;
  }

  private void makeApplication(Path jar) throws IOException {
    compile(
        "App",
        "public class App { public static void main(String[] a) throws Exception {"
            + " String token = \"token \" + System.getenv(\"NOTION_API_KEY\");"
            + " System.out.println(token);"
            + " if (a.length > 0) { System.in.read(); System.out.println(token); } } }");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "App");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new ZipEntry("App.class"));
      out.write(Files.readAllBytes(dir.resolve("App.class")));
    }
  }

  private void compile(String name, String source) throws IOException {
    Path file = Files.writeString(dir.resolve(name + ".java"), source, UTF_8);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", LogbackFilter.JARS.get(1).toString(), file.toString());
    assertEquals(0, status, source);
  }

  /** The code in the README compiles; its configuration is what the tests of the filters use. */
  @Test
  void examplesOfTheReadme() throws Exception {
    int examples = 0;
    Matcher example = FENCED.matcher(Files.readString(ROOT.resolve("README.md")));
    while (example.find()) {
      examples++;
      String text = example.group(2);
      switch (example.group(1)) {
        case "java" ->
            compile(
                "Example",
                "import dev.notionredactor.Redactor; import java.io.OutputStream;\n"
                    + "class Example { void run(String response, OutputStream socketStream) {\n"
                    + text
                    + "} }");
        case "properties" ->
            assertTrue(
                List.of(Log4jFilter.FACTORY.line(), Log4jFilter.SELECTOR.line())
                    .contains(text.trim()),
                text);
        default ->
            assertTrue(
                text.trim().equals(LogbackFilter.LINE) || text.contains("notion-redactor-core"),
                text);
      }
    }
    assertEquals(5, examples);
  }
}
