package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.apache.logging.log4j.core.impl.ReusableLogEventFactory;
import org.apache.logging.log4j.core.util.Constants;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.apache.logging.log4j.message.ReusableSimpleMessage;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That Log4j uses the factory, and what becomes of Log4j's own events. */
class RedactingLogEventFactoryTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  private static final int EVENTS = 20_000;

  private static final List<Property> USER =
      Collections.singletonList(Property.createProperty("user", "me"));

  @TempDir Path dir;

  @Test
  void runsOnTheLog4jThatIsToBeTested() {
    String jars = System.getProperty("tested.jars");
    assumeTrue(jars != null);
    String used = LoggerContext.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertTrue(used.startsWith(jars), used);
  }

  @Test
  void systemPropertyPutsItInPlace() throws Exception {
    try (TestContext test = new TestContext(dir, true)) {
      assertInstanceOf(RedactingLogEventFactory.class, test.root().getLogEventFactory());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Root level='debug'><AppenderRef ref='ASYNC'/></Root>",
        "<AsyncRoot level='debug'>%s</AsyncRoot>"
      })
  void asynchronously(String loggers) throws Exception {
    assertTrue(logged(dir.resolve("control"), false, loggers).contains("a " + KEY + " b"));
    String text = logged(dir.resolve("protected"), true, loggers);
    assertNoKey(KEY, text);
    assertTrue(text.contains("a " + MASK + " b"), text);
  }

  private static String logged(Path dir, boolean isProtected, String loggers) throws Exception {
    try (TestContext test = new TestContext(dir, isProtected, loggers)) {
      test.logger("app").info("a {} b", KEY);
    }
    return Files.readString(dir.resolve("text.log"));
  }

  @Test
  void cleanEventIsTheOneThatLog4jMade() {
    LogEvent event = event(new SimpleMessage("nothing here"), null);
    assertSame(event, LogEventRedactor.of(Redactor.create()).redact(event));
    ReusableLogEventFactory.release(event);
  }

  @Test
  void reusableEventIsUsedAgainAfterOneWithKey() {
    assumeTrue(Constants.ENABLE_THREADLOCALS);
    RedactingLogEventFactory factory = new RedactingLogEventFactory();
    LogEvent first = create(factory, "clean");
    assertInstanceOf(MutableLogEvent.class, first);
    ReusableLogEventFactory.release(first);
    LogEvent redacted = create(factory, KEY);
    assertInstanceOf(Log4jLogEvent.class, redacted);
    assertSame(first, create(factory, "clean again"));
    ReusableLogEventFactory.release(first);
    assertEquals(MASK, redacted.getMessage().getFormattedMessage());
    assertEquals("me", redacted.getContextData().getValue("user"));
  }

  @Test
  void cleanEventAllocatesNothing() {
    assumeTrue(Constants.ENABLE_THREADLOCALS);
    LogEventRedactor redactor = LogEventRedactor.of(Redactor.create());
    Message message = ReusableMessageFactory.INSTANCE.newMessage("GET {} gave {}", "/v1/pages", 7);
    LogEvent event = event(message, null);
    assertInstanceOf(MutableLogEvent.class, event);
    allocated(redactor, event);
    assertEquals(0, allocated(redactor, event) / EVENTS);
    ReusableLogEventFactory.release(event);
  }

  /** What is made up in order to load classes goes well. */
  @Test
  void nothingFailsBeforeTheFirstEvent() {
    Redactor unused = Redactor.create();
    LogEventRedactor.of(unused);
    assertNull(unused.firstFailure());
  }

  @Test
  void messageThatFailsGoesOnFailing() {
    Message failing = new FailingOnce(new IllegalStateException("no text"));
    LogEvent event =
        Log4jLogEvent.newBuilder()
            .setLoggerName("app")
            .setLevel(Level.INFO)
            .setMessage(failing)
            .build();
    Message redacted = LogEventRedactor.of(Redactor.create()).redact(event).getMessage();
    assertThrows(IllegalStateException.class, redacted::getFormattedMessage);
  }

  /** Layouts do not ask for these, as a rule. */
  @Test
  void messageThatTellsNothingButItsTextIsShown() {
    for (String text : new String[] {"ordinary", "a " + KEY}) {
      for (boolean hasFormat : new boolean[] {true, false}) {
        Redactor redactor = Redactor.create();
        Message message = new TextAlone(text, hasFormat);
        LogEvent event =
            Log4jLogEvent.newBuilder().setLoggerName("app").setMessage(message).build();
        Message redacted = LogEventRedactor.of(redactor).redact(event).getMessage();
        assertEquals(redactor.redact(text), redacted.getFormattedMessage());
        assertNull(redactor.firstFailure());
      }
    }
  }

  private static final class TextAlone implements Message {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final boolean hasFormat;

    TextAlone(String text, boolean hasFormat) {
      this.text = text;
      this.hasFormat = hasFormat;
    }

    @Override
    public String getFormattedMessage() {
      return text;
    }

    @Override
    @SuppressWarnings("deprecation")
    public String getFormat() {
      if (!hasFormat) {
        throw new UnsupportedOperationException();
      }
      return text;
    }

    @Override
    public Object[] getParameters() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Throwable getThrowable() {
      return null;
    }
  }

  /** It says nothing of the message, which may show a key to whoever asks it next. */
  @Test
  void errorInAMessageOrAParameterWithholdsTheEvent() {
    Message[] messages = {
      new FailingOnce(new IllegalStateException(new StackOverflowError())),
      new ObjectMessage(new FailingOnce(new IllegalStateException(new StackOverflowError()))),
      new ParameterizedMessage(
          "{}", "x", new FailingOnce(new IllegalStateException(new StackOverflowError()))),
      // These are met by Log4j, which puts its own words in their place.
      new ParameterizedMessage(
          "{}", new FailingOnce(new IllegalStateException(new StackOverflowError())))
    };
    for (Message message : messages) {
      Redactor redactor = Redactor.create();
      LogEvent event = Log4jLogEvent.newBuilder().setLoggerName("app").setMessage(message).build();
      assertNoKey(KEY, EventText.of(LogEventRedactor.of(redactor).redact(event)));
    }
  }

  /** And then says a key. */
  private static final class FailingOnce extends SimpleMessage {
    private static final long serialVersionUID = 1L;

    private RuntimeException failure;

    FailingOnce(RuntimeException failure) {
      super("x");
      this.failure = failure;
    }

    @Override
    public String getFormattedMessage() {
      RuntimeException thrown = failure;
      failure = null;
      if (thrown != null) {
        throw thrown;
      }
      return KEY;
    }

    @Override
    public void formatTo(StringBuilder buffer) {
      buffer.append(getFormattedMessage());
    }

    @Override
    public String toString() {
      return getFormattedMessage();
    }
  }

  @Test
  void eventThatCannotBeReadIsWithheld() {
    LogEvent unreadable =
        new MutableLogEvent() {
          @Override
          public String getLoggerName() {
            throw new IllegalStateException(KEY);
          }
        };
    LogEvent result = LogEventRedactor.of(Redactor.create()).redact(unreadable);
    String text = EventText.of(result);
    assertNoKey(KEY, text);
    assertTrue(text.contains("[notion-redactor withheld"), text);
  }

  private static LogEvent create(RedactingLogEventFactory factory, String text) {
    ReusableSimpleMessage message =
        (ReusableSimpleMessage) ReusableMessageFactory.INSTANCE.newMessage(text);
    LogEvent event = factory.createEvent("app", null, "fqcn", Level.INFO, message, USER, null);
    ReusableMessageFactory.release(message);
    return event;
  }

  private static LogEvent event(Message message, Throwable thrown) {
    return TestContext.logEventFactoryOfLog4j()
        .createEvent("app", null, "fqcn", Level.INFO, message, Collections.emptyList(), thrown);
  }

  private static long allocated(LogEventRedactor redactor, LogEvent event) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < EVENTS; i++) {
      assertSame(event, redactor.redact(event));
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
