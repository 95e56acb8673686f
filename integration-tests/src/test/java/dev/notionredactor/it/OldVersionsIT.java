package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.LoadingProgram;
import dev.notionredactor.programs.OldVersionsProgram;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How far back versions of Logback and Log4j are masked, and how far ahead, and nothing is
 * complained of: standard error is compared, too. Not all of them show all places.
 */
class OldVersionsIT {

  @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
  @MethodSource("logback")
  void logback(Jdk jdk, Library logback) throws Exception {
    assertMasked(CoverageTable.LOGBACK, jdk, logback, "logback-old.xml");
  }

  @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
  @MethodSource("log4j")
  void log4j(Jdk jdk, Library log4j) throws Exception {
    assertMasked(CoverageTable.LOG4J2, jdk, log4j, "log4j2-old.xml");
  }

  @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
  @MethodSource("log4j1")
  void log4j1(Jdk jdk, Library log4j) throws Exception {
    assertMasked(CoverageTable.RELOAD4J, jdk, log4j, "log4j1-old.xml");
  }

  private static void assertMasked(
      CoverageTable table, Jdk jdk, Library library, String configuration) throws Exception {
    Coverage.assertMasked(
        table,
        library.version(),
        jdk,
        OldVersionsProgram.class,
        () -> jvm(jdk, library, configuration));
  }

  private static ForkedJvm jvm(Jdk jdk, Library library, String configuration) {
    return new ForkedJvm(jdk)
        .classPath(library.jars())
        .option("-Dlogback.configurationFile=" + configuration)
        // As Log4j 1, 2 and 3 call it.
        .option("-Dlog4j.configuration=" + configuration)
        .option("-Dlog4j.configurationFile=" + configuration)
        .option("-Dlog4j.configuration.location=" + configuration);
  }

  /** Of classes that no program uses, either. */
  @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
  @MethodSource("all")
  void nothingIsComplainedOf(Jdk jdk, Library library) throws Exception {
    Result result =
        new ForkedJvm(jdk)
            .agent()
            .classPath(library.jars())
            .input(HookedClasses.names(List.of()))
            .run(LoadingProgram.class.getName());
    assertTrue(result.out().contains(": loaded"), result::out);
    assertFalse(result.err().contains("not masking"), result::err);
  }

  static Stream<Arguments> all() {
    return Stream.of(logback(), log4j(), log4jWithoutCopies(), log4j1()).flatMap(each -> each);
  }

  /** A context that holds a key is withheld as a whole, and nothing is thrown. */
  @ParameterizedTest(name = "{0}, {1}", allowZeroInvocations = true)
  @MethodSource("log4jWithoutCopies")
  void contextThatCannotBeCopied(Jdk jdk, Library log4j) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result result =
        jvm(jdk, log4j, "log4j2-old.xml")
            .agent()
            .option("-Dkey=" + key)
            .run(OldVersionsProgram.class.getName());
    assertEquals(0, result.status(), result::err);
    assertNoKey(key, result.out());
    assertTrue(result.out().contains("[main]  {} context"), result::out);
    assertTrue(result.out().contains(TestKeys.masked(key)), result::out);
  }

  static Stream<Arguments> logback() {
    return on8(Library.OLD_LOGBACK);
  }

  static Stream<Arguments> log4j() {
    List<Jdk> forNew = Matrix.newest(Library.LOG4J_3.jdks().toList());
    return Stream.concat(
        on8(Library.OLD_LOG4J2), forNew.stream().map(jdk -> Arguments.of(jdk, Library.LOG4J_3)));
  }

  static Stream<Arguments> log4j1() {
    return on8(Library.LOG4J1);
  }

  static Stream<Arguments> log4jWithoutCopies() {
    return on8(List.of(Library.LOG4J_2_7));
  }

  private static Stream<Arguments> on8(List<Library> libraries) {
    return Jdk.of(8).flatMap(jdk -> libraries.stream().map(library -> Arguments.of(jdk, library)));
  }
}
