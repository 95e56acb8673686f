package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.RotationProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret in a file that is rotated while the program runs: neither the new nor the old shows. */
class RotationIT {

  private static final String SECRET = "correct-Horse_" + ProcessHandle.current().pid();
  private static final Pattern SHOWN =
      Pattern.compile("(printed|logged) (\\w+) " + SECRET + "-(\\d+)");
  private static final Pattern ROTATED = Pattern.compile("rotated (\\d+) (\\d+)");

  /** From when on a value must not be shown. */
  private static final long MILLIS = 2_000;

  /** They wait for most of their time: so they run at once. */
  private static final ExecutorService RUNS = Executors.newCachedThreadPool();

  private static Future<Result> control;
  private static Future<Result> agent;
  private static Future<Result> filter;

  @BeforeAll
  static void run(@TempDir Path control, @TempDir Path agent, @TempDir Path filter) {
    RotationIT.control = RUNS.submit(() -> run(jvm(Jdk.current(), control)));
    RotationIT.agent = RUNS.submit(() -> run(withAgent(agent)));
    RotationIT.filter = RUNS.submit(() -> run(withFilter(filter)));
    RUNS.shutdown();
  }

  private static Result run(ForkedJvm jvm) throws Exception {
    return jvm.run(RotationProgram.class.getName());
  }

  private static ForkedJvm jvm(Jdk jdk, Path dir) {
    return new ForkedJvm(jdk)
        .classPath(Library.logback("1.2.13").jars())
        .option("-Dsecrets=" + dir)
        .option("-Dsecret=" + SECRET);
  }

  private static ForkedJvm withAgent(Path dir) {
    return jvm(Matrix.newest(Jdk.all()).get(0), dir)
        .agent(ForkedJvm.AGENT + "=environment=false,secretFiles=" + dir + "/token");
  }

  private static ForkedJvm withFilter(Path dir) throws IOException {
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
    return jvm(Jdk.current(), dir)
        .classPath(LogbackFilter.JARS)
        .option("-Dlogback.configurationFile=" + configuration);
  }

  /** The control run of the others. */
  @Test
  void withoutProtectionAllAreShown() throws Exception {
    Result result = control.get();
    for (String way : new String[] {"printed", "logged"}) {
      for (int i = 0; i <= 50; i++) {
        String last = way + " last " + SECRET + "-" + i + System.lineSeparator();
        assertTrue((result.out() + result.err()).contains(last), last);
      }
    }
  }

  @Test
  void theAgentLooks() throws Exception {
    Result result = agent.get();
    assertNoneShown(result, "printed", "logged");
    assertTrue(
        result.err().trim().matches("notion-redactor: \\S+/token is not there yet"), result.err());
  }

  @Test
  void aFilterLooks() throws Exception {
    assertNoneShown(filter.get(), "logged");
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
