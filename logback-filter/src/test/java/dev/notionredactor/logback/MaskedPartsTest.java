package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertMaskedIfShown;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** A key in each part of an event, as a file and as any appender sees it. */
class MaskedPartsTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  private static final String NAME = "app.Service";

  @TempDir Path dir;

  interface Use {
    void of(TestContext context) throws Exception;
  }

  interface Log {
    void to(Logger logger) throws Exception;
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        part("message", log -> log.info("got " + KEY + ", fine")),
        part("argument", log -> log.info("got {} and {}", KEY, 7)),
        part("argument of three", log -> log.info("got {} {} {}", 1, "Bearer " + KEY, null)),
        part("argument that is not shown", log -> log.info("got {}", "x", KEY)),
        part("argument that is an object", log -> log.info("got {}", List.of(KEY, 1))),
        part("argument that is an array", log -> log.info("got {}", "x", new Object[] {KEY})),
        part("argument that is a buffer", log -> log.info("got {}", CharBuffer.wrap(KEY))),
        part("MDC value", log -> log.info("in MDC"), "user", KEY),
        part("MDC name", log -> log.info("in MDC"), KEY, "user"),
        part("marker", log -> log.info(marker(KEY), "marked")),
        part("marker with reference", log -> log.info(marker(KEY, "AUDIT"), "marked")),
        part("marker's reference", log -> log.info(marker("AUDIT", KEY), "marked")),
        part("throwable", log -> log.info("failed", new IOException(KEY))),
        part("throwable argument", log -> log.info("failed {}", 1, new IOException("a " + KEY))),
        part("cause", log -> log.info("failed", new Error("x", new IOException(KEY)))),
        part("suppressed", log -> log.info("failed", suppressing(new IOException(KEY)))),
        part("suppressed's cause", log -> log.info("failed", suppressing(new Error(io())))),
        part("throwable's own text", log -> log.info("failed", new OwnText(KEY))),
        Arguments.of("logger name", (Use) test -> test.logger("app." + KEY).info("named")),
        Arguments.of("thread name", (Use) test -> onThread(test.logger(NAME))),
        Arguments.of("context property", (Use) test -> property(test)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void isMasked(String part, Use use) throws Exception {
    String[] files = new String[2];
    String[] events = new String[2];
    for (int i = 0; i < 2; i++) {
      try (TestContext test = TestContext.configured(dir.resolve(i + ".log"), i == 1)) {
        use.of(test);
        files[i] = test.file();
        events[i] = EventText.of(test.list().get(0));
      }
    }
    assertMasked(KEY, events[0], events[1]);
    assertMaskedIfShown(KEY, files[0], files[1], part);
  }

  @Test
  void keyValues() throws Exception {
    assumeTrue(Features.KEY_VALUES);
    isMasked(
        "key-values",
        test -> {
          test.logger(NAME).atInfo().addKeyValue("token", KEY).addKeyValue("n", 1).log("pairs");
        });
  }

  @Test
  void keySpreadOverTemplateAndArgument() throws Exception {
    int some = TestKeys.ACCESS.length() + 1;
    try (TestContext test = TestContext.configured(dir.resolve("spread.log"), true)) {
      test.logger(NAME).info("got " + KEY.substring(0, some) + "{}, fine", KEY.substring(some));
      ILoggingEvent event = test.list().get(0);
      assertNoKey(KEY, EventText.of(event));
      assertNoKey(KEY, test.file());
      assertEquals("got " + MASK + ", fine", event.getFormattedMessage());
      assertEquals("got " + MASK + ", fine", event.getMessage());
      assertNull(event.getArgumentArray());
    }
  }

  /** The mask begins with what is in the template. */
  @Test
  void prefixInTheTemplate() throws Exception {
    int prefix = TestKeys.ACCESS.length();
    String template = "got " + TestKeys.ACCESS + "{}, fine";
    try (TestContext test = TestContext.configured(dir.resolve("prefix.log"), true)) {
      test.logger(NAME).info(template, KEY.substring(prefix));
      ILoggingEvent event = test.list().get(0);
      assertNoKey(KEY, EventText.of(event));
      assertNoKey(KEY, test.file());
      assertEquals("got " + MASK + ", fine", event.getFormattedMessage());
      assertEquals(template, event.getMessage());
      assertArrayEquals(new Object[] {MASK.substring(prefix)}, event.getArgumentArray());
    }
  }

  @Test
  void argumentWhoseTextFailsGoesOnFailing() throws Exception {
    Object failing = new FailingOnce(new IllegalStateException("no text"));
    try (TestContext test = TestContext.configured(dir.resolve("failing.log"), true)) {
      test.logger(NAME).info("got {}", "x", failing);
      assertTrue(test.file().contains("got x"), test.file());
      Object[] arguments = test.list().get(0).getArgumentArray();
      assertEquals("x", arguments[0]);
      assertThrows(IllegalStateException.class, arguments[1]::toString);
    }
  }

  /** It says nothing of the object, which may say a key to whoever asks it next. */
  @Test
  void errorInAnArgumentWithholdsTheEvent() throws Exception {
    Object[][] arguments = {
      {"x", new FailingOnce(new StackOverflowError())},
      // This one is met by slf4j, which does not show it.
      {new FailingOnce(new StackOverflowError()), "x"}
    };
    try (TestContext test = TestContext.configured(dir.resolve("failing.log"), true)) {
      for (Object[] two : arguments) {
        test.logger(NAME).info("got {}", two);
      }
      assertEquals(
          "[notion-redactor withheld 6 characters: StackOverflowError]",
          test.list().get(0).getFormattedMessage());
      for (ILoggingEvent event : test.list()) {
        assertNoKey(KEY, EventText.of(event));
      }
    }
  }

  private static final class FailingOnce {

    private RuntimeException exception;
    private Error error;

    FailingOnce(RuntimeException exception) {
      this.exception = exception;
    }

    FailingOnce(Error error) {
      this.error = error;
    }

    @Override
    public String toString() {
      RuntimeException thrown = exception;
      Error failure = error;
      exception = null;
      error = null;
      if (thrown != null) {
        throw thrown;
      }
      if (failure != null) {
        throw failure;
      }
      return KEY;
    }
  }

  @AfterEach
  void clearMdc() {
    MDC.clear();
  }

  private static Arguments part(String name, Log log) {
    return Arguments.of(name, (Use) test -> log.to(test.logger(NAME)));
  }

  private static Arguments part(String name, Log log, String mdcName, String mdcValue) {
    Use use =
        test -> {
          MDC.setContextMap(Collections.singletonMap(mdcName, mdcValue));
          log.to(test.logger(NAME));
        };
    return Arguments.of(name, use);
  }

  private static Marker marker(String name, String... references) {
    Marker marker = MarkerFactory.getDetachedMarker(name);
    for (String reference : references) {
      addReference(marker, MarkerFactory.getDetachedMarker(reference));
    }
    return marker;
  }

  @SuppressWarnings("deprecation")
  private static void addReference(Marker marker, Marker reference) {
    marker.add(reference);
  }

  private static Throwable suppressing(Throwable suppressed) {
    Throwable result = new Exception("x");
    result.addSuppressed(suppressed);
    return result;
  }

  private static Throwable io() {
    return new IOException(KEY);
  }

  private static void onThread(Logger logger) throws InterruptedException {
    Thread thread = new Thread(() -> logger.info("threaded"), "worker " + KEY);
    thread.start();
    thread.join();
  }

  private static void property(TestContext test) {
    test.context.putProperty("token", KEY);
    test.logger(NAME).info("property");
  }

  /** Logback shows such a text in place of class name and message. */
  private static final class OwnText extends Exception {
    private static final long serialVersionUID = 1L;

    OwnText(String message) {
      super(message);
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
      return "own text " + getMessage();
    }
  }
}
