package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.StdioProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a JVM start sooner: docs/start.md says what of it goes with the agent. */
class ClassCachesIT {

  /** From this Java on there are caches of more than classes. */
  private static final int AOT = 25;

  private static final int APP_CDS = 17;

  private static final String PROGRAM = StdioProgram.class.getName();

  private static final String MODULE = "--add-modules=java.instrument";

  private final String key = TestKeys.randomAccessToken();

  @TempDir static Path shared;

  private static Path program;

  @TempDir Path directory;

  @BeforeAll
  static void pack() throws Exception {
    program = program(shared);
  }

  static Stream<Jdk> withAppCds() {
    return Jdk.all().stream().filter(jdk -> jdk.feature() >= APP_CDS && jdk.feature() < AOT);
  }

  static Stream<Jdk> withAotCaches() {
    return Jdk.all().stream().filter(jdk -> jdk.feature() >= AOT);
  }

  static Stream<Jdk> all() {
    return Jdk.all().stream();
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("withAppCds")
  void anArchiveOfClassesGoesWithTheAgent(Jdk jdk) throws Exception {
    Path archive = directory.resolve("classes.jsa");
    String classPath = program.toString();
    run(jdk, classPath, "-XX:ArchiveClassesAtExit=" + archive);
    masks(jdk, classPath, "-XX:SharedArchiveFile=" + archive, "-javaagent:" + ForkedJvm.AGENT);
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("withAotCaches")
  void anAotCacheGoesWithTheAgentIfItKnowsTheModule(Jdk jdk) throws Exception {
    Path cache = directory.resolve("cache.aot");
    String classPath = program.toString();
    makeCache(jdk, classPath, cache);
    masks(jdk, classPath, "-XX:AOTCache=" + cache, "-javaagent:" + ForkedJvm.AGENT);
    // One that is not used is complained of, so that silence says enough; yet it is to be seen.
    Result loads =
        run(
            jdk,
            classPath,
            "-XX:AOTCache=" + cache,
            "-javaagent:" + ForkedJvm.AGENT,
            "-Xlog:class+load");
    assertTrue(loads.out().contains(PROGRAM + " source: shared objects file"), loads.out());
  }

  /** The agent's own class would be there before it is shown to anybody. */
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("withAotCaches")
  void itMasksWithItsJarInTheCache(Jdk jdk) throws Exception {
    Path cache = directory.resolve("cache.aot");
    String classPath = program + ":" + ForkedJvm.AGENT;
    makeCache(jdk, classPath, cache);
    masks(jdk, classPath, "-XX:AOTCache=" + cache, "-javaagent:" + ForkedJvm.AGENT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void theAgentsLibraryDoesWithoutTheModule(Jdk jdk) throws Exception {
    masks(jdk, program.toString(), "-agentlib:instrument=" + ForkedJvm.AGENT);
  }

  private void makeCache(Jdk jdk, String classPath, Path cache) throws Exception {
    Result made = run(jdk, classPath, MODULE, "-XX:AOTCacheOutput=" + cache);
    // A build of 28 early access fails to, with or without an agent.
    assumeTrue(Files.exists(cache), () -> jdk + " makes no cache: " + made.out());
  }

  private void masks(Jdk jdk, String classPath, String... options) throws Exception {
    Result control = run(jdk, classPath);
    assertTrue(control.out().contains(key), control.out());
    Result masked = run(jdk, classPath, options);
    assertEquals(control.status(), masked.status(), masked.err());
    assertMasked(key, control.out(), masked.out());
    assertMasked(key, control.err(), masked.err());
  }

  private Result run(Jdk jdk, String classPath, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(Arrays.asList(options));
    arguments.addAll(List.of("-cp", classPath, "-Dkey=" + key, PROGRAM));
    return new ForkedJvm(jdk).asItComes().runJava(arguments.toArray(new String[0]));
  }

  /** Caches are of jars, and not of directories. */
  private static Path program(Path directory) throws Exception {
    Path jar = directory.resolve("program.jar");
    try (Stream<Path> files = Files.walk(ForkedJvm.PROGRAMS);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(ForkedJvm.PROGRAMS.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
