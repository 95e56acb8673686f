package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.ArgumentsProgram;
import dev.notionredactor.programs.AttachedProgram;
import dev.notionredactor.programs.HelloProgram;
import dev.notionredactor.programs.ThreadsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With the agent, a program that touches no key does just what it does without it. */
class SilenceIT {

  private static final String HELLO = HelloProgram.class.getName();

  /** As long as a key, and none. */
  static final String NO_KEY = "ntn_NeighbourCellConfigList/of/a/base_station_of_ours";

  /** At most so many of the JDK's classes have hook points and are loaded after the agent. */
  private static final int WOVEN_WHEN_LOADED = 10;

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void printsTheSame(Jdk jdk) throws Exception {
    var control = new ForkedJvm(jdk).asItComes().run(HELLO);
    assertTrue(control.out().startsWith("hello"), control.out());
    assertEquals(control, new ForkedJvm(jdk).asItComes().agent().run(HELLO));
  }

  static Stream<Arguments> loggers() {
    return Stream.concat(
        Jdk.all().stream().map(jdk -> Arguments.of(jdk, "stdio", List.of())),
        Matrix.jdks()
            .flatMap(
                jdk ->
                    Stream.of(
                        Arguments.of(jdk, "jul", List.of()),
                        Arguments.of(jdk, "logback", Library.newest(Library.LOGBACK, jdk).jars()),
                        Arguments.of(jdk, "log4j2", Library.newest(Library.LOG4J2, jdk).jars()))));
  }

  /** All classes are verified, the JDK's own with hook points too, which else are not. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("loggers")
  void logsTheSame(Jdk jdk, String way, List<Path> libraries) throws Exception {
    Result control = logged(AttachIT.target(jdk, libraries, NO_KEY), way);
    assertTrue((control.out() + control.err()).contains(NO_KEY), control.out());
    assertEquals(control, logged(AttachIT.target(jdk, libraries, NO_KEY).agent(), way));
  }

  /** Objects of the application's are not asked for their text where they were not before. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.notionredactor.it.Matrix#jdks")
  void asksTheSame(Jdk jdk) throws Exception {
    String program = ArgumentsProgram.class.getName();
    List<Path> loggers = Library.newestLoggers(jdk);
    Result control = new ForkedJvm(jdk).classPath(loggers).run(program);
    assertTrue(control.out().contains("asked 1"), control.out() + control.err());
    assertEquals(control, new ForkedJvm(jdk).classPath(loggers).agent().run(program));
  }

  private static Result logged(ForkedJvm jvm, String way) throws Exception {
    return jvm.option("-Xverify:all").runPaused(pid -> {}, AttachedProgram.class.getName(), way);
  }

  static Stream<Arguments> tools() {
    String jar = ForkedJvm.AGENT.toString();
    List<List<String>> commands =
        List.of(
            List.of("java", "-version"),
            List.of("javac", "-version"),
            List.of("javac", "-help"),
            List.of("javap", "-version"),
            List.of("jar", "tf", jar),
            List.of("jcmd", "-h"),
            List.of("jdeps", "-version"),
            List.of("keytool", "-help"),
            List.of("keytool", "-printcert", "-file", jar));
    return Matrix.newest(Jdk.all()).stream()
        .flatMap(
            jdk ->
                commands.stream()
                    // Of a runtime without a compiler it can't be told what else is usable.
                    .filter(command -> command.get(0).equals("java") || jdk.has("javac"))
                    .map(command -> Arguments.of(jdk, command)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("tools")
  void toolsPrintTheSame(Jdk jdk, List<String> command) throws Exception {
    String[] arguments = command.subList(1, command.size()).toArray(new String[0]);
    Result control = new ForkedJvm(jdk).runTool(command.get(0), arguments);
    assertFalse((control.out() + control.err()).isEmpty());
    Result withAgent =
        new ForkedJvm(jdk)
            .environment(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + ForkedJvm.AGENT))
            .runTool(command.get(0), arguments);
    String pickedUp = "Picked up JAVA_TOOL_OPTIONS: .*\\R";
    assertTrue(withAgent.err().matches("(?s)" + pickedUp + ".*"), withAgent.err());
    assertEquals(control.err(), withAgent.err().replaceFirst(pickedUp, ""));
    assertEquals(control.out(), withAgent.out());
    assertEquals(control.status(), withAgent.status());
  }

  static Stream<Jdk> jdksThatShareClasses() {
    return Matrix.of(
        Jdk.all().stream()
            .filter(jdk -> jdk.feature() >= 17)
            .filter(jdk -> Files.exists(jdk.home().resolve("lib/server/classes.jsa")))
            .toList())
        .stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdksThatShareClasses")
  void theJdksClassesAreShared(Jdk jdk) throws Exception {
    String option = "-Xlog:class+load";
    Set<String> control =
        shared(
            new ForkedJvm(jdk)
                .asItComes()
                .option(option)
                // As -javaagent does: that alone changes what JDK 28 takes out of its archive.
                .option("--add-modules=java.instrument")
                .run(HELLO));
    assertTrue(control.contains("java.io.PrintStream"), control::toString);
    assertTrue(control.size() > 400, control::toString);
    control.removeAll(shared(new ForkedJvm(jdk).asItComes().option(option).agent().run(HELLO)));
    assertTrue(control.size() <= WOVEN_WHEN_LOADED, control::toString);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdksThatShareClasses")
  void theApplicationsClassesAreShared(Jdk jdk, @TempDir Path directory) throws Exception {
    String jar = directory.resolve("hello.jar").toString();
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "-cf",
            jar,
            "-C",
            ForkedJvm.PROGRAMS.toString(),
            HELLO.replace('.', '/') + ".class");
    Path archive = directory.resolve("hello.jsa");
    new ForkedJvm(jdk)
        .asItComes()
        .runJava("-XX:ArchiveClassesAtExit=" + archive, "-cp", jar, HELLO);
    assertTrue(Files.exists(archive));
    Result withAgent =
        new ForkedJvm(jdk)
            .asItComes()
            .agent()
            .runJava("-XX:SharedArchiveFile=" + archive, "-Xlog:class+load", "-cp", jar, HELLO);
    assertTrue(shared(withAgent).contains(HELLO), withAgent.out());
  }

  /** The classes that came out of an archive, in the output of {@code -Xlog:class+load}. */
  private static Set<String> shared(Result result) {
    Set<String> classes = new TreeSet<>();
    Matcher line = Pattern.compile("(\\S+) source: shared objects file").matcher(result.out());
    while (line.find()) {
      classes.add(line.group(1));
    }
    return classes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.notionredactor.it.Matrix#jdks")
  void hasTheSameThreads(Jdk jdk) throws Exception {
    var control = new ForkedJvm(jdk).asItComes().run(ThreadsProgram.class.getName());
    assertTrue(control.files().get("threads.txt").contains("main"));
    assertEquals(
        control, new ForkedJvm(jdk).asItComes().agent().run(ThreadsProgram.class.getName()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.notionredactor.it.Matrix#jdks")
  void speaksWhenAskedTo(Jdk jdk) throws Exception {
    var result = new ForkedJvm(jdk).agent().option("-Dnotionredactor.verbose=true").run(HELLO);
    assertTrue(result.err().startsWith("notion-redactor: active"), result.err());
  }
}
