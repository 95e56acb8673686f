package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events match, and where they go, by real configurations. */
class KeyFilterTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  @TempDir Path dir;

  private TestContext test;

  @BeforeEach
  void makeContext() {
    test = new TestContext(dir.resolve("app"));
  }

  @AfterEach
  void stop() {
    test.close();
  }

  @Test
  void deniesMatches() throws Exception {
    configure("", "<onMatch>DENY</onMatch>", "<onMatch>NEUTRAL</onMatch>");
    logAll();
    assertEquals("clean\nalso\n", read("app"));
    assertEquals("clean\na " + KEY + "\nfailed\nalso\n", read("security"));
    assertEquals(List.of(), test.problems());
  }

  @Test
  void routesMatches() throws Exception {
    configure("", "<onMatch>DENY</onMatch>", "<onMismatch>DENY</onMismatch>");
    logAll();
    assertEquals("clean\nalso\n", read("app"));
    assertEquals("a " + KEY + "\nfailed\n", read("security"));
  }

  @Test
  void routesMatchesMasked() throws Exception {
    configure(TestContext.LISTENER, "<onMatch>DENY</onMatch>", "<onMismatch>DENY</onMismatch>");
    logAll();
    assertEquals("clean\nalso\n", read("app"));
    assertEquals("a " + MASK + "\nfailed\n", read("security"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<onMatch>DENNY</onMatch>",
        "<onMismatch>ACCEPT</onMismatch>",
        "<onMatch>denied</onMatch><onMismatch>NEUTRAL</onMismatch>"
      })
  void withoutKnownReplyMatchesAreDenied(String replies) throws Exception {
    configure("", replies, "<onMatch>ACCEPT</onMatch>");
    logAll();
    assertEquals("clean\nalso\n", read("app"));
    String problems = test.problems().toString();
    assertTrue(problems.contains("'onMatch' must be ACCEPT, DENY or NEUTRAL"), problems);
  }

  @Test
  void withWrongOptionEverythingMatches() throws Exception {
    configure(
        "",
        "<environment>no</environment><onMatch>DENY</onMatch>",
        "<environment>no</environment><onMismatch>DENY</onMismatch>");
    logAll();
    assertEquals("", read("app"));
    assertEquals("clean\na " + KEY + "\nfailed\nalso\n", read("security"));
    assertTrue(test.problems().toString().contains("allowed are true, false"));
  }

  @Test
  void knownValuesMatch() throws Exception {
    System.setProperty("key.filter.test", "correct horse");
    try {
      configure("", "<secrets>key.filter.test</secrets><onMatch>DENY</onMatch>", "");
      test.logger("app").info("a {}", "correct horse");
      test.logger("app").info("a horse");
      assertEquals("a horse\n", read("app"));
    } finally {
      System.clearProperty("key.filter.test");
    }
  }

  @Test
  void filterThatWasNotStartedDeniesAll() {
    Logger logger = test.logger("app");
    assertEquals(
        FilterReply.DENY,
        new KeyFilter().decide(new LoggingEvent(Logger.FQCN, logger, Level.INFO, "x", null, null)));
  }

  private void configure(String top, String replies, String securityReplies) throws Exception {
    test.read(
        "<configuration>"
            + top
            + appender("app", replies)
            + appender("security", securityReplies)
            + "<root level='DEBUG'><appender-ref ref='app'/><appender-ref ref='security'/></root>"
            + "</configuration>");
  }

  private String appender(String name, String replies) {
    return "<appender name='"
        + name
        + "' class='ch.qos.logback.core.FileAppender'><file>"
        + dir.resolve(name)
        + "</file><filter class='dev.notionredactor.logback.KeyFilter'>"
        + replies
        + "</filter><encoder><pattern>%msg%n%nopex</pattern></encoder></appender>";
  }

  private void logAll() {
    Logger logger = test.logger("app");
    logger.info("clean");
    logger.info("a {}", KEY);
    logger.info("failed", new IOException(KEY));
    logger.info("also");
  }

  private String read(String name) throws IOException {
    String text = Files.readString(dir.resolve(name));
    if (text.contains(MASK)) {
      assertNoKey(KEY, text);
    }
    return text;
  }
}
