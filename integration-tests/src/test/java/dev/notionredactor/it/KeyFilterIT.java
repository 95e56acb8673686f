package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.KeyFilterProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A key filter matches the same events whoever masks them before it: the agent, an appender, all of
 * the library, several of them, or nobody.
 */
class KeyFilterIT {

  /** Looks a little like a key, and a little like a mask. */
  private static final String ORDINARY = "ntn_NeighCellConfigList [REDACTED] [REDACTED: 3f9a1c2b";

  private static final String FIRST_MARK = "--- message ---";

  @TempDir Path dir;

  /** What there is of the agent. */
  enum Agent {
    NONE(null),
    WITH_DEFAULTS(""),
    WITH_FINGERPRINT("=mask=<{fingerprint}>"),
    WITHOUT_FINGERPRINT("=mask=<masked>"),
    OF_EXCEPTIONS("=off=logback+log4j2");

    private final String options;

    Agent(String options) {
      this.options = options;
    }

    ForkedJvm addTo(ForkedJvm jvm) {
      return options == null ? jvm : jvm.agent(ForkedJvm.AGENT + options);
    }
  }

  @ParameterizedTest(name = "{0}, {1}, agent {2}, all appenders {3}")
  @MethodSource("logback")
  void ofLogback(Jdk jdk, Library logback, Agent agent, boolean all) throws Exception {
    Path configuration = ForkedJvm.PROGRAMS.resolve("logback-keyfilter.xml");
    ForkedJvm jvm = new ForkedJvm(jdk).classPath(logback.jars());
    if (all) {
      LogbackFilter.line(configuration, dir).addTo(jvm);
    } else {
      new LogbackFilter(configuration).addTo(jvm);
    }
    assertMatches(agent.addTo(jvm), "logback");
  }

  static Stream<Arguments> logback() {
    return runs(
        Library.LOGBACK.stream()
            .map(logback -> logback.with(LogbackCases.JACKSON).with(LogbackCases.LOGSTASH_7)),
        false,
        true);
  }

  /** What Log4j is told besides its configuration. */
  enum Log4j {
    PLAIN(),
    FACTORY("-D" + Log4jFilter.FACTORY.line()),
    SOME_ASYNCHRONOUS("-Dloggers=AsyncRoot"),
    SOME_ASYNCHRONOUS_AND_FACTORY("-Dloggers=AsyncRoot", "-D" + Log4jFilter.FACTORY.line()),
    ALL_ASYNCHRONOUS("-Dlog4j2.contextSelector=" + Library.ASYNC_LOGGERS),
    SELECTOR("-D" + Log4jFilter.SELECTOR.line());

    /** One behind the other, with a space between. */
    private final String options;

    Log4j(String... options) {
      this.options = String.join(" ", options);
    }
  }

  @ParameterizedTest(name = "{0}, {1}, agent {2}, {3}")
  @MethodSource("log4j")
  void ofLog4j(Jdk jdk, Library log4j, Agent agent, Log4j loggers) throws Exception {
    ForkedJvm jvm =
        new ForkedJvm(jdk)
            .classPath(log4j.jars())
            .classPath(Log4jFilter.JARS)
            .option("-Dlog4j2.configurationFile=log4j2-keyfilter.xml");
    for (String option : loggers.options.split(" ", -1)) {
      if (!option.isEmpty()) {
        jvm.option(option);
      }
    }
    assertMatches(agent.addTo(jvm), "log4j");
  }

  static Stream<Arguments> log4j() {
    return runs(
        Library.LOG4J2.stream().map(log4j -> log4j.with("disruptor-3.4.4")),
        (Object[]) Log4j.values());
  }

  /**
   * The oldest version on the oldest Java with the first and the last of the ways, the newest on
   * the newest with all of them; on that everything that there is of the agent, with the first of
   * the ways. The other versions, and all ways with each, if asked for.
   */
  private static Stream<Arguments> runs(Stream<Library> versions, Object... ways) {
    List<Library> libraries = Matrix.of(versions.toList());
    List<Arguments> runs = new ArrayList<>();
    for (int i = 0; i < libraries.size(); i++) {
      Library library = libraries.get(i);
      List<Jdk> jdks = library.jdks().toList();
      boolean newest = i == libraries.size() - 1;
      Jdk jdk = jdks.get(newest ? jdks.size() - 1 : 0);
      for (Agent agent : Agent.values()) {
        for (Object way : ways) {
          boolean first = way.equals(ways[0]);
          boolean last = way.equals(ways[ways.length - 1]);
          if (newest
              ? first || agent == Agent.WITH_DEFAULTS || agent == Agent.NONE
              : agent == Agent.WITH_DEFAULTS && (first || last || Matrix.WHOLE)) {
            runs.add(Arguments.of(jdk, library, agent, way));
          }
        }
      }
    }
    return runs.stream();
  }

  private static void assertMatches(ForkedJvm jvm, String library) throws Exception {
    Result result =
        jvm.option("-Dkey=" + TestKeys.randomAccessToken())
            .run(KeyFilterProgram.class.getName(), library, ORDINARY);
    assertEquals(0, result.status(), result::toString);
    Map<String, String> files = result.files();
    List<String> all = files.get("all.txt").lines().toList();
    int second = all.lastIndexOf(FIRST_MARK);
    List<String> unmatched = new ArrayList<>(all.subList(0, second));
    int matched = 0;
    for (String line : all.subList(second, all.size())) {
      if (line.startsWith("--- ")) {
        unmatched.add(line);
      } else {
        matched++;
      }
    }
    assertFalse(matched < 10, () -> "too few events: " + all);
    assertEquals(unmatched, files.get("unmatched.txt").lines().toList());
    assertEquals(unmatched, files.get("redacted, unmatched.txt").lines().toList());
    for (String file :
        List.of("matched.txt", "redacted, matched.txt", "asynchronous, matched.txt")) {
      assertEquals(matched, files.get(file).lines().count(), () -> file + ": " + files.get(file));
    }
  }
}
