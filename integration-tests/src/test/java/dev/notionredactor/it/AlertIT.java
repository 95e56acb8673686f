package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.AlertProgram;
import dev.notionredactor.programs.FindingsProgram;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent tells people of a key that leaks: once, and without getting in the program's way. */
class AlertIT {

  private static final String PROGRAM = AlertProgram.class.getName();
  private static final String KEY = TestKeys.randomAccessToken();
  private static final String FIRST_LINE =
      "notion-redactor: A Notion key leaked, and was masked: access token, fingerprint "
          + TestKeys.fingerprint(KEY);

  static Collection<Jdk> jdks() {
    return Matrix.newest(Jdk.all());
  }

  private static ForkedJvm jvm(Jdk jdk) {
    return new ForkedJvm(jdk).option("-Dkey=" + KEY);
  }

  /** The control run of the others: what the program prints by itself. */
  private static Result unheard(Jdk jdk, boolean hasEnd) throws Exception {
    return jvm(jdk).agent().run(PROGRAM, String.valueOf(hasEnd));
  }

  private static Result heard(Jdk jdk, boolean hasEnd) throws Exception {
    return jvm(jdk).agent(ForkedJvm.AGENT + "=alert=stderr").run(PROGRAM, String.valueOf(hasEnd));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void comesBetweenTwoLinesOfStandardError(Jdk jdk) throws Exception {
    Result without = unheard(jdk, true);
    assertTrue(without.out().contains(TestKeys.fingerprint(KEY)), without.out());
    assertEquals(List.of("begun and ended", "next"), without.err().lines().toList());
    Result with = heard(jdk, true);
    assertEquals(without.out(), with.out());
    List<String> lines = with.err().lines().toList();
    assertEquals("begun and ended", lines.get(0));
    assertEquals(FIRST_LINE, lines.get(1));
    assertEquals("next", lines.get(lines.size() - 1));
    assertOnce(with.err());
    assertTrue(with.err().contains("at " + PROGRAM + ".main(AlertProgram.java:"), with.err());
    assertNoKey(KEY, with.err());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void comesAtTheEndIfTheLineDoesNotEnd(Jdk jdk) throws Exception {
    assertEquals("begun and ended", unheard(jdk, false).err());
    List<String> lines = heard(jdk, false).err().lines().toList();
    assertEquals("begun and ended", lines.get(0));
    assertEquals(FIRST_LINE, lines.get(1));
  }

  private static void assertOnce(String text) {
    assertEquals(1, text.lines().filter(FIRST_LINE::equals).count(), text);
  }

  /** By Logback's own configuration; and what tells is not told of. */
  @Test
  void goesToALogger() throws Exception {
    Result result =
        new ForkedJvm(Jdk.current())
            .classPath(Library.logback("1.5.38").jars())
            .option("-Dkey.logback=" + KEY)
            .option("-Dwait=2500")
            .agent(ForkedJvm.AGENT + "=alert=com.example.security")
            .run(FindingsProgram.class.getName(), "logback");
    String log = result.files().get("logback two.txt");
    assertTrue(log.contains("WARN com.example.security  " + FIRST_LINE), log);
    assertTrue(log.contains("where: Logback, logger com.example.Api, level INFO"), log);
    // The pattern has the message twice.
    assertEquals(2, log.split(FIRST_LINE, -1).length - 1, log);
    assertNoKey(KEY, log);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alerts.log      | looks like a file's, which is written with its directory: ./alerts.log",
        "/no/such/dir/a  | the file's directory does not exist; allowed are none, stderr, the path",
        "status          | status is allowed for the filters alone",
        "two words       | allowed are none, stderr, the path of a file"
      })
  void anotherValueIsRefused(String value, String said) throws Exception {
    Result result =
        jvm(Jdk.current()).agent(ForkedJvm.AGENT + "=alert=" + value).run(PROGRAM, "true");
    assertEquals(2, result.status());
    assertTrue(result.err().startsWith("notion-redactor: option 'alert': "), result.err());
    assertTrue(result.err().contains(said), result.err());
    assertEquals("", result.out());
  }
}
