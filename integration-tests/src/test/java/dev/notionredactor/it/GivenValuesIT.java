package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.GivenValuesProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application gives to core's class on its class path, the agent and a filter mask. */
class GivenValuesIT {

  private static final String SECRET = "correct-Horse_12345678";
  private static final String MASK = TestKeys.named("FROM_A_VAULT", SECRET.length());

  @TempDir Path dir;

  /** With core on the class path. */
  private static ForkedJvm jvm(Jdk jdk) {
    return new ForkedJvm(jdk)
        .classPath(Library.logback("1.2.13").jars())
        .classPath(LogbackFilter.JARS)
        .option("-Dsecret=" + SECRET);
  }

  private static List<String> expected(boolean isPrinted, boolean isLogged, boolean taken) {
    return List.of(
        "printed before " + SECRET,
        "logged before " + SECRET,
        "taken: " + taken,
        "printed then " + (isPrinted ? MASK : SECRET),
        "logged then " + (isLogged ? MASK : SECRET),
        "retired: " + taken,
        "printed after " + SECRET,
        "logged after " + SECRET);
  }

  private Result run(ForkedJvm jvm, String first) throws Exception {
    Path configuration =
        Files.writeString(
            dir.resolve("logback.xml"),
            "<configuration>"
                + first
                + "<appender name='A' class='ch.qos.logback.core.ConsoleAppender'><encoder>"
                + "<pattern>%msg%n</pattern></encoder></appender>"
                + "<root level='info'><appender-ref ref='A'/></root></configuration>");
    return jvm.option("-Dlogback.configurationFile=" + configuration)
        .run(GivenValuesProgram.class.getName());
  }

  static Stream<Jdk> jdks() {
    return Jdk.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void theAgentTakesThem(Jdk jdk) throws Exception {
    Result result = run(jvm(jdk).agent(), "");
    assertEquals(expected(true, true, true), result.out().lines().toList());
    assertEquals("", result.err());
  }

  @Test
  void aFilterTakesThem() throws Exception {
    Result result = run(jvm(Jdk.current()), LogbackFilter.LINE);
    assertEquals(expected(false, true, true), result.out().lines().toList());
  }

  @Test
  void withoutBothNobodyDoes() throws Exception {
    Result result = run(jvm(Jdk.current()), "");
    assertEquals(expected(false, false, false), result.out().lines().toList());
  }
}
