package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications as Spring Boot packs them, with the logging that it configures. */
class SpringBootIT {

  /** Quotes the value in the analysis of its failure. */
  private static final String[] PLAIN = {};

  private static final String[] ECS_AND_LOGSTASH = {
    "-Dlogging.structured.format.console=ecs",
    "-Dlogging.structured.format.file=logstash",
    "-Dprogram.end=throw"
  };

  private static final String[] COLOURED = {"-Dspring.output.ansi.enabled=always"};

  private static final String[] GELF = {"-Dlogging.structured.format.console=gelf"};

  private static final String LOG4J2_SPRING =
      """
      <Configuration>
        <Appenders>
          <Console name="CONSOLE">
            <PatternLayout pattern="own layout %level %logger %marker %X %m%n"/>
          </Console>
          <File name="FILE" fileName="${sys:LOG_FILE}">
            <PatternLayout pattern="%level %logger %marker %X %m%n"/>
          </File>
        </Appenders>
        <Loggers>
          <Root level="info">
            <AppenderRef ref="CONSOLE"/>
            <AppenderRef ref="FILE"/>
          </Root>
        </Loggers>
      </Configuration>
      """;

  @TempDir static Path dir;

  private static SpringBootJars jars;

  private final String key = TestKeys.randomAccessToken();

  static Stream<Arguments> runs() {
    return Stream.of(
            runs("2.7", PLAIN, 8, 17),
            runs("4", PLAIN, 17, 25),
            runs("4", ECS_AND_LOGSTASH, 17),
            Matrix.WHOLE ? runs("4", GELF, 17) : Stream.<Arguments>empty())
        .flatMap(runs -> runs);
  }

  private static Stream<Arguments> runs(String springBoot, String[] options, Integer... features) {
    return Matrix.newest(Jdk.of(features).toList()).stream()
        .map(jdk -> Arguments.of(jdk, springBoot, options));
  }

  /** The others where all are tried: what they have of their own, another test looks at. */
  private static Stream<Arguments> newestFirst(Stream<Arguments> newest, Stream<Arguments> others) {
    return Matrix.WHOLE ? Stream.concat(newest, others) : newest;
  }

