package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.RotationProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret in a file that is rotated while the program runs: neither the new nor the old shows. */
class RotationIT {

  private static final String SECRET = "correct-Horse_" + ProcessHandle.current().pid();
  private static final Pattern SHOWN =
      Pattern.compile("(printed|logged) (\\w+) " + SECRET + "-(\\d+)");
  private static final Pattern ROTATED = Pattern.compile("rotated (\\d+) (\\d+)");

  /** From when on a value must not be shown. */
  private static final long MILLIS = 2_000;

  @TempDir Path dir;

  private ForkedJvm jvm(Jdk jdk) {
    return new ForkedJvm(jdk)
        .classPath(Library.logback("1.2.13").jars())
        .option("-Dsecrets=" + dir)
        .option("-Dsecret=" + SECRET);
  }

  static Stream<Jdk> jdks() {
    return Matrix.newest(Jdk.all()).stream();
  }

  /** The control run of the others. */
  @Test
  void withoutProtectionAllAreShown() throws Exception {
    Result control = jvm(Jdk.current()).run(RotationProgram.class.getName());
    for (String way : new String[] {"printed", "logged"}) {
      for (int i = 0; i <= 50; i++) {
        String last = way + " last " + SECRET + "-" + i + System.lineSeparator();
        assertTrue((control.out() + control.err()).contains(last), last);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void theAgentLooks(Jdk jdk) throws Exception {
    Result result =
        jvm(jdk)
            .agent(ForkedJvm.AGENT + "=environment=false,secretFiles=" + dir + "/token")
            .run(RotationProgram.class.getName());
    assertNoneShown(result, "printed", "logged");
    assertEquals(
        "notion-redactor: " + dir + "/token is not there yet", result.err().trim(), result.err());
  }

  @Test
  void aFilterLooks() throws Exception {
    ForkedJvm jvm = jvm(Jdk.current());
    Path configuration =
        Files.writeString(
            Files.createDirectory(dir.resolve("config")).resolve("logback.xml"),
            "<configuration><contextListener"
                + " class='dev.notionredactor.logback.RedactAllAppenders'><secretFiles>"
                + dir
                + "/to*</secretFiles></contextListener>"
                + "<appender name='A' class='ch.qos.logback.core.ConsoleAppender'><encoder>"
                + "<pattern>%msg%n</pattern></encoder></appender>"
                + "<root level='info'><appender-ref ref='A'/></root></configuration>");
    Result result =
        jvm.classPath(LogbackFilter.JARS)
            .option("-Dlogback.configurationFile=" + configuration)
            .run(RotationProgram.class.getName());
    assertNoneShown(result, "logged");
  }

  private static void assertNoneShown(Result result, String... ways) {
    Map<String, Long> rotated = new HashMap<>();
    Matcher rotation = ROTATED.matcher(result.out());
    while (rotation.find()) {
      rotated.put(rotation.group(1), Long.valueOf(rotation.group(2)));
    }
    assertEquals(51, rotated.size(), result.out());
    for (String way : ways) {
      assertTrue(result.out().contains(way), result.out());
    }
    Matcher shown = SHOWN.matcher(result.out());
    while (shown.find()) {
      if (Stream.of(ways).noneMatch(shown.group(1)::equals)) {
        continue;
      }
      assertTrue(!shown.group(2).equals("last"), shown.group());
      long since = Long.parseLong(shown.group(2)) - rotated.get(shown.group(3));
      assertTrue(since < MILLIS, shown.group() + " after " + since + " ms");
    }
  }
}
