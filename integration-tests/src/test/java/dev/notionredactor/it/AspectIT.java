package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside AspectJ's load-time weaver, with an aspect that is meant for every method there is, and
 * prints: it is none of the agent's, which works inside what it prints.
 */
class AspectIT {

  private static final String ASPECT =
      """
      package everywhere;

      @org.aspectj.lang.annotation.Aspect
      public class Tracing {
        @org.aspectj.lang.annotation.Before("execution(* *(..)) && !within(everywhere..*)")
        public void before(org.aspectj.lang.JoinPoint point) {
          System.out.println("at " + point.getSignature());
        }
      }
      """;

  /** No program of ours: those are in the packages that the agent's jar excludes. */
  private static final String APPLICATION =
      """
      package application;

      public class Main {
        public static void main(String[] arguments) throws Exception {
          print(System.getProperty("key"));
          throw new java.io.IOException("Bearer " + System.getProperty("key"));
        }

        static void print(String text) {
          System.out.println("Bearer " + text);
        }
      }
      """;

  private static final String CONFIGURATION =
      "<aspectj><aspects><aspect name='everywhere.Tracing'/></aspects></aspectj>";

  @TempDir private Path directory;

  private final String key = TestKeys.randomAccessToken();

  static Stream<Jdk> jdks() {
    return Jdk.of(8, 17, 25);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void aspectsAreNotForTheAgent(Jdk jdk) throws Exception {
    compile();
    String weaver = Library.agent("aspectjweaver");
    Result control = run(new ForkedJvm(jdk).agent(weaver));
    assertTrue(control.out().contains("at void application.Main.print"), control::out);
    for (ForkedJvm jvm :
        List.of(
            new ForkedJvm(jdk).agent().agent(weaver), new ForkedJvm(jdk).agent(weaver).agent())) {
      Result masked = run(jvm);
      assertMasked(key, control.out(), masked.out());
      assertMasked(key, control.err(), masked.err());
    }
  }

  private Result run(ForkedJvm jvm) throws Exception {
    return jvm.classPath(List.of(directory)).option("-Dkey=" + key).run("application.Main");
  }

  private void compile() throws Exception {
    Path settings = Files.createDirectories(directory.resolve("META-INF")).resolve("aop.xml");
    Files.writeString(settings, CONFIGURATION);
    Path aspect = Files.writeString(directory.resolve("Tracing.java"), ASPECT);
    Path application = Files.writeString(directory.resolve("Main.java"), APPLICATION);
    String command =
        "-g --release 8 -Xlint:-options -proc:none -cp %s -d %s %s %s"
            .formatted(Library.agent("aspectjweaver"), directory, aspect, application);
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, command.split(" ", -1));
    assertEquals(0, status);
  }
}
