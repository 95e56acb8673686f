package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMaskedIfShown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.JulProgram;
import dev.notionredactor.programs.StdioProgram;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each program without and with the agent. Without it, every case must show the key in every
 * place; with it, all that was printed must be the same, character for character, but for the key,
 * which is masked.
 */
class LeakIT {

  /** The start of the two sinks that every program has, whether it prints a key there or not. */
  private static final String STANDARD = "standard ";

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void standardStreams(Jdk jdk) throws Exception {
    compare(() -> new ForkedJvm(jdk), StdioProgram.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void javaUtilLogging(Jdk jdk) throws Exception {
    compare(
        () ->
            new ForkedJvm(jdk)
                .option("-Djava.util.logging.SimpleFormatter.format=%4$s: %3$s %5$s%6$s%n"),
        JulProgram.class);
  }

  static Stream<Jdk> jdks() {
    return Jdk.all().stream();
  }

  private interface Jvm {
    ForkedJvm create();
  }

  private static void compare(Jvm jvm, Class<?> program) throws Exception {
    String key = TestKeys.randomAccessToken();
    String property = "-Dkey=" + key;
    Result unprotected = jvm.create().option(property).run(program.getName());
    Result protectedRun = jvm.create().option(property).agent().run(program.getName());
    Cases.assertEveryOneLeaks(key, unprotected.out(), unprotected.err());
    assertEquals(unprotected.status(), protectedRun.status());
    Map<String, String> control = sinks(unprotected);
    Map<String, String> masked = sinks(protectedRun);
    assertEquals(control.keySet(), masked.keySet());
    for (String sink : control.keySet()) {
      boolean leaks = control.get(sink).contains(key);
      assertTrue(leaks || sink.startsWith(STANDARD), () -> "control does not leak to " + sink);
      assertMaskedIfShown(key, control.get(sink), masked.get(sink), sink);
    }
  }

  private static Map<String, String> sinks(Result result) {
    Map<String, String> sinks = new TreeMap<>();
    result.files().forEach((name, text) -> sinks.put(name, withoutTimes(text)));
    sinks.put(STANDARD + "output", result.out());
    sinks.put(STANDARD + "error", result.err());
    return sinks;
  }

  private static String withoutTimes(String text) {
    return text.replaceAll("Log session start time [^<]*", "Log session start time");
  }
}
