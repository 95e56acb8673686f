package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.RedeploymentProgram;
import dev.notionredactor.programs.RetainedMemoryProgram;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property 11: nothing of the application's is kept alive, and memory does not grow with what it
 * does. What grows, or stays, without protection as well is the library's own.
 */
class RetainedMemoryIT {

  /** Whether to take the sizes of a large application, on every Java. */
  private static final boolean SOAK = Boolean.getBoolean("soak");

  /** How many threads log, and to how many streams: few show what is left of each. */
  private static final String COUNT = SOAK ? "100000" : "250";

  private static final int DEPLOYMENTS = SOAK ? 5 : 2;

  /**
   * What caches of a fixed size take, or a library's own, from one run to another. What a thread or
   * a stream left behind was more than ten times as much.
   */
  private static final long TOLERATED_BYTES = 320_000;

  /** For each logger of Logback's, an object that is a part of it. */
  private static final long BYTES_OF_LOGGER = 200;

  private static final String IN_WEB_APPLICATIONS = "-Dlog4j2.is.webapp=true";

  private static final String RESULTS = "retained.txt";

  private static final String PROGRAM = RetainedMemoryProgram.class.getName();

  /** One for all tests, so that they can share control runs. */
  private static final String KEY = TestKeys.randomAccessToken();

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("subjects")
  void agent(Jdk jdk, String subject) throws Exception {
    assertFlat(jdk, subject, jvm -> jvm, ForkedJvm::agent);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("subjects")
  void filters(Jdk jdk, String subject) throws Exception {
    assertFlat(
        jdk,
        subject,
        jvm -> jvm,
        jvm -> Log4jFilter.FACTORY.addTo(jvm).classPath(LogbackFilter.JARS));
  }

  @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
  @MethodSource("asynchronous")
  void asynchronousLoggers(Jdk jdk, String subject) throws Exception {
    UnaryOperator<ForkedJvm> selector =
        jvm -> jvm.option("-Dlog4j2.contextSelector=" + Library.ASYNC_LOGGERS);
    if (SOAK) {
      assertFlat(jdk, subject, selector, jvm -> selector.apply(jvm).agent());
    }
    assertFlat(jdk, subject, selector, Log4jFilter.SELECTOR::addTo);
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("jdks")
  void redeployedUnderTheAgent(Jdk jdk) throws Exception {
    List<String> all = new ArrayList<>();
    for (String kind : List.of("pattern", "json", "logstash")) {
      all.addAll(deployed("logback " + kind, logback(jdk)));
    }
    all.addAll(deployed("logstash streams", logback(jdk)));
    for (String kind : List.of("pattern", "template", "async")) {
      all.addAll(deployed("log4j2 " + kind, log4j(jdk)));
    }
    all.addAll(deployed("reload4j", Library.newest(Library.RELOAD4J, jdk).jars()));
    all.addAll(deployed("jboss", Library.newest(Library.JBOSS, jdk).jars()));
    all.addAll(deployed("juli", Library.newest(Library.JULI, jdk).jars()));
    for (String ofTheJdk :
        List.of(
            "java.util.logging", "println", "redirected", "redirected with methods of its own")) {
      all.addAll(deployed(ofTheJdk, List.of()));
    }
    assertNoneLeft(redeployed(jdk, all, jvm -> jvm), redeployed(jdk, all, ForkedJvm::agent));
  }

  /** Those that come with the application, and those of a server's that applications share. */
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("jdks")
  void redeployedWithLibraryAndFilters(Jdk jdk) throws Exception {
    List<String> control = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String kind : List.of("pattern", "logstash")) {
      control.addAll(deployed("logback " + kind, logback(jdk)));
      all.addAll(deployed("logback " + kind, with(LogbackFilter.JARS, logback(jdk))));
    }
    for (String kind : List.of("pattern", "async")) {
      control.addAll(deployed("log4j2 " + kind, log4j(jdk)));
      all.addAll(deployed("log4j2 " + kind, with(Log4jFilter.JARS, log4j(jdk))));
    }
    String core = System.getProperty("core.jar");
    all.addAll(deployed("wrapped", List.of(Path.of(core))));
    all.addAll(List.of("wrapped", ForkedJvm.PROGRAMS.toString(), core));
    assertNoneLeft(redeployed(jdk, control, jvm -> jvm), redeployed(jdk, all, jvm -> jvm));
  }

  private void assertFlat(
      Jdk jdk, String subject, UnaryOperator<ForkedJvm> unprotected, UnaryOperator<ForkedJvm> with)
      throws Exception {
    Map<String, Long> control =
        results(unprotected.apply(subjects(jdk)).runOnce(PROGRAM, COUNT, subject));
    Map<String, Long> actual = results(with.apply(subjects(jdk)).run(PROGRAM, COUNT, subject));
    List<Executable> checks = new ArrayList<>();
    actual.forEach(
        (what, bytes) -> {
          long loggers = what.endsWith("loggers") ? Math.min(Integer.parseInt(COUNT), 10_000) : 0;
          long own = Math.max(0, control.getOrDefault(what, 0L));
          long allowed = own + TOLERATED_BYTES + loggers * BYTES_OF_LOGGER;
          checks.add(
              () ->
                  assertTrue(
                      bytes <= allowed,
                      () -> what + ": " + bytes + " bytes more, without protection " + own));
        });
    assertTrue(actual.keySet().containsAll(control.keySet()), actual::toString);
    assertAll(checks);
  }

  private static ForkedJvm subjects(Jdk jdk) {
    List<Path> jars = new ArrayList<>(logback(jdk));
    jars.addAll(log4j(jdk));
    for (List<Library> libraries : List.of(Library.RELOAD4J, Library.JBOSS, Library.JULI)) {
      jars.addAll(Library.newest(libraries, jdk).jars());
    }
    return jvm(jdk)
        .option("-Xmx64m")
        // Rings that are full of what was logged last long before the end.
        .option("-Dlog4j2.asyncLoggerConfigRingBufferSize=128")
        .option("-Dlog4j2.asyncLoggerRingBufferSize=128")
        .classPath(jars);
  }

  private static ForkedJvm jvm(Jdk jdk) {
    return new ForkedJvm(jdk)
        .option("-XX:+UseSerialGC")
        .option("-XX:TieredStopAtLevel=1")
        .option("-Dkey=" + KEY);
  }

  private static List<Path> logback(Jdk jdk) {
    return Library.newest(Library.LOGBACK, jdk)
        .with(LogbackCases.JACKSON)
        .with(jdk.feature() < 11 ? LogbackCases.LOGSTASH_7 : LogbackCases.LOGSTASH_8)
        .jars();
  }

  private static List<Path> log4j(Jdk jdk) {
    return Library.newest(Library.LOG4J2, jdk).with("disruptor-3.4.4").jars();
  }

  /** What a program has found, by name. */
  private static Map<String, Long> results(Result result) {
    assertEquals(0, result.status(), result::err);
    Map<String, Long> numbers = new LinkedHashMap<>();
    result
        .files()
        .get(RESULTS)
        .lines()
        .forEach(
            line -> {
              int colon = line.lastIndexOf(": ");
              numbers.put(line.substring(0, colon), Long.valueOf(line.substring(colon + 2)));
            });
    return numbers;
  }

  private static List<String> deployed(String subject, List<Path> jars) {
    return List.of(
        subject,
        Stream.concat(Stream.of(ForkedJvm.PROGRAMS), jars.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)),
        "");
  }

