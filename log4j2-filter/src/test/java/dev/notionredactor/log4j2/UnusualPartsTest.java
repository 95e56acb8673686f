package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager.Log4jMarker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.MultiformatMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.message.StringFormattedMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that show by another way than the usual one, and parts that are hard to look at. */
class UnusualPartsTest {

  private static final String KEY = TestKeys.accessToken(1);

  private final LogEventRedactor redactor = LogEventRedactor.of(Redactor.create());

  @TempDir Path dir;

  /** Old versions keep, beside the throwable, what they made of it for the first appender. */
  @Test
  void throwableThatAnEarlierAppenderHasPrinted() throws Exception {
    try (ConfiguredContext test = new ConfiguredContext(dir)) {
      String layout = "<PatternLayout pattern='%m%n'/></File>";
      test.withXml(
          "<File name='PLAIN' fileName='${sys:test.dir}/plain.log'>"
              + layout
              + "<File name='FILE' fileName='${sys:test.dir}/out.log'>"
              + layout
              + "<Rewrite name='REDACTED'><NotionRedaction/><AppenderRef ref='FILE'/></Rewrite>"
              + "<Async name='ASYNC'><AppenderRef ref='REDACTED'/></Async>",
          "<Root level='info'><AppenderRef ref='PLAIN'/><AppenderRef ref='REDACTED'/>"
              + "<AppenderRef ref='ASYNC'/></Root>");
      test.logger().info("failed", new IOException("got " + KEY));
      test.context().stop();
      assertTrue(test.file("plain.log").contains(KEY));
      assertNoKey(KEY, test.file("out.log"));
      assertEquals(2, test.file("out.log").split("got " + TestKeys.ACCESS, -1).length - 1);
    }
  }

  @Test
  @SuppressWarnings("deprecation")
  void throwableThatIsThereAsATextOnly() throws Exception {
    LogEvent event =
        Log4jLogEvent.newBuilder()
            .setMessage(new SimpleMessage("failed"))
            .setThrown(new IOException("got " + KEY))
            .build();
    event.getThrownProxy();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(event);
    }
    LogEvent read;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      read = (LogEvent) in.readObject();
    }
    if (read.getThrown() == null && read.getThrownProxy() != null) {
      assertTrue(read.getThrownProxy().getExtendedStackTraceAsString().contains(KEY));
    }
    LogEvent redacted = redactor.redact(read);
    assertNoKey(KEY, EventText.of(redacted));
    assertFalse(
        redacted.getThrownProxy() != null
            && redacted.getThrownProxy().getExtendedStackTraceAsString().contains(KEY));
  }

  @Test
  void throwableThatPrintsItself() {
    Throwable throwable =
        new Exception("clean") {
          private static final long serialVersionUID = 1L;

          @Override
          public void printStackTrace(PrintWriter writer) {
            writer.println("with " + KEY);
          }
        };
    LogEvent event =
        Log4jLogEvent.newBuilder()
            .setMessage(new SimpleMessage("failed"))
            .setThrown(throwable)
            .build();
    StringWriter printed = new StringWriter();
    redactor.redact(event).getThrown().printStackTrace(new PrintWriter(printed, true));
    assertNoKey(KEY, printed.toString());
  }

  @Test
  void messageThatFormatsItselfInAnotherWay() {
    assertMasked(new Own());
    assertMasked(new Several());
  }

  @Test
  void parametersOfWhichTheTextShowsAPart() {
    assertMasked(new StringFormattedMessage("headers={} token=%.6s", KEY));
    assertMasked(new StringFormattedMessage("token=%.6s", KEY));
  }

  /** It may say that the text is to be gigabytes long. */
  @Test
  void formatThatIsNotForPrintfIsNotTakenForOne() {
    Message message = new ParameterizedMessage("search %2000000000s ntn_AAAAAAAAAAAAAAA1{}", "bob");
    LogEvent redacted = redactor.redact(Log4jLogEvent.newBuilder().setMessage(message).build());
    String text = redacted.getMessage().getFormattedMessage();
    assertTrue(text.startsWith("search %2000000000s ntn_[REDACTED:"), text);
  }

  @Test
  void objectIsAskedOnce() {
    int[] asked = {0};
    Object object =
        new Object() {
          @Override
          public String toString() {
            asked[0]++;
            return "clean";
          }
        };
    Message message = new ObjectMessage(object);
    LogEvent event = Log4jLogEvent.newBuilder().setMessage(message).build();
    assertSame(event, redactor.redact(event));
    assertEquals(1, asked[0]);
  }

  /** Each has two parents that have the same two, and so on: 2 to the power of 60 ways. */
  @Test
  void ofManyWaysToTheSameMarkerFewAreGone() {
    Marker[] both = {new Log4jMarker("a"), new Log4jMarker(KEY)};
    Marker[] clean = {new Log4jMarker("a"), new Log4jMarker("b")};
    for (int i = 0; i < 3; i++) {
      both = withParents(i, both);
    }
    for (int i = 0; i < 60; i++) {
      clean = withParents(i, clean);
    }
    Marker marker = clean[0];
    LogEvent event = event(marker);
    assertSame(event, redactor.redact(event));
    assertNoKey(KEY, redactor.redact(event(both[0])).getMarker().toString());
  }

  private static LogEvent event(Marker marker) {
    return Log4jLogEvent.newBuilder()
        .setMessage(new SimpleMessage("clean"))
        .setMarker(marker)
        .build();
  }

  private static Marker[] withParents(int number, Marker... parents) {
    Marker left = new Log4jMarker("left" + number);
    Marker right = new Log4jMarker("right" + number);
    left.setParents(parents);
    right.setParents(parents);
    return new Marker[] {left, right};
  }

  private void assertMasked(Message message) {
    LogEvent event = Log4jLogEvent.newBuilder().setMessage(message).build();
    Message redacted = redactor.redact(event).getMessage();
    StringBuilder text = new StringBuilder(redacted.getFormattedMessage());
    if (redacted instanceof StringBuilderFormattable formattable) {
      formattable.formatTo(text);
    }
    if (redacted instanceof MultiformatMessage several) {
      text.append(several.getFormattedMessage(new String[] {"JSON"}));
    }
    assertNoKey(KEY, text + Arrays.toString(redacted.getParameters()));
  }

  /** As an application may have one. */
  private static class Own extends SimpleMessage {
    private static final long serialVersionUID = 1L;

    Own() {
      super("clean");
    }

    @Override
    public void formatTo(StringBuilder buffer) {
      buffer.append("token ").append(KEY);
    }
  }

  private static final class Several extends SimpleMessage implements MultiformatMessage {
    private static final long serialVersionUID = 1L;

    Several() {
      super("clean");
    }

    @Override
    public String[] getFormats() {
      return new String[] {"JSON"};
    }

    @Override
    public String getFormattedMessage(String[] formats) {
      return "{\"token\":\"" + KEY + "\"}";
    }
  }
}
