package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.FilesProgram;
import dev.notionredactor.programs.StandardNamesProgram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the option says are masked by whatever class they are written; others stay. */
class FilesIT {

  private static final String OPTION = "files={files}/*.log";

  private static final String KEY = TestKeys.randomAccessToken();

  static Stream<Jdk> jdks() {
    return Jdk.all().stream();
  }

  private static ForkedJvm jvm(Jdk jdk) {
    return new ForkedJvm(jdk).attachable().option("-Dkey=" + KEY);
  }

  private static Map<String, String> files(Result result, String end) {
    Map<String, String> files = new TreeMap<>(result.files());
    files.keySet().removeIf(name -> !name.endsWith(end));
    return files;
  }

  private static void assertGuarded(Result control, Result result) {
    assertEquals(control.out(), result.out(), result.err());
    assertEquals("", result.err());
    Map<String, String> shown = files(control, ".log");
    assertEquals(shown.keySet(), files(result, ".log").keySet());
    assertTrue(shown.size() > 15, shown.keySet().toString());
    shown.forEach(
        (name, text) -> {
          String masked = result.files().get(name);
          assertTrue(text.contains(KEY), name);
          if (name.contains(", cut") || name.contains(", byte by byte")) {
            assertBeginsAlone(text, masked);
          } else {
            assertNoKey(KEY, masked);
          }
          assertEquals(text.length(), masked.length(), name);
        });
    assertEquals(files(control, ".txt"), files(result, ".txt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void byEveryClass(Jdk jdk) throws Exception {
    Result control = jvm(jdk).runOnce(FilesProgram.class.getName());
    Result result =
        jvm(jdk).agent(ForkedJvm.AGENT + "=" + OPTION).run(FilesProgram.class.getName());
    assertGuarded(control, result);
    for (String name : List.of("stream", "byte channel", "channel, elsewhere")) {
      String file = name + ".log";
      assertMasked(KEY, control.files().get(file), result.files().get(file));
    }
  }

  /** Of an agent that comes later, too, to files that are open by then. */
  @Test
  void attached() throws Exception {
    Jdk jdk = Jdk.current();
    Result control = jvm(jdk).runOnce(FilesProgram.class.getName());
    Result result =
        jvm(jdk)
            .runPaused(
                pid -> {
                  Result attached =
                      new ForkedJvm(jdk)
                          .runJar("attach", String.valueOf(pid), "files=/**/" + "*.log");
                  assertEquals(0, attached.status(), attached.err());
                },
                FilesProgram.class.getName(),
                "paused");
    assertGuarded(control, result);
  }

  /** The first 8 characters of a key's body may be shown where it is cut. */
  private static void assertBeginsAlone(String text, String masked) {
    int differs = 0;
    while (text.charAt(differs) == masked.charAt(differs)) {
      differs++;
    }
    assertTrue(differs <= text.indexOf(KEY) + "ntn_".length() + 8, masked);
    assertNoKey(KEY, masked.substring(differs));
    assertTrue(masked.endsWith(" last\n"), masked);
  }

  static Stream<Jdk> oldestAndNewest() {
    return Matrix.of(Jdk.all()).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oldestAndNewest")
  void standardStreamsByAnotherName(Jdk jdk) throws Exception {
    Result control = standardNames(jvm(jdk), true);
    Result result = standardNames(jvm(jdk).agent(), true);
    assertTrue(control.out().contains(KEY), control.out());
    assertMasked(KEY, control.out(), result.out());
    // Files, in which the program writes over what it has written.
    assertNoKey(KEY, result.err());
    assertNoKey(KEY, standardNames(jvm(jdk).agent(), false).out());
  }

  private static Result standardNames(ForkedJvm jvm, boolean pipe) throws Exception {
    if (jvm.jdk().feature() > 8) {
      jvm.option("--add-opens=java.base/java.io=ALL-UNNAMED");
    }
    if (pipe) {
      jvm.reader((out, err) -> out.readAllBytes());
    }
    return jvm.run(StandardNamesProgram.class.getName());
  }

  /** However a pattern says the same directory; and with a mask of another length. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{files}/./*.log", "{files}/../files/*.log", "/proc/self/root{files}/*.log"})
  void patterns(String pattern) throws Exception {
    Result control = jvm(Jdk.current()).runOnce(FilesProgram.class.getName());
    Result result =
        jvm(Jdk.current())
            .agent(ForkedJvm.AGENT + "=mask=<{fingerprint}>,files=" + pattern)
            .run(FilesProgram.class.getName());
    assertGuarded(control, result);
  }
}