  private static List<Path> with(List<Path> filter, List<Path> jars) {
    List<Path> both = new ArrayList<>(jars);
    both.addAll(filter);
    return both;
  }

  /**
   * Softly reachable objects go with the rest, and Log4j leaves alone threads that are a server's,
   * and the JVM's end.
   */
  private Map<String, Long> redeployed(
      Jdk jdk, List<String> subjects, UnaryOperator<ForkedJvm> protection) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(String.valueOf(DEPLOYMENTS)));
    arguments.addAll(subjects);
    return results(
        protection
            .apply(
                jvm(jdk)
                    .option("-XX:SoftRefLRUPolicyMSPerMB=0")
                    .option(IN_WEB_APPLICATIONS)
                    .option("-Dlog4j2.enable.threadlocals=false")
                    .option("-Dlog4j.shutdownHookEnabled=false"))
            .run(RedeploymentProgram.class.getName(), arguments.toArray(new String[0])));
  }

  private static void assertNoneLeft(Map<String, Long> control, Map<String, Long> actual) {
    List<Executable> checks = new ArrayList<>();
    actual.forEach(
        (subject, left) ->
            checks.add(
                () ->
                    assertTrue(
                        left <= control.getOrDefault(subject, 0L),
                        () -> left + " class loaders left by " + subject)));
    assertAll(checks);
  }

  static Stream<Jdk> jdks() {
    return SOAK ? Jdk.of(8, 17, 25) : Stream.of(Jdk.current());
  }

  /** Virtual threads are among what leaves nothing behind. */
  static Stream<Arguments> subjects() {
    return SOAK ? eachOf(Jdk.of(8, 17, 25)) : all(Matrix.newest(Jdk.of(17, 25).toList()).stream());
  }

  static Stream<Arguments> asynchronous() {
    return (SOAK ? Jdk.of(8, 17, 25) : Stream.of(Jdk.current()))
        .map(jdk -> Arguments.of(jdk, "log4j2 pattern"));
  }

  private static Stream<Arguments> all(Stream<Jdk> jdks) {
    return jdks.map(jdk -> Arguments.of(jdk, "all"));
  }

  /** So many at once would take too long. */
  private static Stream<Arguments> eachOf(Stream<Jdk> jdks) {
    return jdks.flatMap(
        jdk -> RetainedMemoryProgram.SUBJECTS.stream().map(subject -> Arguments.of(jdk, subject)));
  }
}
