package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Pause;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.LoadingProgram;
import dev.notionredactor.programs.Log4jProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside agents that measure coverage. They add variables and branches to every class of the
 * application, logging libraries included, before our hook points get there or after.
 */
class CoverageAgentsIT {

  /** Each at the options it has if nobody sets any, but for where to write to. */
  enum Neighbour {
    JACOCO("jacoco") {
      @Override
      String options(Path directory) {
        return "destfile=" + directory.resolve("jacoco.exec");
      }
    },
    KOVER("kover-agent") {
      @Override
      String options(Path directory) throws IOException {
        Path options = directory.resolve("kover.options");
        Files.writeString(options, "report.file=" + directory.resolve("kover.ic") + "\n");
        return "file:" + options;
      }
    },
    INTELLIJ("intellij-coverage-agent") {
      /** A line each: the report, whether per test, all classes, added to it, and sampled. */
      @Override
      String options(Path directory) throws IOException {
        Path options = directory.resolve("intellij.options");
        String report = directory.resolve("intellij.ic").toString();
        Files.write(options, List.of(report, "false", "false", "false", "false"));
        return options.toString();
      }
    };

    private final String jar;

    Neighbour(String jar) {
      this.jar = jar;
    }

    abstract String options(Path directory) throws IOException;

    String jarAndOptions(Path directory) throws IOException {
      return Library.agent(jar) + '=' + options(directory);
    }
  }

  @TempDir private Path directory;

  /**
   * JaCoCo's is what most have. The other two write into classes as the one does that they share.
   */
  static List<Jdk> jdks(Neighbour neighbour) {
    List<Jdk> jdks = Jdk.of(8, 17, 25).toList();
    return neighbour == Neighbour.JACOCO ? Matrix.of(jdks) : Matrix.newest(jdks);
  }

  static Stream<Arguments> neighbours() {
    List<Arguments> neighbours = new ArrayList<>();
    for (Neighbour neighbour : Neighbour.values()) {
      for (Jdk jdk : jdks(neighbour)) {
        boolean oldest = jdk.feature() == 8;
        neighbours.add(Arguments.of(neighbour, jdk, oldest ? "oldest" : "newest"));
      }
    }
    return neighbours.stream();
  }

  static Stream<Arguments> ofMessages() {
    return neighbours().filter(each -> Matrix.WHOLE || each.get()[0] == Neighbour.JACOCO);
  }

  /** Not a program, which would use but a few of them: every class that has a hook point. */
  @ParameterizedTest(name = "{0}, {1}, {2} libraries")
  @MethodSource("neighbours")
  void everyHookedClassIsVerified(Neighbour neighbour, Jdk jdk, String libraries) throws Exception {
    boolean newest = libraries.equals("newest");
    String agent = neighbour.jarAndOptions(directory);
    Result control = load(jvm(jdk, newest).agent(agent), newest);
    assertTrue(
        control.out().contains("org.apache.logging.log4j.core.impl.Log4jLogEvent: loaded"),
        control::out);
    assertEquals(control, load(jvm(jdk, newest).agent().agent(agent), newest));
    assertEquals(control, load(jvm(jdk, newest).agent(agent).agent(), newest));
    // Beside the one that most have; the others write the same.
    if (neighbour == Neighbour.JACOCO || Matrix.WHOLE) {
      assertEquals(
          control.out() + "after the pause" + System.lineSeparator(),
          load(
                  jvm(jdk, newest).agent(agent),
                  newest,
                  pid -> AttachIT.assertProtects(Jdk.current(), pid))
              .out());
    }
  }

  /** What the messages of Log4j show is masked, and all the rest is as it was. */
  @ParameterizedTest(name = "{0}, {1}, {2} libraries")
  @MethodSource("ofMessages")
  void messagesAreMasked(Neighbour neighbour, Jdk jdk, String libraries) throws Exception {
    Library log4j =
        libraries.equals("newest")
            ? Library.newest(Library.LOG4J2, jdk)
            : Library.oldest(Library.LOG4J2, jdk);
    String key = TestKeys.randomAccessToken();
    String agent = neighbour.jarAndOptions(directory);
    Result control = log(jvm(jdk, log4j.jars()).agent(agent), key);
    assertTrue(control.out().contains(key), control::out);
    for (Result masked :
        List.of(
            log(jvm(jdk, log4j.jars()).agent().agent(agent), key),
            log(jvm(jdk, log4j.jars()).agent(agent).agent(), key))) {
      assertMasked(key, control.out(), masked.out());
      assertEquals(control.err(), masked.err());
    }
  }

  private static ForkedJvm jvm(Jdk jdk, boolean newest) {
    // Classes of Jetty's get loggers when they are loaded, and of these there are several.
    return jvm(jdk, HookedClasses.libraries(newest))
        .option("-Dslf4j.internal.verbosity=ERROR")
        .option("-Dorg.eclipse.jetty.util.log.announce=false");
  }

  private static ForkedJvm jvm(Jdk jdk, List<Path> libraries) {
    return new ForkedJvm(jdk).attachable().classPath(libraries);
  }

  private static Result load(ForkedJvm jvm, boolean newest) throws Exception {
    return jvm.input(HookedClasses.names(HookedClasses.libraries(newest)))
        .run(LoadingProgram.class.getName());
  }

  private static Result load(ForkedJvm jvm, boolean newest, Pause pause) throws Exception {
    return jvm.input(HookedClasses.names(HookedClasses.libraries(newest)))
        .runPaused(pause, LoadingProgram.class.getName(), "pause");
  }

  private static Result log(ForkedJvm jvm, String key) throws Exception {
    return jvm.option("-Dkey=" + key)
        .option("-Dlog4j2.configurationFile=log4j2-console.xml")
        .run(Log4jProgram.class.getName());
  }
}
