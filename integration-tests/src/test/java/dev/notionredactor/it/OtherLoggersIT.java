package dev.notionredactor.it;

import dev.notionredactor.programs.CommonsLoggingProgram;
import dev.notionredactor.programs.Slf4jProgram;
import dev.notionredactor.programs.SystemLoggerProgram;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No key comes through the small logging libraries, which print, or hand on to another. */
class OtherLoggersIT {

  private static final String JUL_FORMAT =
      "-Djava.util.logging.SimpleFormatter.format=%4$s: %3$s %5$s%6$s%n";

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdksFrom9")
  void systemLogger(Jdk jdk) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.OTHERS,
        "System.Logger over java.util.logging",
        jdk,
        SystemLoggerProgram.class,
        () -> new ForkedJvm(jdk).option(JUL_FORMAT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdksFrom9")
  void systemLoggerWithoutJavaLogging(Jdk jdk) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.OTHERS,
        "System.Logger in java.base alone",
        jdk,
        SystemLoggerProgram.class,
        () ->
            new ForkedJvm(jdk)
                .option("--limit-modules=java.base,java.instrument")
                .option("-Djdk.system.logger.format=%4$s: %3$s %5$s%6$s%n"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("commonsLogging")
  void commonsLogging(Jdk jdk, Library library) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.OTHERS,
        library + " over java.util.logging",
        jdk,
        CommonsLoggingProgram.class,
        () -> new ForkedJvm(jdk).classPath(library.jars()).option(JUL_FORMAT));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("commonsLogging")
  void commonsLoggingSimpleLog(Jdk jdk, Library library) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.OTHERS,
        library + " SimpleLog",
        jdk,
        CommonsLoggingProgram.class,
        () ->
            new ForkedJvm(jdk)
                .classPath(library.jars())
                .option(
                    "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.SimpleLog"));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("slf4jSimple")
  void slf4jSimple(Jdk jdk, Library library) throws Exception {
    assertMaskedThroughSlf4j(jdk, library, "-Dorg.slf4j.simpleLogger.logFile=System.err");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("slf4jSimple")
  void slf4jSimpleToStandardOutput(Jdk jdk, Library library) throws Exception {
    assertMaskedThroughSlf4j(jdk, library, "-Dorg.slf4j.simpleLogger.logFile=System.out");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("slf4jSimple")
  void slf4jSimpleToAFile(Jdk jdk, Library library) throws Exception {
    assertMaskedThroughSlf4j(jdk, library, "-DsimpleLogger.file=file of slf4j-simple.txt");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("slf4jJdk14")
  void slf4jJdk14(Jdk jdk, Library library) throws Exception {
    assertMaskedThroughSlf4j(jdk, library, JUL_FORMAT);
  }

  /** Without log4j-core, Log4j's API logs by itself. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("log4jApi")
  void log4jApiToAFile(Jdk jdk, Library library) throws Exception {
    String simple = "-Dorg.apache.logging.log4j.simplelog.";
    Coverage.assertMasked(
        CoverageTable.OTHERS,
        library.toString(),
        jdk,
        Slf4jProgram.class,
        () ->
            new ForkedJvm(jdk)
                .classPath(library.jars())
                .option(simple + "level=INFO")
                .option(simple + "showContextMap=true")
                .option(simple + "logFile={files}/file of Log4j's API.txt"));
  }

  private static void assertMaskedThroughSlf4j(Jdk jdk, Library library, String option)
      throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.OTHERS,
        library.toString(),
        jdk,
        Slf4jProgram.class,
        () -> new ForkedJvm(jdk).classPath(library.jars()).option(option));
  }

  static Stream<Jdk> jdksFrom9() {
    return Jdk.all().stream().filter(jdk -> jdk.feature() >= 9);
  }

  static Stream<Arguments> commonsLogging() {
    return onSomeJdks(Library.COMMONS_LOGGING);
  }

  static Stream<Arguments> slf4jSimple() {
    return onSomeJdks(Library.SLF4J_SIMPLE);
  }

  static Stream<Arguments> log4jApi() {
    return onSomeJdks(Library.LOG4J_API);
  }

  static Stream<Arguments> slf4jJdk14() {
    return onSomeJdks(Library.SLF4J_JDK14);
  }

  /** On an old and a new one, and on the build's own, which there always is. */
  private static Stream<Arguments> onSomeJdks(Collection<Library> libraries) {
    List<Jdk> jdks = Matrix.of(Jdk.of(8, Jdk.current().feature(), 25).toList());
    return libraries.stream()
        .flatMap(library -> jdks.stream().map(jdk -> Arguments.of(jdk, library)));
  }
}
