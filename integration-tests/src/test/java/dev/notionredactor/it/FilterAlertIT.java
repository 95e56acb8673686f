package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.FindingsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters tell people and JMX of a key that leaks, without the agent. */
class FilterAlertIT {

  private static final String PROGRAM = FindingsProgram.class.getName();
  private static final String KEY = TestKeys.randomAccessToken();
  private static final String FIRST_LINE =
      "notion-redactor: A Notion key leaked, and was masked: access token, fingerprint "
          + TestKeys.fingerprint(KEY);

  private enum Filter {
    logback("Logback", "two") {
      @Override
      ForkedJvm addTo(ForkedJvm jvm, String alert) {
        String line = "<alert>" + alert + "</alert>";
        return jvm.classPath(LogbackFilter.JARS)
            .option(
                "-Dfirst=<contextListener class='dev.notionredactor.logback.RedactAllAppenders'>"
                    + line
                    + "</contextListener><statusListener"
                    + " class='ch.qos.logback.core.status.OnConsoleStatusListener'/>");
      }
    },
    log4j2("Log4j", "one") {
      @Override
      ForkedJvm addTo(ForkedJvm jvm, String alert) {
        return Log4jFilter.FACTORY.addTo(jvm).option("-Dnotionredactor.alert=" + alert);
      }
    };

    private final String sink;
    private final String file;

    Filter(String sink, String file) {
      this.sink = sink;
      this.file = file;
    }

    abstract ForkedJvm addTo(ForkedJvm jvm, String alert);

    ForkedJvm jvm() {
      return new ForkedJvm(Jdk.current())
          .classPath((this == logback ? Library.logback("1.5.38") : Library.LOG4J2.get(2)).jars())
          .option("-Dkey." + name() + "=" + KEY)
          .option("-Dwait=1000");
    }

    String log(Result result) {
      return result.files().get(name() + " " + file + ".txt");
    }
  }

  @TempDir Path dir;

  static Stream<Arguments> places() {
    return Stream.of(Filter.values())
        .flatMap(
            filter ->
                Stream.of("file", "stderr", "status", "com.example.security")
                    .map(place -> Arguments.of(filter, place)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("places")
  void isTold(Filter filter, String place) throws Exception {
    Path file = dir.resolve("alerts.log");
    String alert = place.equals("file") ? file.toString() : place;
    Result result = filter.addTo(filter.jvm(), alert).run(PROGRAM, filter.name());
    String log = filter.log(result);
    assertNoKey(KEY, log + result.out() + result.err());
    String told =
        switch (place) {
          case "file" -> Files.readString(file);
          case "com.example.security" -> log;
          default -> result.out() + result.err();
        };
    assertEquals(place.startsWith("com."), log.contains("WARN com.example.security"), log);
    assertTrue(told.contains(FIRST_LINE), told);
    assertTrue(
        told.contains("where: " + filter.sink + ", logger com.example.Api, level INFO"), told);
    assertTrue(told.contains("(FindingsProgram.java:"), told);
  }

  @ParameterizedTest
  @EnumSource(Filter.class)
  void jmxShowsItIfItIsThere(Filter filter) throws Exception {
    Result without = filter.addTo(filter.jvm(), "none").run(PROGRAM, filter.name());
    assertTrue(without.out().contains("no bean"), without.out());
    assertFalse((filter.log(without) + without.out() + without.err()).contains("leaked"));
    Result with =
        filter.addTo(filter.jvm(), "none").option("-Dserver=true").run(PROGRAM, filter.name());
    assertEquals(
        List.of(
            "bean: " + TestKeys.fingerprint(KEY) + " " + filter.sink + " " + FindingsProgram.TIMES),
        with.out().lines().filter(line -> line.startsWith("bean: ")).toList());
  }

  /** The control run of the others. */
  @ParameterizedTest
  @EnumSource(Filter.class)
  void withoutTheFilterTheKeyIsShown(Filter filter) throws Exception {
    Result result = filter.jvm().option("-Dserver=true").run(PROGRAM, filter.name());
    assertTrue(filter.log(result).contains(KEY));
    assertTrue(result.out().contains("no bean"), result.out());
  }
}
