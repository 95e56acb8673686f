package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.MessageLayout;
import org.apache.logging.log4j.core.layout.SerializedLayout;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A layout around another. Each test has a run with the other one alone. */
class RedactingLayoutTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  @TempDir Path dir;

  interface Log {
    void to(org.apache.logging.log4j.Logger logger);
  }

  @BeforeEach
  void setUp() {
    System.setProperty("test.key", KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "UTF-16LE"})
  void patternInEveryCharset(String charset) throws Exception {
    String layout =
        "<PatternLayout charset='"
            + charset
            + "' pattern='${sys:test.key} %m%n' header='header ${sys:test.key}'"
            + " footer='footer ${sys:test.key}'/>";
    String text =
        redacted(layout, Charset.forName(charset), logger -> logger.info("got é {} ü", KEY));
    assertEquals(4, text.split("REDACTED", -1).length - 1, text);
    assertTrue(text.contains(MASK + " got é " + MASK + " ü"), text);
    assertTrue(text.contains("header " + MASK) && text.contains("footer " + MASK), text);
  }

  @Test
  void jsonTemplate() throws Exception {
    String layout =
        "<JsonTemplateLayout eventTemplateUri='classpath:EcsLayout.json'>"
            + "<EventTemplateAdditionalField key='own' value='${sys:test.key}'/>"
            + "</JsonTemplateLayout>";
    String text =
        redacted(
            layout,
            StandardCharsets.UTF_8,
            logger -> logger.info("got {}", KEY, new IOException(KEY)));
    assertTrue(text.contains("\"own\":\"" + MASK + "\""), text);
    assertTrue(text.contains("\"message\":\"got " + MASK + "\""), text);
    assertTrue(text.contains("java.io.IOException"), text);
  }

  @Test
  void cleanEventIsTheSameToTheByte() throws Exception {
    Log log =
        logger -> {
          for (int i = 0; i < 3000; i += 50) {
            logger.info("é{}", "x".repeat(i));
          }
        };
    String layout = "<PatternLayout pattern='%p %c %m%n' alwaysWriteExceptions='false'/>";
    byte[] plain = written("plain", layout, log);
    byte[] wrapped = written("wrapped", inside(layout), log);
    assertEquals(
        new String(plain, StandardCharsets.UTF_8), new String(wrapped, StandardCharsets.UTF_8));
  }

  @Test
  void longEvent() throws Exception {
    String padding = "x y ".repeat(50_000);
    String text =
        redacted(
            "<PatternLayout pattern='%m%n'/>",
            StandardCharsets.UTF_8,
            logger -> {
              logger.info("{} {} {}", padding, KEY, padding);
              logger.info("short");
            });
    assertTrue(text.contains(padding + " " + MASK + " " + padding), "length " + text.length());
    assertTrue(text.contains("\nshort"));
  }

  @Test
  void messageThatLogsToAnotherAppender() throws Exception {
    String file = "<File name='%s' fileName='${sys:test.dir}/%s.log'>%s</File>";
    String layout = inside("<PatternLayout pattern='%m%n'/>");
    try (ConfiguredContext test = new ConfiguredContext(dir)) {
      test.withXml(
          String.format(file, "OUTER", "outer", layout)
              + String.format(file, "INNER", "inner", layout),
          "<Root level='info'><AppenderRef ref='OUTER'/></Root>"
              + "<Logger name='inner' additivity='false'><AppenderRef ref='INNER'/></Logger>");
      test.logger().info(new LoggingMessage(test.context().getLogger("inner")));
      assertEquals("outer " + MASK, test.file("outer.log").trim());
      assertEquals("inner " + MASK, test.file("inner.log").lines().findFirst().orElse(""));
    }
  }

  @Test
  void locationIsKnownIfTheOtherLayoutWantsIt() throws Exception {
    String text =
        redacted(
            "<PatternLayout pattern='%M %m%n'/>", StandardCharsets.UTF_8, l -> l.info("x " + KEY));
    assertTrue(text.contains("locationIsKnown"), text);
  }

  @Test
  void compressed() throws Exception {
    String layout = "<GelfLayout host='here' compressionThreshold='0'/>";
    Log log = logger -> logger.info("got {}", KEY);
    assertTrue(unzipped(written("control", layout, log)).contains(KEY));
    String text = unzipped(written("protected", inside(layout), log));
    assertNoKey(KEY, text);
    assertTrue(text.contains("got " + MASK), text);
  }

  @Test
  @SuppressWarnings("deprecation")
  void serializedEvent() throws Exception {
    LogEvent event = event();
    RedactingLayout<?> layout =
        RedactingLayout.newBuilder().setLayout(SerializedLayout.createLayout()).build();
    assertFalse(layout instanceof StringLayout);
    InputStream bytes =
        new SequenceInputStream(
            new ByteArrayInputStream(layout.getHeader()),
            new ByteArrayInputStream(layout.toByteArray(event)));
    try (ObjectInputStream in = new ObjectInputStream(bytes)) {
      assertEquals("got " + MASK, ((LogEvent) in.readObject()).getMessage().getFormattedMessage());
    }
    LogEvent shown = (LogEvent) layout.toSerializable(event);
    assertEquals("got " + MASK, shown.getMessage().getFormattedMessage());
  }

  @Test
  void message() {
    RedactingLayout<?> layout =
        RedactingLayout.newBuilder().setLayout(MessageLayout.createLayout()).build();
    Message shown = (Message) layout.toSerializable(event());
    assertEquals("got " + MASK, shown.getFormattedMessage());
  }

  private static LogEvent event() {
    return Log4jLogEvent.newBuilder()
        .setLoggerName("app")
        .setLevel(Level.INFO)
        .setMessage(new SimpleMessage("got " + KEY))
        .build();
  }

  private String redacted(String layout, Charset charset, Log log) throws IOException {
    String control = new String(written("control", layout, log), charset);
    assertTrue(control.contains(KEY), control);
    String text = new String(written("protected", inside(layout), log), charset);
    assertNoKey(KEY, text);
    return text;
  }

  private byte[] written(String name, String layout, Log log) throws IOException {
    try (ConfiguredContext test = new ConfiguredContext(dir.resolve(name)).withFile(layout)) {
      log.to(test.logger());
    }
    return Files.readAllBytes(dir.resolve(name).resolve("out.log"));
  }

  private static String inside(String layout) {
    return "<RedactingLayout>" + layout + "</RedactingLayout>";
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Has its text asked for by the layout, and logs then. */
  private record LoggingMessage(org.apache.logging.log4j.Logger logger) implements Message {

    @Override
    public String getFormattedMessage() {
      logger.info("inner {}", KEY);
      return "outer " + KEY;
    }

    @Override
    @SuppressWarnings("deprecation")
    public String getFormat() {
      return null;
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
}
