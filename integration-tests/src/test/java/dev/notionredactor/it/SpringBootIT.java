package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  @TempDir Path dir;

  private final String key = TestKeys.randomAccessToken();

  static Stream<Arguments> runs() {
    return Stream.of(
            runs("2.7", PLAIN, 8, 17),
            runs("4", PLAIN, 17, 25),
            runs("4", ECS_AND_LOGSTASH, 17),
            runs("4", GELF, 17))
        .flatMap(runs -> runs);
  }

  private static Stream<Arguments> runs(String springBoot, String[] options, Integer... features) {
    return Jdk.of(features).map(jdk -> Arguments.of(jdk, springBoot, options));
  }

  @ParameterizedTest(name = "{0}, Spring Boot {1} {2}")
  @MethodSource("runs")
  void logsNoKey(Jdk jdk, String springBoot, String[] options) throws Exception {
    Result control = run(new ForkedJvm(jdk), springBoot, options);
    Result masked = run(new ForkedJvm(jdk).agent(), springBoot, options);
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
    Result control = run(configured(jdk, plain), springBoot, options);
    Result masked = run(configured(jdk, file), springBoot, options);
    assertEquals(1, masked.status());
    assertEquals("", masked.err());
    assertTrue(masked.out().contains("printed " + key), "standard output is not covered");
    compare(withoutPrinted(control.out()), withoutPrinted(masked.out()));
    compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<Arguments> plainRuns() {
    return Stream.concat(runs("2.7", PLAIN, 8), runs("4", PLAIN, 17));
  }

  /** The way of docs/log4j2.md: the jar has a file with the line among its classes. */
  @ParameterizedTest(name = "{0}, Spring Boot {1}, own configuration: {2}")
  @MethodSource("log4j2Runs")
  void logsNoKeyWithTheLineInLog4jProperties(Jdk jdk, String springBoot, boolean configured)
      throws Exception {
    Map<String, String> own = configured ? Map.of("log4j2-spring.xml", LOG4J2_SPRING) : Map.of();
    Map<String, String> withLine = new TreeMap<>(own);
    withLine.put("log4j2.component.properties", Log4jFilter.FACTORY.line());
    Result control = run(new ForkedJvm(jdk), packed(springBoot, own), PLAIN);
    Result masked = run(new ForkedJvm(jdk), packed(springBoot, withLine), PLAIN);
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
                Stream.of(Arguments.of(run[0], run[1], false), Arguments.of(run[0], run[1], true)));
  }

  /** A copy of the application with Log4j, with more files among its classes. */
  private Path packed(String springBoot, Map<String, String> files) throws Exception {
    Path jar = dir.resolve("application.jar");
    Files.copy(jar(springBoot, "-log4j2"), jar, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(inside.getPath("BOOT-INF/classes", file.getKey()), file.getValue());
      }
    }
    return jar;
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

  private Result run(ForkedJvm jvm, String springBoot, String[] options) throws Exception {
    return run(jvm, jar(springBoot, ""), options);
  }

  private Result run(ForkedJvm jvm, Path jar, String[] options) throws Exception {
    for (String option : options) {
      jvm.option(option);
    }
    return jvm.environment(Map.of("PROGRAM_KEY", key)).runJar(jar);
  }

  private static Path jar(String springBoot, String classifier) {
    String name = "spring-boot-" + springBoot;
    return Path.of(System.getProperty("applications"), name, "target", name + classifier + ".jar");
  }

  private void compare(String control, String masked) {
    for (String part : new String[] {"Bearer ", "token ", "suppressed ", "jul ", "named"}) {
      assertTrue(control.contains(part), () -> part + " is not logged:\n" + control);
    }
    assertNoKey(key, masked);
    assertMasked(key, comparable(control), comparable(masked));
  }

  /** Without what differs from run to run, and the name of a logger that is cut to fit a column. */
  private static String comparable(String log) {
    return log.replaceAll(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[.,0-9]*(Z|[+-][0-9:]+)?", "(time)")
        .replaceAll("(\"timestamp\": ?)[0-9.]+", "$1(time)")
        .replaceAll("(PID |(INFO|WARN|ERROR) |pid\": ?)\\d+", "$1(pid)")
        .replaceAll("[0-9.]+( seconds| ?\\)|\\))", "(seconds)$1")
        .replaceAll("(?m)^.*: named$", "(named)");
  }
}
