package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On the module path, under the names that modules say they require. */
class ModulePathIT {

  private static final String KEY = TestKeys.randomAccessToken();
  private static final String MASKED = TestKeys.masked(KEY);
  private static final List<Path> CORE = LogbackFilter.JARS.subList(1, 2);

  private static final String OPEN =
      "--add-opens=ch.qos.logback.classic/ch.qos.logback.classic=dev.notionredactor.logback";

  /** Prints its argument as it is. */
  private static final String PRINTING =
      """
      package app;

      public class Main {
        public static void main(String[] arguments) {
          System.out.println(arguments[0]);
        }
      }
      """;

  /** Logs its argument by way of slf4j. */
  private static final String SLF4J =
      """
      package app;

      public class Main {
        public static void main(String[] arguments) {
          org.slf4j.LoggerFactory.getLogger(Main.class).info(arguments[0]);
        }
      }
      """;

  /** Logs its argument by way of Log4j. */
  private static final String LOG4J =
      """
      package app;

      public class Main {
        public static void main(String[] arguments) {
          org.apache.logging.log4j.LogManager.getLogger(Main.class).info(arguments[0]);
          org.apache.logging.log4j.LogManager.shutdown();
        }
      }
      """;

  static Collection<Jdk> jdks() {
    return Matrix.of(withModules(Jdk.all().stream()));
  }

  private static List<Jdk> withModules(Stream<Jdk> jdks) {
    return jdks.filter(jdk -> jdk.feature() >= 9).toList();
  }

  static Stream<Arguments> logbacks() {
    return onModulePath(Library.LOGBACK);
  }

  static Stream<Arguments> log4js() {
    return onModulePath(Library.LOG4J2);
  }

  private static Stream<Arguments> onModulePath(List<Library> versions) {
    return Matrix.of(versions).stream()
        .flatMap(
            library ->
                Matrix.of(withModules(library.jdks())).stream()
                    .map(jdk -> Arguments.of(jdk, library)));
  }

  @TempDir Path dir;

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void core(Jdk jdk) throws Exception {
    String main =
        PRINTING.replace(
            "arguments[0]", "dev.notionredactor.Redactor.create().redact(arguments[0])");
    Result result = run(jdk, "requires dev.notionredactor;", main, CORE);
    assertEquals("", result.err());
    assertEquals(MASKED + System.lineSeparator(), result.out());
  }

  /** The agent is on the class path, as always, and masks what a module prints. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void agent(Jdk jdk) throws Exception {
    assertTrue(run(jdk, "", PRINTING, List.of()).out().contains(KEY));
    Result result = run(jdk, "", PRINTING, List.of(), "-javaagent:" + ForkedJvm.AGENT);
    assertEquals("", result.err());
    assertEquals(MASKED + System.lineSeparator(), result.out());
  }

  /** By code, for every appender: for that, Logback has to be open, unless it is no module. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("logbacks")
  void logback(Jdk jdk, Library logback) throws Exception {
    String main =
        SLF4J.replace(
            "    org.slf4j",
            """
                dev.notionredactor.logback.RedactAllAppenders.install(
                    (ch.qos.logback.classic.LoggerContext)
                        org.slf4j.LoggerFactory.getILoggerFactory());
                org.slf4j""");
    boolean isModule = isModule(logback);
    Result closed = run(jdk, requires(logback), main, jars(logback));
    if (isModule) {
      assertTrue(closed.out().contains(KEY), closed::toString);
      assertTrue(closed.err().contains("not masking Logback's appenders"), closed::toString);
    }
    Result open = isModule ? run(jdk, requires(logback), main, jars(logback), OPEN) : closed;
    assertEquals("", open.err());
    assertTrue(open.out().endsWith(MASKED + System.lineSeparator()), open::toString);
  }

  /** By its configuration, Logback makes components by reflection, and sets their options so. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("logbacks")
  void logbackComponents(Jdk jdk, Library logback) throws Exception {
    String configuration =
        "-Dlogback.configurationFile=" + ForkedJvm.PROGRAMS.resolve("logback-components.xml");
    Result result = run(jdk, requires(logback), SLF4J, jars(logback), configuration);
    assertMaskedByAll(Set.of("appender.txt", "encoder.txt", "layout.txt", "converter.txt"), result);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("log4js")
  void log4jComponents(Jdk jdk, Library log4j) throws Exception {
    Result result = runLog4j(jdk, log4j, "");
    assertEquals("", result.err());
    assertMaskedByAll(Set.of("appender.txt", "layout.txt"), result);
  }

  /** For every appender, by the name of a class of which Log4j makes an instance. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("log4js")
  void log4jFactory(Jdk jdk, Library log4j) throws Exception {
    Result result =
        runLog4j(
            jdk,
            log4j,
            "",
            "-DLog4jLogEventFactory=dev.notionredactor.log4j2.RedactingLogEventFactory");
    assertEquals("", result.err());
    assertEquals(MASKED + System.lineSeparator(), result.files().get("plain.txt"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("log4js")
  void log4jSelector(Jdk jdk, Library log4j) throws Exception {
    // The disruptor makes use of Unsafe, of which newer JVMs warn.
    Result result =
        runLog4j(
            jdk,
            log4j.with("disruptor-3.4.4"),
            "requires com.lmax.disruptor; requires jdk.unsupported;",
            "-DLog4jContextSelector=dev.notionredactor.log4j2.RedactingAsyncLoggerContextSelector");
    assertEquals(
        MASKED + System.lineSeparator(), result.files().get("plain.txt"), result::toString);
  }

  /** In the same run an appender that nothing covers shows the key. */
  private static void assertMaskedByAll(Set<String> masked, Result result) {
    Map<String, String> files = result.files();
    assertEquals("", result.err());
    assertEquals(KEY + System.lineSeparator(), files.get("plain.txt"), result::toString);
    for (String file : masked) {
      assertEquals(MASKED + System.lineSeparator(), files.get(file), file);
    }
    assertEquals("", files.get("unmatched.txt"));
    assertEquals(masked.size() + 2, files.size(), files::toString);
  }

  /** Before 1.3 it is none, and has another name as one, that of its file. */
  private static boolean isModule(Library logback) {
    return !logback.version().startsWith("1.2.");
  }

  private static String requires(Library logback) {
    String name = isModule(logback) ? "ch.qos.logback.classic" : "logback.classic";
    return "requires dev.notionredactor.logback; requires org.slf4j; requires " + name + ";";
  }

  private static List<Path> jars(Library logback) {
    return Stream.concat(logback.jars().stream(), LogbackFilter.JARS.stream()).toList();
  }

  /** By the names that properties have always had: as a module, Log4j 2.17 reads no others. */
  private Result runLog4j(Jdk jdk, Library log4j, String more, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Dlog4j.configurationFile=" + ForkedJvm.PROGRAMS.resolve("log4j2-components.xml"));
    List<Path> jars = new ArrayList<>(log4j.jars());
    // It makes neither more nor less of a layout that is not in use.
    jars.removeIf(jar -> jar.getFileName().toString().contains("template"));
    jars.addAll(Log4jFilter.JARS);
    String requires = "requires dev.notionredactor.log4j2; requires org.apache.logging.log4j;";
    return run(jdk, requires + more, LOG4J, jars, all.toArray(new String[0]));
  }

  /** The libraries make use of modules that those which are none can't require. */
  private Result run(Jdk jdk, String requires, String main, List<Path> jars, String... options)
      throws Exception {
    String module = "module app { requires java.se; " + requires + " }";
    return new ModularApplication(dir, module, main, jars).run(jdk, List.of(options), KEY);
  }
}
