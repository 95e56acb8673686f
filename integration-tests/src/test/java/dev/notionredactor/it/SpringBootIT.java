package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static final String LOG4J2_SPRING =
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

  private final SpringBootRuns runs = new SpringBootRuns(TestKeys.randomAccessToken());

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

  @ParameterizedTest(name = "{0}, Spring Boot {1} {2}", allowZeroInvocations = true)
  @MethodSource("runs")
  void logsNoKey(Jdk jdk, String springBoot, String[] options) throws Exception {
    Path unprotected = unprotected(springBoot, "");
    Result control = runs.run(new ForkedJvm(jdk), unprotected, options);
    Result masked = runs.run(new ForkedJvm(jdk).agent(), unprotected, options);
    assertEquals(1, control.status());
    assertEquals(1, masked.status());
    assertEquals("", control.err());
    assertEquals("", masked.err());
    runs.compare(control.out(), masked.out());
    runs.compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  /** The way of docs/logback.md, without the agent. */
  @ParameterizedTest(name = "{0}, Spring Boot {1} {2}", allowZeroInvocations = true)
  @MethodSource("plainRuns")
  void logsNoKeyWithTheLineInLogbackXml(Jdk jdk, String springBoot, String[] options)
      throws Exception {
    Path file = Files.writeString(dir.resolve("logback-spring.xml"), configuration());
    Path plain =
        Files.writeString(
            dir.resolve("plain.xml"), configuration().replace(LogbackFilter.LINE, ""));
    Result control = runs.run(configured(jdk, plain), unprotected(springBoot, ""), options);
    Result masked = runs.run(configured(jdk, file), withoutStarter(springBoot, ""), options);
    assertEquals(1, masked.status());
    assertEquals("", masked.err());
    assertTrue(masked.out().contains(runs.printed()), "standard output is not covered");
    runs.compareLogged(control.out(), masked.out());
    runs.compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<Arguments> plainRuns() {
    return Matrix.newestFirst(runs("4", PLAIN, 17), runs("2.7", PLAIN, 8));
  }

  /** The way of docs/log4j2.md: the jar has a file with the line among its classes. */
  @ParameterizedTest(
      name = "{0}, Spring Boot {1}, own configuration: {2}",
      allowZeroInvocations = true)
  @MethodSource("log4j2Runs")
  void logsNoKeyWithTheLineInLog4jProperties(Jdk jdk, String springBoot, boolean configured)
      throws Exception {
    Map<String, String> own = configured ? Map.of("log4j2-spring.xml", LOG4J2_SPRING) : Map.of();
    Map<String, String> withLine = new TreeMap<>(own);
    withLine.put("log4j2.component.properties", Log4jFilter.FACTORY.line());
    Path jar = withoutStarter(springBoot, "-log4j2");
    Result control = runs.run(new ForkedJvm(jdk), packed(jar, own), PLAIN);
    Result masked = runs.run(new ForkedJvm(jdk), packed(jar, withLine), PLAIN);
    assertEquals(1, masked.status());
    assertEquals("", masked.err());
    assertTrue(masked.out().contains(runs.printed()), "standard output is not covered");
    assertEquals(configured, masked.out().contains("own layout"), masked::out);
    runs.compareLogged(control.out(), masked.out());
    runs.compare(control.files().get("spring.log"), masked.files().get("spring.log"));
  }

  static Stream<Arguments> log4j2Runs() {
    return Matrix.newestFirst(log4j2Runs("2.7", 8), log4j2Runs("4", 17));
  }

  private static Stream<Arguments> log4j2Runs(String springBoot, int feature) {
    return runs(springBoot, PLAIN, feature)
        .map(Arguments::get)
        .flatMap(
            run ->
                Stream.of(false, true)
                    .filter(configured -> Matrix.WHOLE || configured)
                    .map(configured -> Arguments.of(run[0], run[1], configured)));
  }

  /** The filters are asleep there, unless they are told. */
  private static Path withoutStarter(String springBoot, String classifier) throws Exception {
    return jars().without(springBoot, classifier, "notion-redactor-spring-boot-starter-*");
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
}
