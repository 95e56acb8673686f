package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.ScarceProgram;
import dev.notionredactor.programs.UnsteadyProgram;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property 7: an error in an object that is asked for its text says nothing of the text. Whatever
 * the object is part of is withheld, or shown as the library shows what it can't print; no key is,
 * neither of the object, which may well say it to whoever asks next, nor of what stands beside it.
 */
class ErrorsIT {

  /** How often, from each place; more in a soak, and then on every Java. */
  private static final int STEPS = Boolean.getBoolean("soak") ? 1000 : 150;

  private static final int USUAL_STEPS = 150;

  /** What all made keys have in common, and may be shown as well as not. */
  private static final int PREFIX = "ntn_45600000015".length();

  /** Errors that may come from where an object was asked. */
  private static final List<String> OF_JVM =
      List.of("StackOverflowError", "OutOfMemoryError", "NoClassDefFoundError");

  private static final List<String> OTHERS =
      List.of("ThreadDeath", "AssertionError", "UnsteadyProgram$Own");

  @TempDir static Path directory;

  private final String key = TestKeys.randomAccessToken();

  /** A library that shows objects, and how it is kept from showing keys. */
  enum Subject {
    LOGBACK("logback", true),
    LOG4J("log4j", true),
    JDK("jdk", false);

    final String program;
    final boolean hasFilter;

    Subject(String program, boolean hasFilter) {
      this.program = program;
      this.hasFilter = hasFilter;
    }

    ForkedJvm jvm(Jdk jdk) {
      return switch (this) {
        case LOGBACK ->
            new ForkedJvm(jdk)
                .classPath(Library.newest(Library.LOGBACK, jdk).jars())
                .option("-Dlogback.configurationFile=logback-errors.xml");
        case LOG4J ->
            new ForkedJvm(jdk)
                .classPath(Library.newest(Library.LOG4J2, jdk).with("disruptor-3.4.4").jars())
                .option("-Dlog4j2.configurationFile=log4j2-errors.xml");
        case JDK -> new ForkedJvm(jdk);
      };
    }

    Coverage.Protection filter() throws Exception {
      return this == LOGBACK
          ? LogbackFilter.line(ForkedJvm.PROGRAMS.resolve("logback-errors.xml"), directory)
          : Log4jFilter.FACTORY;
    }
  }

