package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.HelloProgram;
import dev.notionredactor.programs.WaitingProgram;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsIT {

  private static final String HELLO = HelloProgram.class.getName();

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void aBadOptionStopsTheJvmWithOneLine(Jdk jdk) throws Exception {
    Result result = withArguments(jdk, "=verbos=true").run(HELLO);
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertEquals(
        "notion-redactor: there is no option 'verbos'; allowed are mask, off, secrets,"
            + " environment, verbose"
            + System.lineSeparator(),
        result.err());
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        Arguments.of("verbose=yes", "option 'verbose' can't be 'yes'; allowed are true, false"),
        Arguments.of("verbose", "option 'verbose' needs a value, as in verbose=false"),
        Arguments.of("verbose=true,verbose=true", "option 'verbose' is given twice"),
        Arguments.of(
            "off=logbak",
            "option 'off' can't be 'logbak'; allowed are stdio, logback, log4j2, jul, throwable,"
                + " or several of them joined by '+'"),
        Arguments.of("environment=", "option 'environment' can't be ''; allowed are true, false"),
        Arguments.of(
            "secrets=file.separator",
            "option 'secrets': known value 'file.separator' must have 8 to 1024 characters, not 1"),
        Arguments.of("mask=", "option 'mask': mask template must have 1 to 200 characters"),
        Arguments.of(
            "mask={key}",
            "option 'mask': mask template '{' must start {prefix} or {fingerprint}: '{key}'"));
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
    String named = "prompt [REDACTED:%s]";
    assertEquals(plain, shown(new ForkedJvm(Jdk.current()), secret));
    assertEquals(
        String.format(named, "NOTION_CLIENT_SECRET"),
        shown(withArguments(Jdk.current(), ""), secret));
    assertEquals(plain, shown(withArguments(Jdk.current(), "=environment=false"), secret));
    assertEquals(
        String.format(named, "DATABASE"),
        shown(withArguments(Jdk.current(), "=environment=false,secrets=ABSENT+DATABASE"), secret));
  }

  private static String shown(ForkedJvm jvm, String secret) throws Exception {
    return jvm.environment(Map.of("NOTION_CLIENT_SECRET", secret, "DATABASE", secret))
        .option("-Dkey=" + secret)
        .run(WaitingProgram.class.getName(), "return", String.valueOf(secret.length()))
        .out();
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

  private static ForkedJvm withArguments(Jdk jdk, String arguments) {
    return new ForkedJvm(jdk).option("-javaagent:" + ForkedJvm.AGENT + arguments);
  }
}
