package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An application in Tomcat, and Tomcat's own logs of it. */
class TomcatIT {

  private final String key = TestKeys.randomAccessToken();

  static Stream<Arguments> runs() {
    return Stream.concat(
        Matrix.newest(Jdk.of(8, 17).toList()).stream().map(jdk -> Arguments.of(jdk, "9.0.117")),
        Matrix.newest(Jdk.of(17, 25).toList()).stream().map(jdk -> Arguments.of(jdk, "11.0.24")));
  }

  @ParameterizedTest(name = "{0}, Tomcat {1}", allowZeroInvocations = true)
  @MethodSource("runs")
  void logsNoKey(Jdk jdk, String version, @TempDir Path directory) throws Exception {
    String query = "token=" + key;
    Map<String, String> control = tomcat(version, directory.resolve("control")).show(jdk, query);
    Map<String, String> masked =
        tomcat(version, directory.resolve("masked")).agent().show(jdk, query);
    for (String log :
        new String[] {"out", "catalina.log", "localhost.log", "localhost_access_log.txt"}) {
      assertNoKey(key, masked.get(log));
      assertMasked(key, comparable(control.get(log)), comparable(masked.get(log)));
    }
    assertEquals(control.keySet(), masked.keySet());
  }

  private static Tomcat tomcat(String version, Path base) throws Exception {
    return new Tomcat(version, Files.createDirectory(base));
  }

  /**
   * Without times, the threads of requests, and what it says of how it was started and, as its logs
   * close meanwhile, how it ends. Nor, since on Java 8 it looks for tags in agents as well, that it
   * found none; nor the size of the page that tells of the failure, and masks the key as well.
   */
  private static String comparable(String log) {
    String varying = ".*(Command line argument|CATALINA_BASE|SecureRandom|TldScanner|\\[Thread-).*";
    return log.lines()
        .filter(line -> !line.matches(varying))
        .map(line -> line.replaceAll("\\[/.*/webapps/", "[/webapps/"))
        .map(line -> line.replaceAll("\\d\\d[-/]\\w{3}[-/]\\d{4}[: ][0-9:.]+", "(time)"))
        .map(line -> line.replaceAll("\\[[0-9,]+\\] (milliseconds|ms)", "(time)"))
        .map(line -> line.replaceAll("(http-nio-)\\d+(-exec-\\d+)?", "$1(port)"))
        // A file is written later, when the thread may have ended: then it has no name any more.
        .map(line -> line.replaceAll("\\[\\d+\\] (?=org\\.apache\\.jsp)", "[http-nio-(port)] "))
        .map(line -> line.replaceAll("\" 500 \\d+$", "\" 500 (size)"))
        .collect(Collectors.joining("\n"));
  }
}