  static Stream<Arguments> subjects() {
    Collection<Jdk> jdks = STEPS > USUAL_STEPS ? Jdk.all() : List.of(Jdk.current());
    return jdks.stream()
        .flatMap(jdk -> Stream.of(Subject.values()).map(subject -> Arguments.of(jdk, subject)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("subjects")
  void atTheEndOfTheStack(Jdk jdk, Subject subject) throws Exception {
    withScarce("stack", jdk, subject);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("subjects")
  void inAFullHeap(Jdk jdk, Subject subject) throws Exception {
    withScarce("heap", jdk, subject);
  }

  private void withScarce(String what, Jdk jdk, Subject subject) throws Exception {
    Result control = run(ofScarce(what, jdk, subject).option("-Dread=true"), subject, what);
    Map<String, String> shown = sinks(control);
    List<String> keys = control.files().get("keys").lines().toList();
    shown.forEach((sink, text) -> assertNotEquals(Set.of(), leaked(keys, text), sink));
    assertNoneLeaked(shown, run(ofScarce(what, jdk, subject).agent(), subject, what));
    if (subject.hasFilter) {
      ForkedJvm filtered = subject.filter().addTo(ofScarce(what, jdk, subject));
      assertNoneLeaked(shown, run(filtered.option("-Dread=true"), subject, what));
    }
  }

  private static ForkedJvm ofScarce(String what, Jdk jdk, Subject subject) {
    ForkedJvm jvm = subject.jvm(jdk);
    return what.equals("heap")
        ? jvm.option("-Xmx24m").option("-XX:+UseSerialGC").option("-Dsteps=" + STEPS / 5)
        : jvm.option("-Dsteps=" + STEPS);
  }

  private void assertNoneLeaked(Map<String, String> control, Result actual) {
    List<String> keys = actual.files().get("keys").lines().toList();
    Map<String, String> sinks = sinks(actual);
    assertEnds(control, actual);
    sinks.forEach((sink, text) -> assertEquals(Set.of(), leaked(keys, text), sink));
  }

  /** The program goes on to its end, and what is shown then is masked: nothing is broken. */
  private void assertEnds(Map<String, String> control, Result actual) {
    assertEquals(0, actual.status());
    Map<String, String> sinks = sinks(actual);
    control.forEach(
        (sink, text) -> {
          String protectedText = sinks.getOrDefault(sink, "");
          if (text.contains(key) && !protectedText.isEmpty()) {
            assertTrue(protectedText.contains(TestKeys.masked(key)), () -> sink + protectedText);
          }
        });
    sinks.forEach((sink, text) -> assertNoKey(key, text));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("subjects")
  void objectsThatThrow(Jdk jdk, Subject subject) throws Exception {
    Result control = run(ofUnsteady(jdk, subject).option("-Dread=true"), subject, "");
    Map<String, String> shown = sinks(control);
    shown.forEach((sink, text) -> assertTrue(text.contains(key), () -> sink + text));
    Result withAgent = run(ofUnsteady(jdk, subject).agent(), subject, "");
    assertEnds(shown, withAgent);
    if (subject == Subject.JDK) {
      assertNames(OF_JVM, withAgent.files().get("own stream.txt"));
    }
    if (subject.hasFilter) {
      ForkedJvm filtered = subject.filter().addTo(ofUnsteady(jdk, subject));
      assertWithheld(shown, run(filtered.option("-Dread=true"), subject, ""));
    }
  }

  static Stream<Jdk> jdks() {
    return subjects().map(arguments -> (Jdk) arguments.get()[0]).distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void objectsThatThrowWhereAllLoggersAreAsynchronous(Jdk jdk) throws Exception {
    Result control =
        run(
            ofUnsteady(jdk, Subject.LOG4J)
                .option("-Dlog4j2.contextSelector=" + Library.ASYNC_LOGGERS)
                .option("-Dread=true"),
            Subject.LOG4J,
            "");
    ForkedJvm filtered = Log4jFilter.SELECTOR.addTo(ofUnsteady(jdk, Subject.LOG4J));
    Result actual = run(filtered.option("-Dread=true"), Subject.LOG4J, "");
    assertTrue(sinks(control).values().stream().anyMatch(text -> text.contains(key)));
    assertEnds(sinks(control), actual);
  }

  private static ForkedJvm ofUnsteady(Jdk jdk, Subject subject) {
    return subject.jvm(jdk).option("-Dasynchronous=true");
  }

  private void assertWithheld(Map<String, String> control, Result actual) {
    assertEnds(control, actual);
    sinks(actual)
        .forEach(
            (sink, text) -> {
              assertNames(OF_JVM, text);
              assertNames(OTHERS, text);
            });
  }

  private static void assertNames(List<String> errors, String text) {
    for (String error : errors) {
      assertTrue(
          text.matches("(?s).*notion-redactor withheld \\d+ characters: \\Q" + error + "\\E].*"),
          () -> error + " in " + text);
    }
  }

  /** What was written where, but for what is empty, and what the program leaves for the test. */
  private static Map<String, String> sinks(Result result) {
    Map<String, String> sinks = new TreeMap<>(result.files());
    sinks.remove("keys");
    sinks.put("standard output", result.out());
    sinks.values().removeIf(String::isEmpty);
    return sinks;
  }

  /** Those keys of which a text shows a part that is long enough. */
  private static Set<String> leaked(List<String> keys, String text) {
    Map<String, String> parts = new HashMap<>();
    for (String each : keys) {
      for (int i = PREFIX; i + TestKeys.LEAK <= each.length(); i++) {
        parts.put(each.substring(i, i + TestKeys.LEAK), each);
      }
    }
    Set<String> leaked = new HashSet<>();
    for (int i = 0; i + TestKeys.LEAK <= text.length(); i++) {
      String of = parts.get(text.substring(i, i + TestKeys.LEAK));
      if (of != null) {
        leaked.add(of);
      }
    }
    return leaked;
  }

  private Result run(ForkedJvm jvm, Subject subject, String what) throws Exception {
    Class<?> program = what.isEmpty() ? UnsteadyProgram.class : ScarceProgram.class;
    return jvm.option("-Dkey=" + key).run(program.getName(), subject.program, what);
  }
}
