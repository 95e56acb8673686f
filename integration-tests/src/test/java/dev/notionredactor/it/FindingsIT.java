package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.FindingsProgram;
import dev.notionredactor.programs.HelloProgram;
import dev.notionredactor.programs.LeakingThreadsProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Under the agent, each leak is one finding, however often it is read and by however many. */
class FindingsIT {

  private static final String PROGRAM = FindingsProgram.class.getName();

  /** Each way, and the sink of its findings. */
  private static final Map<String, String> SINKS =
      Map.of(
          "out", "standard output",
          "err", "standard error",
          "exception", "exception",
          "logback", "Logback",
          "log4j2", "Log4j",
          "log4j2async", "Log4j",
          "log4j2text", "Log4j",
          "jboss", "JBoss LogManager",
          "jul", "java.util.logging",
          "tinylog", "tinylog");

  private static final String THREADS_PROGRAM = LeakingThreadsProgram.class.getName();
  private static final String THREADS = "100";
  private static final String TIMES = Boolean.getBoolean("soak") ? "100000" : "1000";

  /** What all keys of that program begin with. */
  private static final int KEY_PART = 30;

  @TempDir Path dir;

  private static final Map<String, String> KEYS = keys();

  private static Map<String, String> keys() {
    Map<String, String> keys = new TreeMap<>();
    SINKS.keySet().forEach(way -> keys.put(way, TestKeys.randomAccessToken()));
    return keys;
  }

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  private static ForkedJvm jvm(Jdk jdk) {
    ForkedJvm jvm = new ForkedJvm(jdk);
    KEYS.forEach((way, key) -> jvm.option("-Dkey." + way + "=" + key));
    List<Path> jars = new ArrayList<>(Library.logback("1.2.13").jars());
    jars.addAll(Library.LOG4J2.get(Library.LOG4J2.size() - 1).jars());
    jars.addAll(Library.JBOSS.get(0).jars());
    jars.addAll(Library.TINYLOG.jars());
    return jvm.classPath(jars);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void oneOfEach(Jdk jdk) throws Exception {
    String[] ways = {
      "out", "err", "exception", "logback", "log4j2", "log4j2text", "jul", "jboss", "tinylog"
    };
    assertOneOfEach(jvm(jdk), jvm(jdk).agent(), ways);
  }

  /** As Log4j is in a servlet container: its events and messages are used once. */
  @Test
  void oneOfEachWhereNothingIsUsedAgain() throws Exception {
    String option = "-Dlog4j2.enableThreadlocals=false";
    Jdk jdk = Jdk.current();
    assertOneOfEach(
        jvm(jdk).option(option), jvm(jdk).option(option).agent(), "log4j2", "log4j2text");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.notionredactor.it.Matrix#jdks")
  void oneOfEachWhereAllLoggersAreAsynchronous(Jdk jdk) throws Exception {
    String option = "-Dlog4j2.contextSelector=" + Library.ASYNC_LOGGERS;
    List<Path> disruptor = List.of(Library.DIRECTORY.resolve("disruptor-3.4.4.jar"));
    assertOneOfEach(
        jvm(jdk).option(option).classPath(disruptor),
        jvm(jdk).option(option).classPath(disruptor).agent(),
        "log4j2async",
        "log4j2text");
  }

  private void assertOneOfEach(ForkedJvm control, ForkedJvm agent, String... ways)
      throws Exception {
    String shown = text(control.run(PROGRAM, ways));
    for (String way : ways) {
      assertTrue(shown.contains(KEYS.get(way)), way);
    }
    assertTrue(shown.contains("no bean"), shown);
    Path recording = dir.resolve("recording.jfr");
    Result result =
        agent.option("-XX:StartFlightRecording=filename=" + recording).run(PROGRAM, ways);
    assertEquals(
        new TreeSet<>(Stream.of(ways).map(way -> row(way, FindingsProgram.TIMES)).toList()),
        new TreeSet<>(result.out().lines().filter(line -> line.startsWith("bean: ")).toList()),
        result::err);
    List<RecordedEvent> recorded = RecordingFile.readAllEvents(recording);
    for (String way : ways) {
      assertNoKey(KEYS.get(way), text(result));
      assertEquals(
          FindingsProgram.TIMES,
          recorded.stream()
              .filter(event -> event.getEventType().getName().equals("dev.notionredactor.Finding"))
              .filter(event -> hasFingerprintOf(way, event))
              .count(),
          way);
    }
  }

  /** Each key is counted as often as it leaks, in a heap that has no room to keep any of it. */
  @Test
  void noneIsLostWhereManyThreadsLeak() throws Exception {
    Result control = leaking().option("-Dcounts=false").run(THREADS_PROGRAM, THREADS, TIMES);
    assertTrue(control.out().contains(KEYS.get("out").substring(0, KEY_PART)), "no key is shown");
    Result result = leaking().agent().run(THREADS_PROGRAM, THREADS, TIMES);
    assertTrue(result.err().contains("found " + TIMES + ": " + THREADS + "\n"), result.err());
    assertFalse(result.out().contains(KEYS.get("out").substring(0, KEY_PART)), "a key is shown");
  }

  /** What tells of findings is loaded when there is one, and somebody who hears of it. */
  @Test
  void whatIsNotUsedIsNotLoaded() throws Exception {
    Path loaded = dir.resolve("loaded");
    jvm(Jdk.current())
        .agent()
        .option("-Xlog:class+load:file=" + loaded)
        .run(HelloProgram.class.getName());
    String classes = Files.readString(loaded);
    assertTrue(classes.contains("dev.notionredactor.agent.shaded.core.finding."), classes);
    assertEquals(
        List.of(),
        classes
            .lines()
            .filter(line -> line.matches(".* (javax\\.management|jdk\\.jfr)\\..*"))
            .toList());
    for (String seldom : List.of("alert", "files", "jfr", "jmx")) {
      assertFalse(classes.contains("core." + seldom + "."), seldom);
    }
  }

  private ForkedJvm leaking() throws IOException {
    Path configuration =
        Files.writeString(
            dir.resolve("logback.xml"),
            "<configuration><appender name='A' class='ch.qos.logback.core.FileAppender'>"
                + "<file>/dev/null</file><encoder><pattern>%c %m%n</pattern></encoder></appender>"
                + "<root level='info'><appender-ref ref='A'/></root></configuration>");
    return new ForkedJvm(Jdk.current())
        .asItComes()
        .classPath(Library.logback("1.5.38").jars())
        .option("-Xmx64m")
        .option("-Dkey=" + KEYS.get("out"))
        .option("-Dlogback.configurationFile=" + configuration);
  }

  private static boolean hasFingerprintOf(String way, RecordedEvent event) {
    return TestKeys.fingerprint(KEYS.get(way)).equals(event.getString("fingerprint"))
        && event.getString("line").contains("(FindingsProgram.java:");
  }

  private static String row(String way, int count) {
    return "bean: " + TestKeys.fingerprint(KEYS.get(way)) + " " + SINKS.get(way) + " " + count;
  }

  private static String text(Result result) {
    return result.out() + result.err() + String.join("\n", result.files().values());
  }
}
