package dev.notionredactor.log4j2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.LeakingApplication;
import dev.notionredactor.Finding;
import dev.notionredactor.FindingListener;
import dev.notionredactor.Findings;
import dev.notionredactor.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that is masked is one finding for each key in it, wherever that stands. */
class FindingsTest {

  private static final String KEY = TestKeys.accessToken(1);

  @TempDir Path dir;

  private final List<Finding> heard = new CopyOnWriteArrayList<>();
  private final FindingListener listener = heard::add;

  @BeforeEach
  void listen() {
    Findings.addListener(listener);
  }

  @AfterEach
  void stop() {
    assertTrue(Findings.removeListener(listener));
  }

  static Stream<Arguments> calls() {
    return LeakingApplication.calls(KEY).entrySet().stream()
        .map(call -> Arguments.of(call.getKey(), call.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void eachIsHeardOnce(String name, Consumer<Logger> log) throws Exception {
    try (TestContext control = new TestContext(dir.resolve("control"), /* isProtected= */ false)) {
      log.accept(control.logger("com.example.App"));
      assertTrue((control.text() + control.json()).contains(KEY));
    }
    // The redactor is one for all tests, and only the first events of a logger have a stack.
    String loggerName = "com.example." + name;
    try (TestContext test = new TestContext(dir, /* isProtected= */ true)) {
      Logger logger = test.logger(loggerName);
      logger.info("clean");
      assertEquals(List.of(), heard);
      log.accept(logger);
      assertFalse(TestKeys.leaks(test.text() + test.json(), KEY));
    }
    assertEquals(1, heard.size(), heard::toString);
    Finding finding = heard.get(0);
    assertEquals(TestKeys.fingerprint(KEY), finding.fingerprint());
    assertEquals("Log4j", finding.sink());
    assertEquals(loggerName, finding.logger());
    assertEquals("WARN", finding.level());
    assertEquals(Thread.currentThread().getName(), finding.thread());
    StackTraceElement first = finding.stackTrace().get(0);
    assertEquals(LeakingApplication.class.getName(), first.getClassName(), first.toString());
  }

  @Test
  void aLevelNamedByAKeyIsHeardOfWithoutIt() throws Exception {
    try (TestContext test = new TestContext(dir, /* isProtected= */ true)) {
      test.logger("of.level").log(Level.forName("L" + KEY, 350), "got " + KEY);
    }
    assertEquals("L" + TestKeys.masked(KEY), heard.get(0).level());
  }

  @Test
  void aLoggerNamedByAKeyIsHeardOfWithoutIt() throws Exception {
    try (TestContext test = new TestContext(dir, /* isProtected= */ true)) {
      test.logger("of." + KEY).error("clean");
    }
    assertEquals(1, heard.size(), heard::toString);
    assertEquals("of." + TestKeys.masked(KEY), heard.get(0).logger());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<File name='F' fileName='${sys:test.dir}/app.log'><RedactingLayout><PatternLayout pattern='%m%n'/>"
            + "</RedactingLayout></File>",
        "<File name='G' fileName='${sys:test.dir}/app.log'><PatternLayout pattern='%m%n'/></File>"
            + "<Rewrite name='F'><NotionRedaction/><AppenderRef ref='G'/></Rewrite>"
      })
  void componentsTellOfLog4j(String appender) throws Exception {
    try (ConfiguredContext test =
        new ConfiguredContext(dir)
            .withXml(appender, "<Root level='info'><AppenderRef ref='F'/></Root>")) {
      test.logger().info("got {} and {}", KEY, KEY);
    }
    assertFalse(TestKeys.leaks(Files.readString(dir.resolve("app.log")), KEY));
    assertEquals(1, heard.size(), heard::toString);
    assertEquals("Log4j", heard.get(0).sink());
  }
}
