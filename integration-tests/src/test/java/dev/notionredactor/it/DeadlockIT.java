package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Eventually;
import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.OutputReader;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.FullPipeProgram;
import dev.notionredactor.programs.LockProgram;
import dev.notionredactor.programs.NestedLog4jProgram;
import dev.notionredactor.programs.NestedLogbackProgram;
import dev.notionredactor.programs.PrintingAgent;
import dev.notionredactor.programs.StdioProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wherever a program prints or logs from, and whatever it waits for there: with the agent it ends,
 * too, and keys are masked. A program that does not end is a failure of {@link ForkedJvm}.
 */
class DeadlockIT {

  private static final String LOG4J2_NESTED = "-Dlog4j2.configurationFile=log4j2-nested.xml";

  private final String key = TestKeys.randomAccessToken();

  static Stream<Arguments> locks() {
    List<Arguments> cases = new ArrayList<>();
    for (Jdk jdk : Matrix.of(Jdk.all())) {
      for (String place :
          new String[] {
            "toString",
            "shutdown hook",
            "finalizer",
            "cleaner",
            "monitor of System.out",
            "class initializer",
            "print stream in a print stream",
            "interrupted"
          }) {
        if (jdk.feature() > 8 || !place.equals("cleaner")) {
          cases.add(Arguments.of(jdk, place));
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("locks")
  void printingFrom(Jdk jdk, String place) throws Exception {
    compare(() -> new ForkedJvm(jdk).asItComes(), LockProgram.class, place);
  }

  static Stream<Arguments> logback() {
    return Library.onOldestAndNewestJdk(Matrix.of(Library.LOGBACK).stream());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("logback")
  void logbackWithinItself(Jdk jdk, Library logback) throws Exception {
    compareNested(
        jdk, logback, NestedLogbackProgram.class, "-Dlogback.configurationFile=logback-nested.xml");
  }

  static Stream<Arguments> log4j2() {
    return Library.onOldestAndNewestJdk(Matrix.of(Library.LOG4J2).stream());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("log4j2")
  void log4j2WithinItself(Jdk jdk, Library log4j2) throws Exception {
    compareNested(jdk, log4j2, NestedLog4jProgram.class, LOG4J2_NESTED);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("log4j2")
  void log4j2WithinItselfInTheBackground(Jdk jdk, Library log4j2) throws Exception {
    compareNested(
        jdk,
        log4j2.with("disruptor-3.4.4"),
        NestedLog4jProgram.class,
        LOG4J2_NESTED,
        "-Dlog4j2.contextSelector=" + Library.ASYNC_LOGGERS,
        "-Dlog4j2.asyncLoggerRingBufferSize=128");
  }

  private void compareNested(Jdk jdk, Library library, Class<?> program, String... options)
      throws Exception {
    compare(
        () -> {
          ForkedJvm jvm = new ForkedJvm(jdk).classPath(library.jars());
          for (String option : options) {
            jvm.option(option);
          }
          return jvm;
        },
        program);
  }

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void transformersOfOthersMayPrint(Jdk jdk, @TempDir Path directory) throws Exception {
    String other = "-javaagent:" + AgentJar.in(directory, PrintingAgent.class);
    String start = "--- ";
    String control = run(new ForkedJvm(jdk).option(other), StdioProgram.class).out();
    assertTrue(control.substring(control.indexOf(start)).contains("loading " + key), control);
    Result after = run(new ForkedJvm(jdk).agent().option(other), StdioProgram.class);
    assertTrue(after.out().contains("loading " + TestKeys.masked(key)), after.out());
    assertNoKey(key, after.toString());
    // What the other prints before the agent starts is not the agent's to mask.
    Result before = run(new ForkedJvm(jdk).option(other).agent(), StdioProgram.class);
    String out = before.out().substring(before.out().indexOf(start));
    assertTrue(out.contains("loading " + TestKeys.masked(key)), out);
    assertNoKey(key, out + before.err() + before.files());
  }

  /** Nor is any class loader called there, which may need locks that others have. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void agentLoadsNothingInAWrite(Jdk jdk, @TempDir Path directory) throws Exception {
    String other = "-javaagent:" + AgentJar.in(directory, PrintingAgent.class);
    String place = "print stream in a print stream";
    Result result = run(new ForkedJvm(jdk).agent().option(other), LockProgram.class, place);
    List<String> loaded =
        Stream.of(result.out(), result.files().get("nested.txt"))
            .flatMap(String::lines)
            .filter(line -> line.startsWith("loading "))
            .toList();
    assertTrue(loaded.stream().anyMatch(line -> line.contains("agent/handler/")), result::out);
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(line -> line.contains("dev/notionredactor/agent/"))
            .filter(line -> line.endsWith(" in a write"))
            .toList());
  }

  /** Standard error, files and what falls idle go on while somebody is stuck in a full pipe. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void fullPipeHoldsUpNobodyElse(Jdk jdk) throws Exception {
    OutputReader reader =
        (out, err) -> {
          awaitPrompt(err);
          return out.readAllBytes();
        };
    Result control = run(new ForkedJvm(jdk).asItComes().reader(reader), FullPipeProgram.class);
    Result actual =
        run(new ForkedJvm(jdk).asItComes().reader(reader).agent(), FullPipeProgram.class);
    assertTrue(control.err().endsWith("failed: false" + System.lineSeparator()), control.err());
    assertMasked(key, control.out(), actual.out());
    UnorderedComparison.assertMasked(key, control, actual);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void pipeThatIsClosedWhileFullFailsAsEver(Jdk jdk) throws Exception {
    OutputReader reader =
        (out, err) -> {
          awaitPrompt(err);
          return new byte[0];
        };
    Result control = run(new ForkedJvm(jdk).asItComes().reader(reader), FullPipeProgram.class);
    assertTrue(control.err().endsWith("failed: true" + System.lineSeparator()), control.err());
    UnorderedComparison.assertMasked(
        key,
        control,
        run(new ForkedJvm(jdk).asItComes().reader(reader).agent(), FullPipeProgram.class));
  }

  private void awaitPrompt(Path err) throws InterruptedException {
    Eventually.await(
        () -> read(err).matches("(?s).*prompt (" + key + "|.*REDACTED.*)"), () -> read(err));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(Supplier<ForkedJvm> jvm, Class<?> program, String... arguments)
      throws Exception {
    Result control = run(jvm.get(), program, arguments);
    assertTrue(control.toString().contains(key), () -> "no key in the control: " + control);
    UnorderedComparison.assertMasked(key, control, run(jvm.get().agent(), program, arguments));
  }

  private Result run(ForkedJvm jvm, Class<?> program, String... arguments) throws Exception {
    return jvm.option("-Dkey=" + key).run(program.getName(), arguments);
  }
}
