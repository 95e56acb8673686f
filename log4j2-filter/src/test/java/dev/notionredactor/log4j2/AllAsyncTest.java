package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import org.apache.logging.log4j.core.async.AsyncLoggerContextSelector;
import org.apache.logging.log4j.core.async.BasicAsyncLoggerContextSelector;
import org.apache.logging.log4j.core.selector.ClassLoaderContextSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All loggers are asynchronous, in JVMs of their own. */
class AllAsyncTest {

  private static final String KEY = AsyncProgram.KEY;
  private static final String MASK = TestKeys.masked(KEY);

  private static final String FACTORY =
      "-Dlog4j2.logEventFactory=" + RedactingLogEventFactory.class.getName();

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(classes = {AsyncLoggerContextSelector.class, BasicAsyncLoggerContextSelector.class})
  void factoryAloneIsIgnoredAndSaysSo(Class<?> selector) throws Exception {
    ForkedJvm jvm = jvm("control", selector).with(FACTORY);
    String told = jvm.run(AsyncProgram.class);
    assertTrue(told.contains("notion-redactor: not masking: all loggers are asynchronous"), told);
    assertTrue(told.contains(RedactingAsyncLoggerContextSelector.class.getName()), told);
    String text = jvm.file("out.log");
    for (String way : AsyncProgram.WAYS) {
      String line = line(text, way);
      assertTrue(line.contains(KEY) || way.equals("queue full"), way + ": " + line);
    }
  }

  @Test
  void oneLineMasksAllWays() throws Exception {
    ForkedJvm jvm = jvm("protected", RedactingAsyncLoggerContextSelector.class);
    assertEquals("", jvm.run(AsyncProgram.class));
    checkMasked(jvm);
    assertTrue(jvm.output().contains("appended by main"), jvm.output());
  }

  @Test
  void factoryBesideItDoesNoHarm() throws Exception {
    ForkedJvm jvm = jvm("both", RedactingAsyncLoggerContextSelector.class).with(FACTORY);
    assertEquals("", jvm.run(AsyncProgram.class));
    checkMasked(jvm);
  }

  @Test
  void factoryIsSilentWhereItServes() throws Exception {
    ForkedJvm jvm = jvm("sync", ClassLoaderContextSelector.class).with(FACTORY);
    assertEquals("", jvm.run(LogProgram.class));
    assertTrue(jvm.file("out.log").contains(MASK));
  }

  /** In the background thread, what it logs does not come back to it at once. */
  @Test
  void parameterThatLogsItselfComesToAnEnd() throws Exception {
    ForkedJvm jvm = jvm("nested", RedactingAsyncLoggerContextSelector.class);
    assertEquals("", jvm.run(NestedProgram.class));
    String text = jvm.file("out.log");
    assertNoKey(KEY, text);
    assertTrue(text.contains("last " + MASK), text);
    assertTrue(count(text, "again") < 50, text);
  }

  /** The background thread must not wait for that lock: the one that has it waits for the queue. */
  @Test
  void objectWhoseTextWantsALockThatTheLoggingThreadHas() throws Exception {
    ForkedJvm jvm = jvm("locking", RedactingAsyncLoggerContextSelector.class);
    assertEquals("", jvm.run(LockingProgram.class));
    assertEquals(20_000, count(jvm.file("out.log"), "step"));
  }

  @Test
  void wrongOptionWithholdsAll() throws Exception {
    ForkedJvm jvm =
        jvm("wrong", RedactingAsyncLoggerContextSelector.class)
            .withVariables(Map.of("NOTIONREDACTOR_ENVIRONMENT", "maybe"));
    String told = jvm.run(AsyncProgram.class);
    assertTrue(told.contains("'NOTIONREDACTOR_ENVIRONMENT' can't be 'maybe'; allowed are"), told);
    String text = jvm.file("out.log");
    assertTrue(text.contains("[notion-redactor withheld"), text);
    assertFalse(text.contains("clean"), text);
  }

  private static void checkMasked(ForkedJvm jvm) throws IOException {
    String text = jvm.file("out.log");
    assertNoKey(KEY, text);
    for (String way : AsyncProgram.WAYS) {
      assertTrue(line(text, way).contains(MASK), way + ": " + line(text, way));
    }
    // Nothing is lost, and nothing comes twice.
    for (String each : new String[] {"clean 0 ", "clean 49 ", "parameter ", "accepted "}) {
      assertEquals(1, count(text, each), each);
    }
    assertEquals(2, count(text, "clean line"));
    assertEquals(AsyncProgram.EVENTS - 1, count(text, "queue full "));
  }

  private ForkedJvm jvm(String name, Class<?> selector) throws IOException {
    return new ForkedJvm(dir.resolve(name))
        .with(
            "-Dlog4j2.contextSelector=" + selector.getName(),
            "-Dlog4j2.configurationFile=" + resource("async.xml"),
            "-Dlog4j2.asyncLoggerRingBufferSize=128",
            "-Dlog4j2.asyncQueueFullPolicy=" + SynchronousIfFull.class.getName(),
            "-Dtest.key=" + KEY);
  }

  private static URL resource(String name) {
    return AllAsyncTest.class.getResource(name);
  }

  /** The line of a way, and what follows up to the next. */
  private static String line(String text, String way) {
    for (String line : text.split("\n(?=app|of|accepting|by|new|late|gated)", -1)) {
      if (line.contains(way)) {
        return line;
      }
    }
    return "";
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
