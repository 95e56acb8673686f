package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.nio.file.Path;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said, and what is allowed; and nothing is shown. */
class WrongOptionsTest {

  private static final String KEY = TestKeys.accessToken(1);

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mask='abc'       | option 'mask': mask template must start",
        "mask=''          | option 'mask': mask template must have 1 to 200 characters",
        "environment='no' | option 'environment' can't be 'no'; allowed are true, false",
        "secrets='A++B'   | option 'secrets': the name of a variable or property",
        "secrets='KEY'    | option 'secrets': names of environment variables",
        "secret='A'       | there is no attribute 'secret'; allowed are ",
        "environment='KEY'| option 'environment' can't be",
      })
  void ofEachComponent(String attribute, String problem) throws Exception {
    String given = attribute.trim().replace("KEY", KEY);
    String layout = "<PatternLayout pattern='%m %c %X%n'/>";
    checkWithheld(
        "<NotionRedaction> | " + problem,
        "<File name='TARGET' fileName='${sys:test.dir}/out.log'>"
            + layout
            + "</File><Rewrite name='FILE'><NotionRedaction "
            + given
            + "/><AppenderRef ref='TARGET'/></Rewrite>");
    checkWithheld(
        "<RedactingLayout> | " + problem,
        "<File name='FILE' fileName='${sys:test.dir}/out.log'><RedactingLayout "
            + given
            + ">"
            + layout
            + "</RedactingLayout></File>");
    String text =
        logged(
            "<NotionKeyFilter> | " + problem,
            "<File name='FILE' fileName='${sys:test.dir}/out.log'>"
                + layout
                + "<NotionKeyFilter onMatch='ACCEPT' "
                + given
                + "/></File>");
    assertEquals("", text);
  }

  @ParameterizedTest
  @CsvSource({"onMatch, yes", "onMismatch, no"})
  void resultOfFilter(String option, String value) throws Exception {
    String text =
        logged(
            "<NotionKeyFilter> | option '"
                + option
                + "' can't be '"
                + value
                + "'; allowed are [ACCEPT, NEUTRAL, DENY]",
            "<File name='FILE' fileName='${sys:test.dir}/out.log'><NotionKeyFilter "
                + option
                + "='"
                + value
                + "'/></File>");
    assertEquals("", text);
  }

  @Test
  void layoutWithoutAnother() throws Exception {
    String text =
        logged(
            "<RedactingLayout> | needs another layout inside it",
            "<File name='FILE' fileName='${sys:test.dir}/out.log'><RedactingLayout/></File>");
    assertTrue(text.contains("got " + TestKeys.masked(KEY)), text);
  }

  @ParameterizedTest
  @CsvSource({
    "notionredactor.mask, abc",
    "notionredactor.environment, maybe",
    "notionredactor.secrets, A++B"
  })
  void ofTheProcess(String property, String value) throws Exception {
    LogEvent event = Log4jLogEvent.newBuilder().setMessage(new SimpleMessage("clean")).build();
    System.setProperty(property, value);
    try (Errors errors = new Errors()) {
      LogEvent shown = LogEventRedactor.ofProcess(RedactingLogEventFactory.class).redact(event);
      assertTrue(
          errors.ofLibrary().contains("RedactingLogEventFactory: option '" + property + "'"),
          errors.ofLibrary());
      assertTrue(EventText.of(shown).contains("[notion-redactor withheld"), EventText.of(shown));
      assertFalse(EventText.of(shown).contains("clean"));
      assertTrue(NotionRedaction.newBuilder().build().rewrite(event) != event);
    } finally {
      System.clearProperty(property);
    }
  }

  /** Many components may have the options of the process. */
  @Test
  void namedSecretThatIsSetNowhereIsSaidOnceInAProcess() {
    try (Errors errors = new Errors()) {
      for (int i = 0; i < 3; i++) {
        NotionRedaction.newBuilder().setSecrets("test.set.nowhere").build();
      }
      assertEquals(
          "notion-redactor: secrets: test.set.nowhere is set nowhere, neither as an environment"
              + " variable nor as a system property",
          errors.ofLibrary());
    }
  }

  private void checkWithheld(String problem, String appenders) throws Exception {
    String text = logged(problem, appenders);
    assertTrue(text.contains("[notion-redactor withheld"), text);
    assertFalse(text.contains("nothing") || text.contains("got"), text);
  }

  private String logged(String problem, String appenders) throws Exception {
    Path own = dir.resolve(Integer.toString(appenders.hashCode()));
    try (Errors errors = new Errors();
        ConfiguredContext test = new ConfiguredContext(own)) {
      test.withXml(appenders, "<Root level='info'><AppenderRef ref='FILE'/></Root>");
      test.logger().info("got {}", KEY);
      test.logger().info("nothing here");
      String told = errors.ofLibrary();
      assertTrue(told.contains("notion-redactor: " + problem.replace(" | ", ": ")), told);
      assertNoKey(KEY, told + test.file("out.log"));
      return test.file("out.log");
    }
  }
}
