package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.KeyValuePair;

/** Events of classes that an application has made, and what it does with events. */
class OwnEventTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  private final TestContext test = new TestContext(null);
  private final EventRedactor redactor = new EventRedactor(Redactor.create());

  @Test
  void cleanThoughItsNamesAreMadeAnew() {
    ILoggingEvent clean =
        new Event("clean") {
          @Override
          public String getThreadName() {
            return String.join("-", "worker", "1");
          }

          @Override
          public String getMessage() {
            return String.join(" ", "nothing", "here");
          }
        };
    assertSame(clean, redactor.redact(clean));
  }

  @Test
  void madeForAnOlderLogback() {
    ILoggingEvent old =
        new Event("got " + KEY) {
          @Override
          public List<KeyValuePair> getKeyValuePairs() {
            throw new AbstractMethodError();
          }

          @Override
          public List<Marker> getMarkerList() {
            throw new UnsupportedOperationException();
          }
        };
    assertEquals("got " + MASK, redactor.redact(old).getFormattedMessage());
  }

  /** Its message is no template, and so shows none of them. */
  @Test
  void argumentsThatItsMessageDoesNotShow() {
    ILoggingEvent event =
        new Event("a {}", KEY) {
          @Override
          public String getFormattedMessage() {
            return "a thing";
          }
        };
    ILoggingEvent redacted = redactor.redact(event);
    assertNoKey(KEY, Arrays.toString(redacted.getArgumentArray()) + redacted.getMessage());
  }

  /** What is made up in order to load classes goes well, in this version too. */
  @Test
  void nothingFailsBeforeTheFirstEvent() {
    Redactor unused = Redactor.create();
    new EventRedactor(unused);
    assertNull(unused.firstFailure());
  }

  @Test
  void markerWithoutText() {
    Marker silent =
        new MarkerOf("silent") {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    ILoggingEvent event =
        new Event("clean") {
          @Override
          public List<Marker> getMarkerList() {
            return List.of(silent);
          }

          @SuppressWarnings("deprecation")
          @Override
          public Marker getMarker() {
            return silent;
          }
        };
    List<Marker> markers = MarkerRedactor.markersOf(redactor.redact(event));
    assertEquals(1, markers.size());
    assertEquals("silent", markers.get(0).getName());
    // It might say a key the next time.
    assertEquals("silent", markers.get(0).toString());
  }

  /** As a filter does that adds a trace, say. */
  @Test
  void whatIsAddedToARedactedEventStays() {
    LoggingEvent event = (LoggingEvent) redactor.redact(new Event("got " + KEY));
    event.setMDCPropertyMap(Map.of("span", "123"));
    assertEquals(Map.of("span", "123"), event.getMDCPropertyMap());
    assumeTrue(Features.KEY_VALUES);
    event.addKeyValuePair(new KeyValuePair("trace", 1));
    event.addMarker(MarkerFactory.getDetachedMarker("M"));
    assertEquals("trace=\"1\"", event.getKeyValuePairs().get(0).toString());
    assertEquals("M", event.getMarkerList().get(0).getName());
  }

  private class Event extends LoggingEvent {
    Event(String message, Object... arguments) {
      super(Logger.FQCN, test.logger("app"), Level.INFO, message, null, arguments);
    }
  }
}
