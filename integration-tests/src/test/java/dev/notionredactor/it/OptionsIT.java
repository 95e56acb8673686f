package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.HelloProgram;
import dev.notionredactor.programs.WaitingProgram;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsIT {

  private static final String HELLO = HelloProgram.class.getName();

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void aBadOptionStopsTheJvmWithOneLine(Jdk jdk) throws Exception {
    Result result = withArguments(jdk, "=verbos=true").run(HELLO);
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertEquals(
        "notion-redactor: there is no option 'verbos'; allowed are mask, off, secrets,"
            + " environment, pieces, secretFiles, retireAfter, files, children, alert, verbose; a comma in a value is written as two"
            + System.lineSeparator(),
        result.err());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void aMisspeltPropertyOrVariableStopsItToo(Jdk jdk) throws Exception {
    Result property = withArguments(jdk, "").option("-Dnotionredactor.verbos=true").run(HELLO);
    assertStopped("there is no option 'notionredactor.verbos'; allowed are ", property);
    Result variable =
        withArguments(jdk, "").environment(Map.of("NOTIONREDACTOR_VERBOS", "true")).run(HELLO);
    assertStopped("there is no option 'NOTIONREDACTOR_VERBOS'; allowed are ", variable);
  }

  private static void assertStopped(String message, Result result) {
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().startsWith("notion-redactor: " + message), result.err());
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        Arguments.of(
            "mask=[a],b",
            "there is no option 'b'; allowed are mask, off, secrets, environment, pieces, secretFiles, retireAfter, files, children, alert, verbose;"
                + " a comma in a value is written as two"),
        Arguments.of("verbose=yes", "option 'verbose' can't be 'yes'; allowed are true, false"),
        Arguments.of("verbose", "option 'verbose' needs a value, as in verbose=false"),
        Arguments.of("verbose=true,verbose=true", "option 'verbose' is given twice"),
        Arguments.of(
            "off=logbak",
            "option 'off' can't be 'logbak'; allowed are "
                + groups()
                + ", or several of them joined by '+'"),
        Arguments.of("environment=", "option 'environment' can't be ''; allowed are true, false"),
        Arguments.of(
            "secrets=A,,B", "option 'secrets': names are joined by '+', and by nothing else"),
        Arguments.of("mask=", "option 'mask': mask template must have 1 to 200 characters"),
        Arguments.of(
            "mask={key}",
            "option 'mask': mask template '{' must start {prefix}, {fingerprint} or, at the end, {fill}: '{key}'"));
  }

  /** As the help lists them. */
  private static String groups() {
    try {
      String help = new ForkedJvm(Jdk.current()).runJar().out().replaceAll("\\s+", " ");
      return help.replaceFirst(".* not to be masked, joined by '\\+': ([^.]*)\\. .*", "$1");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void aBadValueNamesWhatIsAllowed(String arguments, String message) throws Exception {
    Result result = withArguments(Jdk.current(), "=" + arguments).run(HELLO);
    assertEquals(2, result.status());
    assertEquals("notion-redactor: " + message + System.lineSeparator(), result.err());
  }

  @Test
  void aKeyInAnOptionIsNotRepeated() throws Exception {
    String key = TestKeys.randomAccessToken();
    for (String arguments : new String[] {"=" + key, "=mask=" + key}) {
      Result result = withArguments(Jdk.current(), arguments).run(HELLO);
      assertEquals(2, result.status());
      assertNoKey(key, result.err());
    }
  }

  @Test
  void theFirstSourceWins() throws Exception {
    String key = TestKeys.randomAccessToken();
    int all = key.length();
    String program = WaitingProgram.class.getName();
    Result property =
        withArguments(Jdk.current(), "")
            .option("-Dnotionredactor.mask=<property>")
            .option("-Dkey=" + key)
            .run(program, "return", String.valueOf(all));
    assertEquals("prompt <property>", property.out());
    Result argument =
        withArguments(Jdk.current(), "=mask=<argument>")
            .option("-Dnotionredactor.mask=<property>")
            .option("-Dkey=" + key)
            .run(program, "return", String.valueOf(all));
    assertEquals("prompt <argument>", argument.out());
  }

  @Test
  void knownValuesComeFromTheEnvironment() throws Exception {
    String secret = "Correct-Horse_9";
    String plain = "prompt " + secret;
    assertEquals(plain, shown(new ForkedJvm(Jdk.current()), secret));
    assertEquals(
        "prompt " + TestKeys.named("NOTION_CLIENT_SECRET", secret.length()),
        shown(withArguments(Jdk.current(), ""), secret));
    assertEquals(plain, shown(withArguments(Jdk.current(), "=environment=false"), secret));
    assertEquals(
        "prompt " + TestKeys.named("DATABASE", secret.length()),
        shown(withArguments(Jdk.current(), "=environment=false,secrets=ABSENT+DATABASE"), secret));
  }

  private static String shown(ForkedJvm jvm, String secret) throws Exception {
    return jvm.environment(Map.of("NOTION_CLIENT_SECRET", secret, "DATABASE", secret))
        .option("-Dkey=" + secret)
        .run(WaitingProgram.class.getName(), "return", String.valueOf(secret.length()))
        .out();
  }

  @Test
  void aSecondAgentAddsNothing() throws Exception {
    String key = TestKeys.randomAccessToken();
    for (String again : new String[] {"", "=mask=<first>"}) {
      Result result =
          withArguments(Jdk.current(), "=mask=<first>")
              .option("-javaagent:" + ForkedJvm.AGENT + again)
              .option("-Dkey=" + key)
              .run(WaitingProgram.class.getName(), "return", String.valueOf(key.length()));
      assertEquals("prompt <first>", result.out());
      assertEquals("", result.err());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void aSecondAgentWithOtherOptionsStopsTheJvm(Jdk jdk) throws Exception {
    Result result =
        withArguments(jdk, "=mask=<second>")
            .environment(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + ForkedJvm.AGENT))
            .run(HELLO);
    assertEquals(2, result.status());
    assertEquals("", result.out());
    List<String> lines = result.err().lines().toList();
    assertEquals(2, lines.size(), result.err());
    assertEquals(
        "notion-redactor: the agent is given twice, and the second time with other options",
        lines.get(1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void theAgentMayComeByJavaToolOptions(Jdk jdk) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result result =
        new ForkedJvm(jdk)
            .environment(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + ForkedJvm.AGENT))
            .option("-Dkey=" + key)
            .run(WaitingProgram.class.getName(), "return", String.valueOf(key.length()));
    assertEquals("prompt " + TestKeys.masked(key), result.out());
    assertTrue(result.err().matches("Picked up JAVA_TOOL_OPTIONS: .*\\R"), result.err());
  }

  @Test
  void whatIsOffIsNotMasked() throws Exception {
    String key = TestKeys.randomAccessToken();
    Result result =
        withArguments(Jdk.current(), "=off=stdio+jul")
            .option("-Dkey=" + key)
            .run(WaitingProgram.class.getName(), "return", String.valueOf(key.length()));
    assertTrue(result.out().contains(key), result.out());
  }

  /** A JVM that is asked to do nothing may say that this is odd. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void withAllOffNothingIsSaid(Jdk jdk) throws Exception {
    String all = "=off=stdio+logback+log4j2+jul+jboss+tomcat+reload4j+throwable";
    assertEquals(new ForkedJvm(jdk).run(HELLO), withArguments(jdk, all).run(HELLO));
  }

  private static ForkedJvm withArguments(Jdk jdk, String arguments) {
    return new ForkedJvm(jdk).option("-javaagent:" + ForkedJvm.AGENT + arguments);
  }
}