  @ParameterizedTest(name = "{0}, Spring Boot {1} {2}")
  @MethodSource("runs")
  void logsNoKey(Jdk jdk, String springBoot, String[] options) throws Exception {
    Path unprotected = unprotected(springBoot, "");
    Result control = run(new ForkedJvm(jdk), unprotected, options);
    Result masked = run(new ForkedJvm(jdk).agent(), unprotected, options);
    assertEquals(1, control.status());
    assertEquals(1, masked.status());
    assertEquals("", control.err());
    assertEquals("", masked.err());
    compare(control.out(), masked.out());
    compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  /** The way of docs/logback.md, without the agent. */
  @ParameterizedTest(name = "{0}, Spring Boot {1} {2}")
  @MethodSource("plainRuns")
  void logsNoKeyWithTheLineInLogbackXml(Jdk jdk, String springBoot, String[] options)
      throws Exception {
    Path file = Files.writeString(dir.resolve("logback-spring.xml"), configuration());
    Path plain =
        Files.writeString(
            dir.resolve("plain.xml"), configuration().replace(LogbackFilter.LINE, ""));
    Result control = run(configured(jdk, plain), unprotected(springBoot, ""), options);
    Result masked = run(configured(jdk, file), jar(springBoot, ""), options);
    assertEquals(1, masked.status());
    assertEquals("", masked.err());
    assertTrue(masked.out().contains("printed " + key), "standard output is not covered");
    compare(withoutPrinted(control.out()), withoutPrinted(masked.out()));
    compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<Arguments> plainRuns() {
    return newestFirst(runs("4", PLAIN, 17), runs("2.7", PLAIN, 8));
  }

  /** The way of docs/log4j2.md: the jar has a file with the line among its classes. */
  @ParameterizedTest(name = "{0}, Spring Boot {1}, own configuration: {2}")
  @MethodSource("log4j2Runs")
  void logsNoKeyWithTheLineInLog4jProperties(Jdk jdk, String springBoot, boolean configured)
      throws Exception {
    Map<String, String> own = configured ? Map.of("log4j2-spring.xml", LOG4J2_SPRING) : Map.of();
    Map<String, String> withLine = new TreeMap<>(own);
    withLine.put("log4j2.component.properties", Log4jFilter.FACTORY.line());
    Path jar = jar(springBoot, "-log4j2");
    Result control = run(new ForkedJvm(jdk), packed(jar, own), PLAIN);
    Result masked = run(new ForkedJvm(jdk), packed(jar, withLine), PLAIN);
    assertEquals(1, masked.status());
    assertEquals("", masked.err());
    assertTrue(masked.out().contains("printed " + key), "standard output is not covered");
    assertEquals(configured, masked.out().contains("own layout"), masked::out);
    compare(withoutPrinted(control.out()), withoutPrinted(masked.out()));
    compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<Arguments> log4j2Runs() {
    return Stream.concat(runs("2.7", PLAIN, 8), runs("4", PLAIN, 17))
        .map(Arguments::get)
        .flatMap(
            run ->
                Stream.of(false, true)
                    .filter(configured -> Matrix.WHOLE || configured == run[1].equals("2.7"))
                    .map(configured -> Arguments.of(run[0], run[1], configured)));
  }

  /** The way of docs/logback.md: the dependency, and nothing else. */
  @ParameterizedTest(name = "{0}, Spring Boot {1}")
  @MethodSource("dependencyRuns")
  void logsNoKeyWithTheDependencyAlone(Jdk jdk, String springBoot, String[] options)
      throws Exception {
    Result control = run(new ForkedJvm(jdk), unprotected(springBoot, ""), options);
    Result masked = run(new ForkedJvm(jdk), jar(springBoot, ""), options);
    assertEquals(1, masked.status());
    assertEquals("", masked.err());
    assertTrue(masked.out().contains("printed " + key), "standard output is not covered");
    compare(withoutPrinted(control.out()), withoutPrinted(masked.out()));
    compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<Arguments> dependencyRuns() {
    return Stream.concat(runs("2.7", COLOURED, 8), runs("4", COLOURED, 25));
  }

  @Test
  void optionsAreProperties() throws Exception {
    String properties =
        "logging.file.name=${files}/spring.log\nnotionredactor.mask={prefix}(of an application)\n";
    Path jar = packed(jar("4", ""), Map.of("application.properties", properties));
    Result masked = run(new ForkedJvm(Jdk.current()), jar, PLAIN);
    assertNoKey(key, masked.files().get("spring.log"));
    assertTrue(masked.files().get("spring.log").contains("ntn_(of an application)"));
  }

  /** As with any other mistake in what configures the logging, the application does not start. */
  @Test
  void anOptionThatIsNotAllowedStopsTheApplication() throws Exception {
    Result refused =
        run(
            new ForkedJvm(Jdk.current()),
            jar("4", ""),
            new String[] {"-Dnotionredactor.environment=no"});
    assertEquals(1, refused.status());
    String said = refused.out() + refused.err();
    assertNoKey(key, said);
    assertTrue(
        said.contains("option 'notionredactor.environment' can't be 'no'; allowed are true, false"),
        said);
  }

  /**
   * Every structured format on the console and in a file stays what it is, with its keys masked.
   */
  @ParameterizedTest(name = "{0}, Spring Boot {1}{2}")
  @MethodSource("structuredRuns")
  void structuredFormats(Jdk jdk, String springBoot, String log4j2) throws Exception {
    List<String> formats = List.of("ecs", "logstash", "gelf");
    Path withFilter =
        log4j2.isEmpty()
            ? jar(springBoot, "")
            : packed(
                jar(springBoot, log4j2),
                Map.of("log4j2.component.properties", Log4jFilter.FACTORY.line()));
    Map<String, String> environment = Map.of("PROGRAM_FORMATS", String.join(",", formats));
    Result control =
        run(new ForkedJvm(jdk).environment(environment), unprotected(springBoot, log4j2), PLAIN);
    Result masked = run(new ForkedJvm(jdk).environment(environment), withFilter, PLAIN);
    assertEquals("", masked.err());
    Map<String, String> before = Sections.of(withoutPrinted(control.out()));
    Map<String, String> after = Sections.of(withoutPrinted(masked.out()));
    for (String format : formats) {
      String console = "--logging.structured.format.console=" + format;
      assertJson(after.get(console));
      compare(before.get(console), after.get(console));
      assertJson(masked.files().get(format));
      compare(control.files().get(format), masked.files().get(format));
    }
  }

  static Stream<Arguments> structuredRuns() {
    return newestFirst(structuredRuns("4"), structuredRuns("3.5"));
  }

  private static Stream<Arguments> structuredRuns(String springBoot) {
    return Stream.of("", "-log4j2").map(log4j2 -> Arguments.of(Jdk.current(), springBoot, log4j2));
  }

  private static Path jar(String springBoot, String classifier) throws Exception {
    return jars().jar(springBoot, classifier);
  }

  private static Path packed(Path application, Map<String, String> files) throws Exception {
    return jars().packed(application, files);
  }

  private static Path unprotected(String springBoot, String classifier) throws Exception {
    return jars().unprotected(springBoot, classifier);
  }

  private static synchronized SpringBootJars jars() {
    if (jars == null) {
      jars = new SpringBootJars(dir);
    }
    return jars;
  }

  /** What docs/logback.md shows. */
  static String configuration() {
    return """
        <configuration>
          <contextListener class="dev.notionredactor.logback.RedactAllAppenders"/>
          <include resource="org/springframework/boot/logging/logback/base.xml"/>
        </configuration>
        """;
  }

  private static ForkedJvm configured(Jdk jdk, Path file) {
    return new ForkedJvm(jdk).option("-Dlogging.config=" + file);
  }

  private static String withoutPrinted(String out) {
    return out.replaceAll("(?m)^printed .*\\R", "");
  }

  private Result run(ForkedJvm jvm, Path jar, String[] options) throws Exception {
    for (String option : options) {
      jvm.option(option);
    }
    return jvm.environment(Map.of("PROGRAM_KEY", key)).runJar(jar);
  }

  private void compare(String control, String masked) {
    for (String part :
        new String[] {"Bearer ", "token ", "suppressed ", "jul ", "named", "level "}) {
      assertTrue(control.contains(part), () -> part + " is not logged:\n" + control);
    }
    assertNoKey(key, masked);
    assertMasked(key, comparable(control), comparable(masked));
  }

  /** All that is written by one who was told to write so is. */
  private static void assertJson(String log) {
    assertTrue(
        log.lines().anyMatch(line -> line.startsWith("{") && line.endsWith("}")),
        () -> "no JSON: " + log);
  }

  /** Without what differs from run to run, and the name of a logger that is cut to fit a column. */
  private static String comparable(String log) {
    return log.replaceAll("\\(/\\S+/application.jar started", "(jar) started")
        .replaceAll(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[.,0-9]*(Z|[+-][0-9:]+)?", "(time)")
        .replaceAll("(\"timestamp\": ?)[0-9.]+", "$1(time)")
        .replaceAll(
            "(PID |(INFO|WARN|ERROR|DEBUG)(\\e\\[[;0-9]+m)? (\\e\\[35m)?|pid\": ?)\\d+", "$1(pid)")
        .replaceAll("[0-9.]+( seconds| ?\\)|\\))", "(seconds)$1")
        .replaceAll("(?m)^.*:(\\e\\[[;0-9]+m)? named$", "(named)");
  }
}
