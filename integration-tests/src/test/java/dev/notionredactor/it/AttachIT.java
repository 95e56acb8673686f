package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Pause;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.AttachedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A JVM that runs already is protected from then on: what its streams, loggers and appenders showed
 * before the agent came, they show masked after it.
 */
class AttachIT {

  private static final String PROGRAM = AttachedProgram.class.getName();

  /** One for all tests, so that they can share control runs. */
  private static final String KEY = TestKeys.randomAccessToken();

  private static final String OF_THE_OTHER = "option 'NOTIONREDACTOR_ENVIRONMENT' can't be ";

  private static final Once<List<Object>, Result> CONTROLS = new Once<>();

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  static Stream<Arguments> logback() {
    return Library.onOldestAndNewestJdk(Library.LOGBACK.stream());
  }

  static Stream<Arguments> log4j2() {
    return Library.onOldestAndNewestJdk(Library.LOG4J2.stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void standardStreams(Jdk jdk) throws Exception {
    assertMaskedAfterwards(Jdk.current(), jdk, List.of(), "stdio", "setErr.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.notionredactor.it.Matrix#jdks")
  void javaUtilLogging(Jdk jdk) throws Exception {
    assertMaskedAfterwards(Jdk.current(), jdk, List.of(), "jul", "jul.log");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("logback")
  void logback(Jdk jdk, Library logback) throws Exception {
    assertMaskedAfterwards(
        Jdk.current(), jdk, logback.jars(), "logback", "async.log", "pattern.log");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("log4j2")
  void log4j2(Jdk jdk, Library log4j2) throws Exception {
    assertMaskedAfterwards(
        Jdk.current(), jdk, log4j2.jars(), "log4j2", "async.log", "events.json", "pattern.log");
  }

  /**
   * The newest Java that has the attach API, or with the whole matrix each, attaches to the oldest
   * and the newest there is.
   */
  static Stream<Arguments> attachersAndTargets() {
    List<Jdk> all = List.copyOf(Jdk.all());
    Stream<Jdk> attachers =
        IntStream.rangeClosed(1, all.size())
            .mapToObj(i -> all.get(all.size() - i))
            .filter(AttachIT::canAttach);
    return (Matrix.WHOLE ? attachers : attachers.limit(1))
        .flatMap(
            attacher ->
                Stream.of(all.get(0), all.get(all.size() - 1))
                    .map(target -> Arguments.of(attacher, target)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("attachersAndTargets")
  void acrossVersions(Jdk attacher, Jdk target) throws Exception {
    assertMaskedAfterwards(attacher, target, List.of(), "stdio", "setErr.txt");
  }

  private static boolean canAttach(Jdk jdk) {
    try {
      return new ForkedJvm(jdk).runJar("attach").status() == 0;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertMaskedAfterwards(
      Jdk attacher, Jdk target, List<Path> libraries, String way, String... files)
      throws Exception {
    Result control = control(target, libraries, way);
    Result attached =
        target(target, libraries).runPaused(pid -> assertProtects(attacher, pid), PROGRAM, way);
    assertEquals(0, attached.status(), attached.err());
    assertEquals(List.of(files), List.copyOf(control.files().keySet()));
    Map<String, String> shown = sinks(control);
    Map<String, String> masked = sinks(attached);
    assertEquals(shown.keySet(), masked.keySet());
    for (String sink : shown.keySet()) {
      if (!shown.get(sink).isEmpty()) {
        String[] first = halves(sink, shown.get(sink));
        String[] second = halves(sink, masked.get(sink));
        assertTrue(first[0].contains(KEY), sink);
        assertEquals(first[0], second[0], sink);
        assertMasked(KEY, first[1], second[1]);
      }
    }
  }

  private Result control(Jdk jdk, List<Path> libraries, String way) throws Exception {
    return CONTROLS.get(
        List.of(jdk, libraries, way),
        () -> target(jdk, libraries).runPaused(pid -> {}, PROGRAM, way));
  }

  private static String[] halves(String sink, String text) {
    String[] halves = text.split("=== after", 2);
    assertEquals(2, halves.length, () -> sink + " does not show where the pause was: " + text);
    return halves;
  }

  private ForkedJvm target(Jdk jdk, List<Path> libraries) {
    return target(jdk, libraries, KEY);
  }

  /** A JVM for {@link AttachedProgram}. */
  static ForkedJvm target(Jdk jdk, List<Path> libraries, String key) {
    return new ForkedJvm(jdk)
        .attachable()
        .classPath(libraries)
        .option("-Dkey=" + key)
        .option("-Dlogback.configurationFile=logback-attached.xml")
        .option("-Dlog4j2.configurationFile=log4j2-attached.xml")
        .option("-Djava.util.logging.SimpleFormatter.format=%4$s: %5$s%6$s%n");
  }

  private static Map<String, String> sinks(Result result) {
    Map<String, String> sinks = new TreeMap<>(result.files());
    sinks.put("standard output", result.out());
    sinks.put("standard error", result.err());
    return sinks;
  }

  static void assertProtects(Jdk attacher, long pid) throws IOException, InterruptedException {
    Result result = attach(attacher, pid);
    assertEquals("", result.err());
    assertEquals("notion-redactor: " + pid + " is protected", result.out().strip());
    assertEquals(0, result.status());
  }

  private static Result attach(Jdk attacher, Object pid, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("attach", pid.toString()));
    command.addAll(Arrays.asList(options));
    return new ForkedJvm(attacher).runJar(command.toArray(new String[0]));
  }

  @Test
  void optionsAreThoseOfTheAgent() throws Exception {
    Result result =
        target(Jdk.current(), List.of())
            .option("-Dnotionredactor.verbose=true")
            .runPaused(
                pid ->
                    assertEquals(
                        0, attach(Jdk.current(), pid, "mask=<an,,other>", "off=jul").status()),
                PROGRAM,
                "stdio");
    assertTrue(halves("out", result.out())[1].contains("Bearer <an,other>"));
    assertTrue(result.err().startsWith("notion-redactor: active, but off for"), result.err());
  }

  @Test
  void whatIsProtectedAlreadyStaysSo() throws Exception {
    Pause again =
        pid -> {
          Result result = attach(Jdk.current(), pid, "mask=<other>");
          assertEquals(
              "notion-redactor: " + pid + " was protected before; its options stay what they were",
              result.out().strip());
          assertEquals(0, result.status());
        };
    Result started = target(Jdk.current(), List.of()).agent().runPaused(again, PROGRAM, "stdio");
    assertNoKey(KEY, started.out());
    assertTrue(started.out().contains(TestKeys.masked(KEY)));
    Result attachedTwice =
        target(Jdk.current(), List.of())
            .runPaused(
                pid -> {
                  assertProtects(Jdk.current(), pid);
                  again.of(pid);
                },
                PROGRAM,
                "stdio");
    assertNoKey(KEY, halves("out", attachedTwice.out())[1]);
    assertTrue(attachedTwice.out().contains(TestKeys.masked(KEY)));
  }

  /** Options that the attaching side can judge never reach the other JVM. */
  @ParameterizedTest
  @ValueSource(strings = {"verbos=true", "off=logbak", "mask=", "verbose=true,"})
  void aBadOptionIsNotTried(String option) throws Exception {
    Result control = control(Jdk.current(), List.of(), "stdio");
    Result result =
        target(Jdk.current(), List.of())
            .runPaused(
                pid -> {
                  Result refused = attach(Jdk.current(), pid, option);
                  assertEquals(2, refused.status());
                  assertTrue(refused.err().contains("option '"), refused.err());
                },
                PROGRAM,
                "stdio");
    assertEquals(control, result);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.notionredactor.it.Matrix#jdks")
  void anOptionThatOnlyTheOtherJvmCanJudgeDoesNotStopIt(Jdk jdk) throws Exception {
    Result result =
        target(jdk, List.of())
            .environment(Map.of("NOTIONREDACTOR_ENVIRONMENT", "maybe"))
            .runPaused(
                pid -> {
                  Result refused = attach(Jdk.current(), pid);
                  assertEquals(2, refused.status());
                  assertTrue(
                      refused.err().startsWith("notion-redactor: " + OF_THE_OTHER), refused.err());
                  Result done = attach(Jdk.current(), pid, "environment=true", "secrets=NOWHERE");
                  assertEquals(0, done.status(), done::err);
                },
                PROGRAM,
                "stdio");
    assertEquals(0, result.status());
    assertTrue(
        result.err().startsWith("notion-redactor: not masking anything: " + OF_THE_OTHER),
        result.err());
    assertEquals(2, result.err().lines().count(), result.err());
    assertTrue(
        result.err().contains("\nnotion-redactor: secrets: NOWHERE is set nowhere, "),
        result.err());
    assertNoKey(KEY, halves("out", result.out())[1]);
  }

  /** As if its jar had been replaced, or memory run out. */
  @Test
  void anAgentThatFailsDoesNotStopTheOtherJvm(@TempDir Path directory) throws Exception {
    Path broken =
        AgentClasses.changed(
            directory,
            classes ->
                Files.delete(classes.getPath("dev/notionredactor/agent/hook/HookPoints.class")));
    Pause attach =
        pid -> {
          Result failed = new ForkedJvm(Jdk.current()).runJar(broken, "attach", "" + pid);
          assertEquals(1, failed.status(), failed.err());
          assertTrue(
              failed.err().startsWith("notion-redactor: java.lang.NoClassDefFoundError: "),
              failed.err());
        };
    Pause attachTwice =
        pid -> {
          attach.of(pid);
          attach.of(pid);
        };
    Result control = control(Jdk.current(), List.of(), "stdio");
    Result result = target(Jdk.current(), List.of()).runPaused(attachTwice, PROGRAM, "stdio");
    assertEquals(0, result.status(), result.err());
    assertEquals(control.out(), result.out());
    String said = result.err().lines().findFirst().orElseThrow();
    assertTrue(
        said.startsWith("notion-redactor: not masking anything: java.lang.NoClassDefFoundError: "),
        said);
    assertEquals((said + "\n").repeat(2) + control.err(), result.err());
  }

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @ValueSource(strings = {"-XX:+DisableAttachMechanism", "-Xrs"})
  void aJvmThatDoesNotListenIsLeftAlone(String option) throws Exception {
    Result control = control(Jdk.current(), List.of(), "stdio");
    Result result =
        target(Jdk.current(), List.of())
            .option(option)
            .runPaused(pid -> assertFails(pid, "can't attach to " + pid + ": "), PROGRAM, "stdio");
    assertEquals(control, result);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsNoJvmIsLeftAlone() throws Exception {
    Process process = new ProcessBuilder("sleep", "100").start();
    try {
      assertFails(process.pid(), "can't attach to " + process.pid() + ": it is no JVM");
      assertTrue(process.isAlive());
    } finally {
      process.destroy();
    }
    assertNotEquals(0, process.waitFor());
    assertFails(process.pid(), "can't attach to " + process.pid() + ": there is no such process");
  }

  private static void assertFails(long pid, String message)
      throws IOException, InterruptedException {
    Result result = attach(Jdk.current(), pid);
    assertTrue(result.err().startsWith("notion-redactor: " + message), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertEquals(1, result.status());
  }

  @Test
  void aProcessIdIsANumber() throws Exception {
    for (String wrong : new String[] {"java", "-1", "1.0", KEY}) {
      Result result = attach(Jdk.current(), wrong);
      assertEquals(2, result.status(), result.err());
      assertNoKey(KEY, result.err() + result.out());
    }
  }

  @Test
  void withoutAProcessIdTheJvmsAreListed() throws Exception {
    target(Jdk.current(), List.of())
        .runPaused(
            pid -> {
              Result list = new ForkedJvm(Jdk.current()).runJar("attach");
              assertTrue(
                  list.out().contains(pid + " not protected: " + PROGRAM + " stdio"), list.out());
              assertNoKey(KEY, list.out());
            },
            PROGRAM,
            "stdio");
  }
}
