package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the module path, under the names that modules say they require. */
class ModulePathIT {

  private static final String KEY = TestKeys.randomAccessToken();
  private static final List<Path> CORE = LogbackFilter.JARS.subList(1, 2);

  /** An application that requires core alone. */
  private static final String[] LIBRARY = {
    "module app { requires dev.notionredactor; }",
    """
    package app;

    public class Main {
      public static void main(String[] arguments) {
        System.out.println(dev.notionredactor.Redactor.create().redact(arguments[0]));
      }
    }
    """
  };

  /** One that logs, and requires the filter. */
  private static final String[] LOGBACK = {
    """
    module app {
      requires dev.notionredactor.logback;
      requires ch.qos.logback.classic;
      requires org.slf4j;
    }
    """,
    """
    package app;

    import ch.qos.logback.classic.LoggerContext;
    import dev.notionredactor.logback.RedactAllAppenders;
    import org.slf4j.LoggerFactory;

    public class Main {
      public static void main(String[] arguments) {
        RedactAllAppenders.install((LoggerContext) LoggerFactory.getILoggerFactory());
        LoggerFactory.getLogger(Main.class).info(arguments[0]);
      }
    }
    """
  };

  private static final Library NEWEST = Library.LOGBACK.get(Library.LOGBACK.size() - 1);

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all().stream().filter(jdk -> jdk.feature() >= 9).toList());
  }

  @TempDir Path dir;

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void core(Jdk jdk) throws Exception {
    Result result = run(jdk, LIBRARY, CORE);
    assertEquals("", result.err());
    assertEquals(TestKeys.masked(KEY) + System.lineSeparator(), result.out());
  }

  /** The agent is on the class path, as always, and masks what a module prints. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void agent(Jdk jdk) throws Exception {
    String[] leaking = {"module app {}", LIBRARY[1].replaceAll("dev.*redact\\(", "(")};
    assertTrue(run(jdk, leaking, List.of()).out().contains(KEY));
    Result result = run(jdk, leaking, List.of(), "-javaagent:" + ForkedJvm.AGENT);
    assertEquals("", result.err());
    assertEquals(TestKeys.masked(KEY) + System.lineSeparator(), result.out());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void logback(Jdk jdk) throws Exception {
    List<Path> jars = new ArrayList<>(NEWEST.jars());
    jars.addAll(LogbackFilter.JARS);
    Result closed = run(jdk, LOGBACK, jars);
    assertTrue(closed.out().contains(KEY), closed::toString);
    assertTrue(closed.err().contains("not masking Logback's appenders"), closed::toString);
    Result open =
        run(
            jdk,
            LOGBACK,
            jars,
            "--add-opens=ch.qos.logback.classic/ch.qos.logback.classic=dev.notionredactor.logback");
    assertEquals("", open.err());
    assertTrue(open.out().endsWith(TestKeys.masked(KEY) + System.lineSeparator()), open::toString);
  }

  private Result run(Jdk jdk, String[] sources, List<Path> jars, String... options)
      throws Exception {
    Path module = Files.createTempDirectory(dir, "app");
    Path info = Files.writeString(module.resolve("module-info.java"), sources[0]);
    Path main = Files.writeString(module.resolve("Main.java"), sources[1]);
    String path =
        String.join(
            File.pathSeparator,
            Stream.concat(jars.stream(), Stream.of(module)).map(Path::toString).toList());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "11",
                "-nowarn",
                "-Xlint:none",
                "-p",
                path,
                "-d",
                module.toString(),
                info.toString(),
                main.toString());
    assertEquals(0, status);
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of("-p", path, "-m", "app/app.Main", KEY));
    return new ForkedJvm(jdk).runJava(command.toArray(new String[0]));
  }
}
