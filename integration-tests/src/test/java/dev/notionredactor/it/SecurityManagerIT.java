package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.OptionsProgram;
import dev.notionredactor.programs.StdioProgram;
import dev.notionredactor.programs.WaitingProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Under a security manager the agent works if its jar has all permissions, and else says so. */
class SecurityManagerIT {

  /** From the next on it has to be allowed, and then there is none. */
  private static final int LAST_WITH_SECURITY_MANAGER = 17;

  @TempDir Path directory;
  private final String key = TestKeys.randomAccessToken();

  static Stream<Jdk> jdks() {
    return Jdk.all().stream().filter(jdk -> jdk.feature() <= LAST_WITH_SECURITY_MANAGER);
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("jdks")
  void masksWithAllPermissions(Jdk jdk) throws Exception {
    Result control = run(managed(jdk), StdioProgram.class);
    Result actual = run(managed(jdk, grantToAgent()).agent(), StdioProgram.class);
    assertEquals(control.status(), actual.status());
    assertMasked(key, control.out(), actual.out());
    assertMasked(key, control.err(), actual.err());
  }

  /** What waits is released though the program itself may not make such threads. */
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("jdks")
  void nothingWaitsForEver(Jdk jdk) throws Exception {
    for (String end : new String[] {"idle within", "exit"}) {
      String[] arguments = {end, String.valueOf(key.length())};
      ForkedJvm plain = managed(jdk);
      ForkedJvm masking = managed(jdk, grantToAgent()).agent();
      if (end.equals("idle within")) {
        plain.reader(ShownFirst.onStandardOutput("prompt " + key));
        masking.reader(ShownFirst.onStandardOutput("prompt " + TestKeys.masked(key)));
      }
      Result control = run(plain, WaitingProgram.class, arguments);
      Result actual = run(masking, WaitingProgram.class, arguments);
      assertEquals(control.status(), actual.status(), actual::err);
      assertEquals(control.err(), actual.err());
      assertMasked(key, control.out(), actual.out());
    }
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("jdks")
  void saysThatItMasksNothingWithoutPermissions(Jdk jdk) throws Exception {
    String[] policies = {
      "", "grant { permission java.lang.RuntimePermission \"getenv.*\"; };",
    };
    Result control = run(managed(jdk), StdioProgram.class);
    for (String policy : policies) {
      Result actual = run(managed(jdk, policy).agent(), StdioProgram.class);
      assertEquals(control.status(), actual.status());
      assertEquals(control.out(), actual.out());
      String[] said = actual.err().split("(?=notion-redactor: )|\\R", -1);
      long lines =
          Stream.of(said)
              .filter(line -> line.startsWith("notion-redactor: not masking anything: "))
              .count();
      assertEquals(1, lines, actual::err);
      assertTrue(actual.err().contains("AccessControlException"), actual::err);
    }
  }

  /** Of the options, too, what may not be read is as if it were not there. */
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("jdks")
  void optionsThatMayNotBeReadAreNotGiven(Jdk jdk) throws Exception {
    Path core = LogbackFilter.JARS.get(1);
    assertEquals("text: " + TestKeys.masked(key), shownWithOptions(jdk, ""));
    assertEquals(
        "text: [of the process]",
        shownWithOptions(
            jdk, grantTo(core, "java.util.PropertyPermission \"notionredactor.mask\", \"read\"")));
  }

  private String shownWithOptions(Jdk jdk, String policy) throws Exception {
    ForkedJvm jvm =
        managed(jdk, policy)
            .classPath(LogbackFilter.JARS)
            .environment(Map.of("NOTIONREDACTOR_SECRETS", "not;a;name"))
            .option("-Dnotionredactor.mask=[of the process]")
            .option("-Dtext=" + key);
    Result result = run(jvm, OptionsProgram.class, "library");
    assertEquals(0, result.status(), result::toString);
    return result.out().trim();
  }

  private String grantToAgent() {
    return grantTo(ForkedJvm.AGENT, "java.security.AllPermission");
  }

  private static String grantTo(Path jar, String permission) {
    return "grant codeBase \""
        + jar.toAbsolutePath().normalize().toUri()
        + "\" { permission "
        + permission
        + "; };";
  }

  /** With what the programs need, and the policy. */
  private ForkedJvm managed(Jdk jdk, String... policies) throws Exception {
    Path policy = Files.createTempFile(directory, "test", ".policy");
    Files.writeString(
        policy,
        "grant codeBase \""
            + ForkedJvm.PROGRAMS.toUri()
            + "\" {"
            + " permission java.util.PropertyPermission \"*\", \"read,write\";"
            + " permission java.io.FilePermission \"<<ALL FILES>>\", \"read,write,delete\";"
            + " permission java.lang.RuntimePermission \"setIO\";"
            + " permission java.lang.RuntimePermission \"writeFileDescriptor\";"
            + "};"
            + String.join("", policies));
    return new ForkedJvm(jdk)
        .option("-Djava.security.manager")
        .option("-Djava.security.policy==" + policy);
  }

  private Result run(ForkedJvm jvm, Class<?> program, String... arguments) throws Exception {
    return jvm.option("-Dkey=" + key).run(program.getName(), arguments);
  }
}
