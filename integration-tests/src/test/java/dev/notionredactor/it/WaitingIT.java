package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.WaitingProgram;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits on a standard stream is resolved, and never lost, however the program goes on. */
class WaitingIT {

  private static final int PREFIX = 4;

  private final String key = TestKeys.randomAccessToken();

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"return", "exit", "halt", "throw"})
  void endOfTheJvmShowsWhatIsNoKey(String end) throws Exception {
    // So few are shown, too, if the program takes so long to its end that the stream falls idle.
    int few = PREFIX + 8;
    Result control = run(new ForkedJvm(Jdk.current()), end, few);
    assertEquals("prompt " + key.substring(0, few), control.out());
    assertEquals(control, protectedRun(Jdk.current(), end, few));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void endOfTheJvmMasksWhatIsAKey(Jdk jdk) throws Exception {
    for (String end : new String[] {"return", "exit", "halt", "throw"}) {
      String out = protectedRun(jdk, end, key.length()).out();
      assertEquals("prompt " + TestKeys.masked(key), out, end);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void shutdownHooksMayStillPrint(Jdk jdk) throws Exception {
    String out = protectedRun(jdk, "hook", key.length()).out();
    assertEquals("prompt " + TestKeys.masked(key) + "! " + TestKeys.masked(key), out);
  }

  @ParameterizedTest
  @ValueSource(ints = {PREFIX, PREFIX + 1, PREFIX + 8})
  void idleStreamShowsAFewCharacters(int shown) throws Exception {
    String prompt = "prompt " + key.substring(0, shown);
    assertEquals(prompt, idleRun("idle", shown, prompt).out());
    // What follows makes it a key: all but those few characters are masked.
    String out = idleRun("idle within", shown, prompt).out();
    String mask = TestKeys.mark(key, key.length() - shown);
    assertEquals(prompt + mask + "." + System.lineSeparator(), out);
  }

  @ParameterizedTest
  @ValueSource(ints = {PREFIX + 9, PREFIX + 15, PREFIX + 16, PREFIX + 30})
  void idleStreamMasksMoreCharacters(int shown) throws Exception {
    String prompt = "prompt " + TestKeys.masked(key.substring(0, shown));
    assertEquals(prompt, idleRun("idle", shown, prompt).out());
    // The mask stands for all of the body, and is filled up as it goes on.
    assertEquals(
        prompt + "*".repeat(key.length() - shown) + "." + System.lineSeparator(),
        idleRun("idle within", shown, prompt).out());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void redirectedStreamIsReleasedToo(Jdk jdk) throws Exception {
    String prompt = "prompt " + TestKeys.masked(key.substring(0, PREFIX + 20));
    ForkedJvm jvm = new ForkedJvm(jdk).agent().reader(new ShownFirst("redirected.txt", prompt));
    Result result = run(jvm, "idle redirected", PREFIX + 20);
    assertEquals(
        prompt + "*".repeat(key.length() - PREFIX - 20) + "." + System.lineSeparator(),
        result.files().get("redirected.txt"));
    assertNoKey(key, result.files().get("redirected.txt"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void closingShowsWhatIsNoKey(Jdk jdk) throws Exception {
    // As few as above.
    int shown = PREFIX + 8;
    for (String end :
        new String[] {
          "close System.out",
          "close the descriptor",
          "close redirected",
          "halt redirected",
          "exit within the lock"
        }) {
      Result control = run(new ForkedJvm(jdk), end, shown);
      assertTrue(control.toString().contains("prompt " + key.substring(0, shown)), end);
      assertEquals(control, protectedRun(jdk, end, shown), end);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void closedStandardOutputStaysClosed(Jdk jdk) throws Exception {
    Result control = run(new ForkedJvm(jdk), "write after close", 0);
    assertTrue(control.err().endsWith("true"), control.err());
    assertEquals(control, protectedRun(jdk, "write after close", 0));
  }

  /** A run that goes on when what waited is resolved. */
  private Result idleRun(String end, int shown, String resolved) throws Exception {
    ForkedJvm jvm = new ForkedJvm(Jdk.current()).agent();
    return run(jvm.reader(ShownFirst.onStandardOutput(resolved)), end, shown);
  }

  private Result protectedRun(Jdk jdk, String end, int shown) throws Exception {
    return run(new ForkedJvm(jdk).agent(), end, shown);
  }

  private Result run(ForkedJvm jvm, String end, int shown) throws Exception {
    return jvm.option("-Dkey=" + key)
        .run(WaitingProgram.class.getName(), end, String.valueOf(shown));
  }
}
