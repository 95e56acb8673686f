package dev.notionredactor.logback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import com.example.LeakingApplication;
import dev.notionredactor.Finding;
import dev.notionredactor.FindingListener;
import dev.notionredactor.Findings;
import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
  private TestContext test;

  @BeforeEach
  void listen() {
    test = new TestContext(dir.resolve("app"));
    Findings.addListener(listener);
  }

  @AfterEach
  void stop() {
    test.close();
    assertTrue(Findings.removeListener(listener));
  }

  static Stream<Arguments> calls() {
    return LeakingApplication.calls(KEY).entrySet().stream()
        .map(call -> Arguments.of(call.getKey(), call.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void eachIsHeardOnce(String name, Consumer<Logger> log) throws Exception {
    Path shown = dir.resolve("control");
    try (TestContext control = TestContext.configured(shown, /* isProtected= */ false)) {
      log.accept(control.logger("com.example.App"));
    }
    assertEquals(!name.equals("not shown"), Files.readString(shown).contains(KEY));
    test.configure(TestContext.LISTENER);
    Logger logger = test.logger("com.example.App");
    logger.info("clean");
    assertEquals(List.of(), heard);
    log.accept(logger);
    assertEquals(1, heard.size(), heard::toString);
    Finding finding = heard.get(0);
    assertEquals(TestKeys.fingerprint(KEY), finding.fingerprint());
    assertEquals("Logback", finding.sink());
    assertEquals("com.example.App", finding.logger());
    assertEquals("WARN", finding.level());
    assertEquals(Thread.currentThread().getName(), finding.thread());
    StackTraceElement first = finding.stackTrace().get(0);
    assertEquals(LeakingApplication.class.getName(), first.getClassName(), first.toString());
    assertFalse(TestKeys.leaks(Files.readString(dir.resolve("app")), KEY));
  }

  @Test
  void aLoggerNamedByAKeyIsHeardOfWithoutIt() throws Exception {
    test.configure(TestContext.LISTENER);
    test.logger("of." + KEY).error("clean");
    assertEquals(1, heard.size());
    assertEquals("of." + TestKeys.masked(KEY), heard.get(0).logger());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<encoder class='dev.notionredactor.logback.RedactingEncoder'>"
            + "<encoder><pattern>%msg%n</pattern></encoder></encoder>",
        "<encoder class='ch.qos.logback.core.encoder.LayoutWrappingEncoder'>"
            + "<layout class='dev.notionredactor.logback.RedactingLayout'>"
            + "<layout><pattern>%msg%n</pattern></layout></layout></encoder>"
      })
  void componentsTellOfLogback(String encoder) throws Exception {
    test.read(
        "<configuration><appender name='A' class='ch.qos.logback.core.FileAppender'><file>"
            + dir.resolve("app")
            + "</file>"
            + encoder
            + "</appender><root level='DEBUG'><appender-ref ref='A'/></root></configuration>");
    test.logger("app").info("got {} and {}", KEY, KEY);
    assertFalse(TestKeys.leaks(Files.readString(dir.resolve("app")), KEY));
    assertEquals(1, heard.size(), heard::toString);
    assertEquals("Logback", heard.get(0).sink());
  }

  /**
   * What an argument does when it is asked for its text is by itself, and nothing is left of it.
   */
  @Test
  void anArgumentMayRedactAndLogItself() throws Exception {
    test.configure(TestContext.LISTENER);
    List<Finding> own = new CopyOnWriteArrayList<>();
    Redactor redactor = Redactor.builder().environment(false).listener(own::add).build();
    Object redacting =
        new Object() {
          @Override
          public String toString() {
            return redactor.redact("by itself " + KEY);
          }
        };
    test.logger("outer").info("clean {}", redacting);
    assertEquals("text", own.get(0).sink());
    assertTrue(heard.stream().allMatch(finding -> finding.sink().equals("text")), heard::toString);
    heard.clear();
    Logger inner = test.logger("inner");
    Object logging =
        new Object() {
          @Override
          public String toString() {
            inner.warn("got {}", KEY);
            return "clean";
          }
        };
    test.logger("outer").info("clean {}", logging);
    assertFalse(heard.isEmpty());
    assertTrue(
        heard.stream().allMatch(finding -> "inner".equals(finding.logger())), heard::toString);
  }

  /** It masks nothing; what it asks is no finding. */
  @ParameterizedTest
  @ValueSource(strings = {"", TestContext.LISTENER})
  void keyFilterFindsNothingItself(String protection) throws Exception {
    test.read(
        "<configuration>"
            + protection
            + "<appender name='A' class='ch.qos.logback.core.FileAppender'><file>"
            + dir.resolve("app")
            + "</file><filter class='dev.notionredactor.logback.KeyFilter'>"
            + "<onMatch>ACCEPT</onMatch></filter><encoder><pattern>%msg%n</pattern></encoder>"
            + "</appender><root level='DEBUG'><appender-ref ref='A'/></root></configuration>");
    test.logger("app").info("got {}", KEY);
    assertEquals(protection.isEmpty(), Files.readString(dir.resolve("app")).contains("got " + KEY));
    assertEquals(protection.isEmpty() ? 0 : 1, heard.size(), heard::toString);
  }
}
