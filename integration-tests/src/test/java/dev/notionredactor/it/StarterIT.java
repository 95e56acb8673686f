package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications as Spring Boot packs them, which have the starter, and nothing else for it: no line,
 * no file, no option. Each is compared with a copy from which it was taken out.
 */
class StarterIT {

  private static final String LOGBACK = "";

  private static final String LOG4J2 = "-log4j2";

  private static final String ASYNC = "org.apache.logging.log4j.core.async.";

  /** Configurations that an application may have, which say nothing of masking. */
  private static final Map<String, Map<String, String>> OWN =
      Map.of(
          LOGBACK,
          Map.of(
              "logback-spring.xml", SpringBootIT.configuration().replace(LogbackFilter.LINE, "")),
          LOG4J2,
          Map.of("log4j2-spring.xml", SpringBootIT.LOG4J2_SPRING));

  @TempDir static Path dir;

  private static SpringBootJars jars;

  private final SpringBootRuns runs = new SpringBootRuns(TestKeys.randomAccessToken());

  /** On the console and in a file; also what Spring Boot says of a profile that is a key. */
  @ParameterizedTest(name = "{0}, Spring Boot {1}{2}, own configuration: {3}")
  @MethodSource("runs")
  void logsNoKey(Jdk jdk, String springBoot, String library, boolean configured) throws Exception {
    String[] options = {
      "-Dspring.profiles.active=" + runs.key(), "-Dspring.output.ansi.enabled=always"
    };
    Map<String, String> own = configured ? OWN.get(library) : Map.of();
    Path unprotected = jars().packed(unprotected(springBoot, library), own);
    Path withStarter = jars().packed(jar(springBoot, library), own);
    Result control = runs.run(new ForkedJvm(jdk), unprotected, options);
    Result masked = runs.run(new ForkedJvm(jdk), withStarter, options);
    assertEquals(1, masked.status());
    assertEquals("", masked.err());
    assertTrue(masked.out().contains(runs.printed()), "standard output is not covered");
    assertTrue(control.out().contains("profile is active: \"" + runs.key()), control::out);
    runs.compareLogged(control.out(), masked.out());
    runs.compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<Arguments> runs() {
    return Matrix.newestFirst(
        Stream.of(
                runs("2.7", LOGBACK, true, 8),
                runs("4", LOGBACK, false, 25),
                runs("4", LOG4J2, true, 17))
            .flatMap(runs -> runs),
        Stream.of(
                runs("2.7", LOGBACK, false, 8, 17),
                runs("2.7", LOG4J2, false, 8, 17),
                runs("2.7", LOG4J2, true, 8),
                runs("3.5", LOGBACK, false, 17, 25),
                runs("3.5", LOGBACK, true, 17),
                runs("3.5", LOG4J2, false, 17, 25),
                runs("3.5", LOG4J2, true, 17),
                runs("4", LOGBACK, false, 17),
                runs("4", LOGBACK, true, 17),
                runs("4", LOG4J2, false, 17, 25))
            .flatMap(runs -> runs));
  }

  private static Stream<Arguments> runs(
      String springBoot, String library, boolean configured, Integer... features) {
    return Jdk.of(features).map(jdk -> Arguments.of(jdk, springBoot, library, configured));
  }

  /** Every structured format on the console and in a file; six applications in turn in a JVM. */
  @ParameterizedTest(name = "Spring Boot {0}{1}")
  @MethodSource("structuredRuns")
  void structuredFormats(String springBoot, String library) throws Exception {
    List<String> formats = List.of("ecs", "logstash", "gelf");
    Map<String, String> environment = Map.of("PROGRAM_FORMATS", String.join(",", formats));
    Result control = runs.run(jvm().environment(environment), unprotected(springBoot, library));
    Result masked = runs.run(jvm().environment(environment), jar(springBoot, library));
    assertEquals("", masked.err());
    Map<String, String> before = Sections.of(SpringBootRuns.logged(control.out()));
    Map<String, String> after = Sections.of(SpringBootRuns.logged(masked.out()));
    for (String format : formats) {
      String console = "--logging.structured.format.console=" + format;
      assertJson(after.get(console));
      runs.compare(before.get(console), after.get(console));
      assertJson(masked.files().get(format));
      runs.compare(control.files().get(format), masked.files().get(format));
    }
  }

  static Stream<Arguments> structuredRuns() {
    return Matrix.newestFirst(both("4"), both("3.5"));
  }

  private static Stream<Arguments> both(String springBoot) {
    return Stream.of(LOGBACK, LOG4J2).map(library -> Arguments.of(springBoot, library));
  }

  /** Why an application can't start is logged before its logging is configured. */
  @ParameterizedTest(name = "Spring Boot {0}{1}")
  @MethodSource("allRuns")
  void whyItDoesNotStart(String springBoot, String library) throws Exception {
    String[] options = {"-Dspring.config.import=file:/" + runs.key() + "/none.properties"};
    Result control = runs.run(jvm(), unprotected(springBoot, library), options);
    Result masked = runs.run(jvm(), jar(springBoot, library), options);
    assertEquals(1, masked.status());
    assertTrue(masked.out().contains("APPLICATION FAILED TO START"), masked::out);
    runs.compareText(control.out() + control.err(), masked.out() + masked.err());
  }

  static Stream<Arguments> allRuns() {
    return Matrix.newestFirst(both("4"), Stream.concat(both("2.7"), both("3.5")));
  }

  /** What is tried once is tried with the filter that is made before there is any option. */
  static Stream<Arguments> log4j2First() {
    return Matrix.newestFirst(
        Stream.of(Arguments.of("4", LOG4J2)),
        Stream.of(both("2.7"), both("3.5"), Stream.of(Arguments.of("4", LOGBACK)))
            .flatMap(runs -> runs));
  }

  @ParameterizedTest(name = "Spring Boot {0}{1}")
  @MethodSource("log4j2First")
  void optionsAreProperties(String springBoot, String library) throws Exception {
    String properties =
        """
        logging.file.name=${files}/spring.log
        notionredactor.mask={prefix}(of an application)
        notionredactor.secrets=NO_SUCH_SECRET
        """;
    Path jar =
        jars().packed(jar(springBoot, library), Map.of("application.properties", properties));
    String log = runs.run(jvm(), jar).files().get("spring.log");
    assertNoKey(runs.key(), log);
    assertTrue(log.contains("ntn_(of an application)"), log);
    assertEquals(
        1, log.split("notionredactor.secrets: NO_SUCH_SECRET is set nowhere", -1).length - 1, log);
  }

  /** What stands in Log4j's own file counts, but for what the application says otherwise. */
  @Test
  void optionsOfLog4jsOwnFileStay() throws Exception {
    String secret = "Correct-Horse_9";
    String ofLog4j = "notionredactor.secrets=MADE_UP\nnotionredactor.mask=(of Log4j)\n";
    Path jar = jars().packed(jar("4", LOG4J2), Map.of("log4j2.component.properties", ofLog4j));
    Result masked =
        runs.run(
            jvm().environment(Map.of("MADE_UP", secret)),
            jar,
            "-Dspring.profiles.active=" + secret,
            "-Dspring.application.json={\"notionredactor.mask\": \"(of an application)\"}");
    assertEquals("", masked.err());
    String log = masked.files().get("spring.log");
    assertFalse(log.contains(secret), log);
    assertTrue(log.contains("profile is active: \"(of an application)"), log);
  }

  /** Not with a filter that withholds all, so that it can be seen why. */
  @ParameterizedTest(name = "Spring Boot {0}{1}")
  @MethodSource("log4j2First")
  void anOptionThatIsNotAllowedStopsTheApplication(String springBoot, String library)
      throws Exception {
    Result refused =
        runs.run(jvm(), jar(springBoot, library), "-Dnotionredactor.retireAfter=" + runs.key());
    assertEquals(1, refused.status());
    assertNoKey(runs.key(), refused.out() + refused.err());
    assertTrue(
        refused
            .out()
            .matches(
                "(?s).*APPLICATION FAILED TO START.*option 'notionredactor.retire-after' can't be"
                    + " 'ntn_\\[REDACTED:.*'; allowed are never, and times .*It is set in .*"),
        refused::out);
  }

  /** What nobody masks is said in one line. */
  @Test
  void withoutAnyLibraryThatItMasks() throws Exception {
    Path jar = jars().without("4", LOGBACK, "logback-*", "log4j-to-slf4j-*");
    Result result = runs.run(jvm(), jar);
    assertTrue(result.err().contains(runs.key()), result::err);
    assertEquals(1, lines(result.err(), "notion-redactor: not masking what this application logs"));
    if (Matrix.WHOLE) {
      assertEquals(0, lines(runs.run(jvm().agent(), jar).err(), "notion-redactor: "));
    }
  }

  /** An application that has Log4j make its events in a way of its own means it, and is told. */
  @ParameterizedTest(name = "Spring Boot {0}, by a file: {1}")
  @MethodSource("factories")
  void anotherFactoryComesFirst(String springBoot, boolean byFile) throws Exception {
    String factory =
        "log4j2.logEventFactory=org.apache.logging.log4j.core.impl.DefaultLogEventFactory";
    Map<String, String> files = byFile ? Map.of("log4j2.component.properties", factory) : Map.of();
    Path jar = jars().packed(jar(springBoot, LOG4J2), files);
    Result result = runs.run(jvm(), jar, byFile ? "-Dunrelated=true" : "-D" + factory);
    assertTrue(SpringBootRuns.logged(result.out()).contains(runs.key()), result::out);
    String said = result.out() + result.err();
    assertEquals(1, lines(said, "notion-redactor: not masking: log4j2.logEventFactory is "), said);
  }

  static Stream<Arguments> factories() {
    // Log4j 2.17 has another order of sources than later ones.
    return Matrix.newestFirst(
        Stream.of(Arguments.of("2.7", true), Arguments.of("4", true)),
        Stream.of(
            Arguments.of("2.7", false),
            Arguments.of("3.5", true),
            Arguments.of("3.5", false),
            Arguments.of("4", false)));
  }

  /** The selector that an application has set is replaced by the filter's, which extends it. */
  @ParameterizedTest(name = "Spring Boot {0}")
  @MethodSource("allAsynchronous")
  void allLoggersAreAsynchronous(String springBoot) throws Exception {
    String selector = "-Dlog4j2.contextSelector=" + ASYNC + "AsyncLoggerContextSelector";
    Result control = runs.run(jvm().withUnsafe(), unprotected(springBoot, LOG4J2), selector);
    Result masked = runs.run(jvm().withUnsafe(), jar(springBoot, LOG4J2), selector);
    assertEquals("", masked.err());
    runs.compareLogged(control.out(), masked.out());
    runs.compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<String> allAsynchronous() {
    return Matrix.newestFirst(Stream.of("2.7"), Stream.of("3.5", "4"));
  }

  /** Log4j has another selector, which nothing extends. */
  @ParameterizedTest(name = "Spring Boot {0}")
  @MethodSource("allAsynchronous")
  void allLoggersAreAsynchronousByAnotherSelector(String springBoot) throws Exception {
    Result result =
        runs.run(
            jvm(),
            jar(springBoot, LOG4J2),
            "-Dlog4j2.contextSelector=" + ASYNC + "BasicAsyncLoggerContextSelector");
    String said = result.out() + result.err();
    assertEquals(
        1, lines(said, "notion-redactor: not masking: all loggers are asynchronous"), said);
  }

  /** What one has masked the other leaves as it is. */
  @ParameterizedTest(name = "Spring Boot {0}{1}")
  @MethodSource("log4j2First")
  void besideTheAgent(String springBoot, String library) throws Exception {
    Result control = runs.run(jvm(), unprotected(springBoot, library));
    Result both = runs.run(jvm().agent(), jar(springBoot, library));
    assertEquals("", both.err());
    runs.compare(control.out(), both.out());
    runs.compare(control.files().get("spring.log"), both.files().get("spring.log"));
  }

  private static long lines(String text, String part) {
    return text.lines().filter(line -> line.contains(part)).count();
  }

  /** All that is written by one who was told to write so is. */
  private static void assertJson(String log) {
    assertTrue(
        log.lines().anyMatch(line -> line.startsWith("{") && line.endsWith("}")),
        () -> "no JSON: " + log);
  }

  private static ForkedJvm jvm() {
    return new ForkedJvm(Jdk.current());
  }

  private static Path jar(String springBoot, String library) throws Exception {
    return jars().jar(springBoot, library);
  }

  private static Path unprotected(String springBoot, String library) throws Exception {
    return jars().unprotected(springBoot, library);
  }

  private static synchronized SpringBootJars jars() {
    if (jars == null) {
      jars = new SpringBootJars(dir);
    }
    return jars;
  }
}
