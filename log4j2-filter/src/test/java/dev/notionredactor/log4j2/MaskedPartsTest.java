package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertMaskedIfShown;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.layout.SerializedLayout;
import org.apache.logging.log4j.message.FormattedMessage;
import org.apache.logging.log4j.message.LocalizedMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MessageFormatMessage;
import org.apache.logging.log4j.message.ObjectArrayMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.apache.logging.log4j.message.ThreadDumpMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A key in each part of an event, as files and as any appender sees it. */
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
        part("character sequence", log -> log.info(CharBuffer.wrap("got " + KEY))),
        part("parameter", log -> log.info("got {} and {}", KEY, 7)),
        part("parameter that is not shown", log -> log.info("got {}", "x", KEY)),
        part("parameter that is an object", log -> log.info("got {}", List.of(KEY, 1))),
        part("parameter that is an array", log -> log.info("got {} {}", 1, new Object[] {KEY})),
        part("parameterized", log -> log.info(new ParameterizedMessage("got {}", KEY))),
        part("object", log -> log.info(new ObjectMessage(List.of(KEY)))),
        part("objects", log -> log.info(new ObjectArrayMessage(1, KEY))),
        part("localized", log -> log.info(new LocalizedMessage("got {}", KEY))),
        part("supplied", log -> log.info("got {}", () -> KEY)),
        part("fluent", log -> log.atInfo().withThrowable(io()).log("got {}", KEY)),
        part("nothing but a throwable", log -> log.catching(io())),
        part("printf", log -> log.printf(Level.INFO, "got %s", KEY)),
        part("message of one's own", log -> log.info(new OwnMessage())),
        part("map", log -> log.info(new StringMapMessage(Map.of("token", KEY)))),
        part("structured data", log -> log.info(structured("id", "message", KEY))),
        part("structured data's message", log -> log.info(structured("id", KEY, "x"))),
        part("context data", log -> log.info("x"), () -> ThreadContext.put("user", KEY)),
        part("name in context data", log -> log.info("x"), () -> ThreadContext.put(KEY, "user")),
        part("context stack", log -> log.info("x"), () -> ThreadContext.push(KEY)),
        part("marker", log -> log.info(marker(KEY), "marked")),
        part("marker's parent", log -> log.info(marker("AUDIT", KEY), "marked")),
        part("throwable", log -> log.info("failed", new IOException(KEY))),
        part("throwable parameter", log -> log.info("failed {}", 1, new IOException(KEY))),
        part("cause", log -> log.info("failed", new Error("x", new IOException(KEY)))),
        part("suppressed", log -> log.info("failed", suppressing(new IOException(KEY)))),
        part("suppressed's cause", log -> log.info("failed", suppressing(new Error(io())))),
        Arguments.of("logger name", (Use) test -> test.logger("app." + KEY).info("named")),
        Arguments.of("thread name", (Use) test -> logOnThread(test.logger(NAME))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void isMasked(String part, Use use) throws Exception {
    Output[] outputs = withoutAndWith(ROOT, use);
    assertMasked(KEY, outputs[0].event, outputs[1].event);
    assertMaskedIfShown(KEY, outputs[0].text, outputs[1].text, part);
    assertMaskedIfShown(KEY, outputs[0].json, outputs[1].json, part);
    assertTrue((outputs[0].text + outputs[0].json).contains(KEY) || part.contains("parent"));
  }

  /** Of these only the text is kept, or threads differ. */
  static Stream<Arguments> texts() {
    return Stream.of(
        part("String.format", log -> log.info(new StringFormattedMessage("got %s", KEY))),
        part("MessageFormat", log -> log.info(new MessageFormatMessage("got {0}", KEY))),
        part("any format", log -> log.info(new FormattedMessage("got %s", KEY))),
        part("thread dump", MaskedPartsTest::dumpThreads),
        part("any object", log -> log.info(List.of(KEY))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void showsNoKey(String part, Use use) throws Exception {
    Output[] outputs = withoutAndWith(ROOT, use);
    assertTrue(outputs[0].text.contains(KEY) && outputs[0].json.contains(KEY));
    assertNoKey(KEY, outputs[1].event + outputs[1].text + outputs[1].json);
    assertTrue(outputs[1].text.contains(MASK) && outputs[1].json.contains(MASK));
  }

  /** What one use leads to without protection, and with it. */
  private Output[] withoutAndWith(String root, Use use) throws Exception {
    Output[] outputs = new Output[2];
    for (int i = 0; i < 2; i++) {
      try (TestContext test = new TestContext(dir.resolve("run" + i), i == 1, root)) {
        use.of(test);
        outputs[i] = new Output(String.join("\n", test.events()), test.text(), test.json());
      }
    }
    return outputs;
  }

  @Test
  @SuppressWarnings("deprecation")
  void keySpreadOverFormatAndParameter() throws Exception {
    int some = TestKeys.ACCESS.length() + 1;
    try (TestContext test = new TestContext(dir, true, ROOT)) {
      test.logger(NAME).info("got " + KEY.substring(0, some) + "{}, fine", KEY.substring(some));
      assertNoKey(KEY, test.events().get(0));
      assertNoKey(KEY, test.text());
      assertNoKey(KEY, test.json());
      assertEquals("got " + MASK + ", fine", test.last().getMessage().getFormattedMessage());
      assertEquals("got " + MASK + ", fine", test.last().getMessage().getFormat());
    }
  }

  /** The mask begins with what is in the format. */
  @Test
  @SuppressWarnings("deprecation")
  void prefixInTheFormat() throws Exception {
    int prefix = TestKeys.ACCESS.length();
    String format = "got " + TestKeys.ACCESS + "{}, fine";
    try (TestContext test = new TestContext(dir, true, ROOT)) {
      test.logger(NAME).info(format, KEY.substring(prefix));
      assertNoKey(KEY, test.events().get(0));
      assertNoKey(KEY, test.text());
      assertNoKey(KEY, test.json());
      Message message = test.last().getMessage();
      assertEquals("got " + MASK + ", fine", message.getFormattedMessage());
      assertEquals(format, message.getFormat());
      assertArrayEquals(new Object[] {MASK.substring(prefix)}, message.getParameters());
    }
  }

  @Test
  void keySpreadOverOtherFormatsAndParameter() throws Exception {
    try (TestContext test = new TestContext(dir, true, ROOT)) {
      test.logger(NAME).printf(Level.INFO, "got ntn_%s", KEY.substring(TestKeys.ACCESS.length()));
      assertNoKey(KEY, test.events().get(0));
      assertTrue(test.text().contains("got " + MASK), test.text());
      assertEquals(0, test.last().getMessage().getParameters().length);
    }
  }

  @Test
  void parametersOfUnknownFormatsAreNotKept() throws Exception {
    try (TestContext test = new TestContext(dir, true, ROOT)) {
      test.logger(NAME).info(new MessageFormatMessage("got {0}", KEY));
      assertNoKey(KEY, test.events().get(0));
      assertTrue(test.text().contains("got " + MASK), test.text());
      assertEquals(0, test.last().getMessage().getParameters().length);
    }
  }

  @Test
  @SuppressWarnings("deprecation")
  void isSerialisedWhateverItsParametersAre() throws Exception {
    try (TestContext test = new TestContext(dir, true, ROOT)) {
      for (Object parameter : new Object[] {7, new Object()}) {
        test.logger(NAME).info("got {}", KEY, parameter);
        byte[] bytes = SerializedLayout.createLayout().toByteArray(test.last());
        assertNoKey(KEY, new String(bytes, StandardCharsets.ISO_8859_1));
        LogEvent received = (LogEvent) receive(bytes);
        assertEquals("got " + MASK, received.getMessage().getFormattedMessage());
        Object[] kept = received.getMessage().getParameters();
        assertEquals(parameter.equals(7), kept != null && kept[1].equals(7));
      }
    }
  }

  private static Object receive(byte[] bytes) throws Exception {
    // The stream's header, which a socket sends once.
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new ObjectOutputStream(stream).flush();
    stream.write(bytes);
    return new ObjectInputStream(new ByteArrayInputStream(stream.toByteArray())).readObject();
  }

  @Test
  void parametersBeyondTheFormatAreNoReasonToWarn() throws Exception {
    try (Errors warnings = new Errors(Level.WARN);
        TestContext test = new TestContext(dir, true, ROOT)) {
      test.logger(NAME).info("got {}", KEY, new IOException(KEY));
      assertEquals("", warnings.all());
    }
  }

  @Test
  void entryAndExit() throws Exception {
    Use use =
        test -> {
          test.logger(NAME).traceEntry("got {}", KEY);
          test.logger(NAME).traceExit("got {}", KEY);
        };
    Output[] outputs = withoutAndWith(ROOT, use);
    assertMasked(KEY, outputs[0].text, outputs[1].text);
    assertNoKey(KEY, outputs[1].event + outputs[1].json);
  }

  @Test
  void propertyOfLogger() throws Exception {
    String root = "<Root level='debug'><Property name='token'>" + KEY + "</Property>%s</Root>";
    Output[] outputs = withoutAndWith(root, test -> test.logger(NAME).info("x"));
    assertMasked(KEY, outputs[0].event, outputs[1].event);
    assertMasked(KEY, outputs[0].text, outputs[1].text);
  }

  @AfterEach
  void clearContext() {
    ThreadContext.clearAll();
  }

  private static final String ROOT = "<Root level='trace' includeLocation='true'>%s</Root>";

  private static Arguments part(String name, Log log) {
    return part(name, log, () -> {});
  }

  private static Arguments part(String name, Log log, Runnable before) {
    Use use =
        test -> {
          ThreadContext.clearAll();
          before.run();
          log.to(test.logger(NAME));
        };
    return Arguments.of(name, use);
  }

  private static StructuredDataMessage structured(String id, String message, String value) {
    StructuredDataMessage data = new StructuredDataMessage(id, message, "type");
    data.put("token", value);
    return data;
  }

  private static Marker marker(String name, String... parents) {
    Marker marker = new MarkerManager.Log4jMarker(name);
    for (String parent : parents) {
      marker.addParents(new MarkerManager.Log4jMarker(parent));
    }
    return marker;
  }

  private static Throwable suppressing(Throwable suppressed) {
    Throwable result = new Exception("x");
    result.addSuppressed(suppressed);
    return result;
  }

  private static Throwable io() {
    return new IOException(KEY);
  }

  private static void dumpThreads(Logger logger) throws InterruptedException {
    onThread(() -> logger.info(new ThreadDumpMessage("dump")));
  }

  private static void logOnThread(Logger logger) throws InterruptedException {
    onThread(() -> logger.info("threaded"));
  }

  private static void onThread(Runnable task) throws InterruptedException {
    Thread thread = new Thread(task, "worker " + KEY);
    thread.start();
    thread.join();
  }

  /** As applications write them: neither its format nor parameters make its text. */
  private static final class OwnMessage implements Message {

    private static final long serialVersionUID = 1;

    @Override
    public String getFormattedMessage() {
      return "own " + KEY;
    }

    @Override
    @SuppressWarnings("deprecation")
    public String getFormat() {
      return "own";
    }

    @Override
    public Object[] getParameters() {
      return null;
    }

    @Override
    public Throwable getThrowable() {
      return null;
    }
  }

  private record Output(String event, String text, String json) {}
}
