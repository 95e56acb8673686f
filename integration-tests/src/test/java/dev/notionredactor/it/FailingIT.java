package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.EndOfStackProgram;
import dev.notionredactor.programs.FailingLoggersProgram;
import dev.notionredactor.programs.FailingProgram;
import dev.notionredactor.programs.Fault;
import dev.notionredactor.programs.FullHeapProgram;
import dev.notionredactor.programs.ThrowingProgram;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Property 7: what can't be redacted is withheld, and the application does not notice. */
class FailingIT {

  @TempDir static Path directory;
  private static Path faultyAgent;

  private final String key = TestKeys.randomAccessToken();

  @BeforeAll
  static void makeAgentFail() throws Exception {
    faultyAgent = FaultyAgent.in(directory);
  }

  static Collection<Jdk> jdks() {
    return Matrix.newest(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void noticeStandsForTextInWhichTheScannerFails(Jdk jdk) throws Exception {
    Result control = run(new ForkedJvm(jdk).asItComes(), FailingProgram.class);
    Result failing =
        run(
            new ForkedJvm(jdk).asItComes().option("-javaagent:" + faultyAgent),
            FailingProgram.class);
    assertEquals(0, failing.status());
    Map<String, String> expected = UnorderedComparison.sinks(control);
    expected.replaceAll((sink, text) -> withheld(sink, text));
    assertEquals(expected, UnorderedComparison.sinks(failing));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void noticeStandsForAMessageInWhichTheScannerFails(Jdk jdk) throws Exception {
    Result control = run(withLoggers(jdk), FailingLoggersProgram.class);
    Result failing =
        run(withLoggers(jdk).option("-javaagent:" + faultyAgent), FailingLoggersProgram.class);
    assertEquals(0, failing.status());
    String expected = control.out();
    for (Fault fault : Fault.values()) {
      String message = FailingLoggersProgram.TEMPLATE + fault.textWith(key);
      assertTrue(expected.contains(message), control.out());
      expected = expected.replace(message, notice(message, fault));
    }
    assertEquals(withheld("standard output", expected), failing.out());
    assertEquals(control.err(), failing.err());
  }

  private static ForkedJvm withLoggers(Jdk jdk) {
    return new ForkedJvm(jdk)
        .asItComes()
        .classPath(Library.newestLoggers(jdk))
        .option("-Dlogback.configurationFile=logback-console.xml")
        .option("-Dlog4j2.configurationFile=log4j2-console.xml");
  }

  /** What a text becomes in which faults were asked for, and keys stand elsewhere too. */
  private String withheld(String sink, String control) {
    String shown = control;
    for (Fault fault : Fault.values()) {
      String text = fault.textWith(key);
      assertTrue(shown.contains(text), () -> fault + " in " + sink + ":\n" + control);
      shown = shown.replace(text, notice(text, fault));
    }
    return shown.replace(key, TestKeys.masked(key));
  }

  /** An object that throws when it is printed throws where it always did. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void objectsThrowAsEver(Jdk jdk) throws Exception {
    String format = "-Djava.util.logging.SimpleFormatter.format=%5$s%6$s%n";
    Result control = run(new ForkedJvm(jdk).asItComes().option(format), ThrowingProgram.class);
    assertTrue(control.err().contains(key), control.err());
    UnorderedComparison.assertMasked(
        key,
        control,
        run(new ForkedJvm(jdk).asItComes().option(format).agent(), ThrowingProgram.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void failuresAreCounted(Jdk jdk) throws Exception {
    String verbose = "=verbose=true";
    String none =
        run(
                new ForkedJvm(jdk).asItComes().option("-javaagent:" + ForkedJvm.AGENT + verbose),
                FailingProgram.class)
            .err();
    assertTrue(
        none.endsWith("notion-redactor: redaction failed 0 times" + System.lineSeparator()), none);
    String some =
        run(
                new ForkedJvm(jdk).asItComes().option("-javaagent:" + faultyAgent + verbose),
                FailingProgram.class)
            .err();
    Matcher count =
        Pattern.compile("notion-redactor: redaction failed (\\d+) times\\R$").matcher(some);
    assertTrue(count.find(), some);
    // Where it was first is told, but not what was said.
    assertTrue(
        Pattern.compile(
                "notion-redactor: redaction first failed by java\\.lang\\.IllegalStateException\\R"
                    + "\\tat dev\\.notionredactor\\.programs\\.Fault")
            .matcher(some)
            .find(),
        some);
    assertFalse(some.contains("injected"), some);
    // Each fault at least once on each of three streams, in two getters and in a formatter.
    assertTrue(Integer.parseInt(count.group(1)) >= 6 * Fault.values().length, some);
  }

  private static String notice(String text, Fault fault) {
    return "[notion-redactor withheld " + text.length() + " characters: " + error(fault) + "]";
  }

  private static String error(Fault fault) {
    return switch (fault) {
      case EXCEPTION -> "IllegalStateException";
      case STACK_OVERFLOW -> "StackOverflowError";
      case OUT_OF_MEMORY -> "OutOfMemoryError";
      case LINKAGE -> "NoClassDefFoundError";
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void nothingBreaksAtTheEndOfTheStack(Jdk jdk) throws Exception {
    // There a PrintStream's own lock stays taken at the end of a stack, agent or not.
    String[] arguments = jdk.feature() == 21 ? new String[0] : new String[] {"redirected"};
    Result control = run(new ForkedJvm(jdk).asItComes(), EndOfStackProgram.class, arguments);
    assertEndsAlike(
        control, run(new ForkedJvm(jdk).asItComes().agent(), EndOfStackProgram.class, arguments));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void nothingBreaksInAFullHeap(Jdk jdk) throws Exception {
    Result control = run(new ForkedJvm(jdk).asItComes().option("-Xmx24m"), FullHeapProgram.class);
    assertEndsAlike(
        control,
        run(new ForkedJvm(jdk).asItComes().option("-Xmx24m").agent(), FullHeapProgram.class));
  }

  /** How much is printed where there is hardly any stack or heap differs; not so the end. */
  private void assertEndsAlike(Result control, Result actual) {
    assertEquals(control.status(), actual.status(), actual::err);
    Map<String, String> sinks = UnorderedComparison.sinks(actual);
    UnorderedComparison.sinks(control)
        .forEach(
            (name, text) -> {
              String shown = sinks.get(name);
              assertTrue(text.contains("end " + key), name);
              assertNoKey(key, shown);
              assertTrue(shown.contains("end " + TestKeys.masked(key)), () -> name + ":\n" + shown);
            });
  }

  private Result run(ForkedJvm jvm, Class<?> program, String... arguments) throws Exception {
    return jvm.option("-Dkey=" + key).run(program.getName(), arguments);
  }
}
