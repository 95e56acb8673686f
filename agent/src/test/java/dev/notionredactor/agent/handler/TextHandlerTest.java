package dev.notionredactor.agent.handler;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import org.junit.jupiter.api.Test;

/** What was found clean is believed, and nothing else. */
class TextHandlerTest {

  private static final String CLEAN = "nothing to be seen here, as before";

  private final Redactor redactor = Redactor.create();
  private final LoggingCalls logging = new LoggingCalls(redactor);
  private final TextHandler texts =
      new TextHandler(redactor, new ExceptionTexts(redactor), logging);
  private final String key = TestKeys.randomAccessToken();

  @Test
  void aKeyIsMaskedEachTime() {
    for (int i = 0; i < 3; i++) {
      assertEquals(redactor.redact(key), texts.apply(key));
      assertEquals(redactor.redact(key), text(texts.redact(bytes(key))));
      assertSame(CLEAN, texts.apply(CLEAN));
    }
  }

  @Test
  void whatWasCleanIsLookedAtAgainOnceMoreIsKnown() {
    byte[] bytes = bytes(CLEAN);
    texts.apply(CLEAN);
    texts.accept(bytes, CLEAN);
    redactor.addKnownValue("HORSE", CLEAN);
    assertEquals(redactor.redact(CLEAN), texts.apply(CLEAN));
    assertEquals(redactor.redact(CLEAN), text(texts.redact(bytes)));
  }

  @Test
  void whatAnEventHoldsIsMaskedOnce() {
    String message = "a message with " + key;
    Object event = new Object();
    for (int events = 1; events < 3; events++) {
      logging.accept(event, null);
      String masked = texts.apply(message);
      assertEquals(redactor.redact(message), masked);
      assertSame(masked, texts.apply(message));
      assertEquals(redactor.redact(key), texts.apply(key));
      assertEquals(masked, texts.apply(message));
      logging.run();
      assertNotSame(masked, texts.apply(message), "still remembered when the event is over");
    }
  }

  @Test
  void whatAnEventHoldsIsMaskedAnewOnceMoreIsKnown() {
    String message = CLEAN + " and " + key;
    logging.accept(new Object(), null);
    texts.apply(message);
    redactor.addKnownValue("HORSE", CLEAN);
    assertEquals(redactor.redact(message), texts.apply(message));
    logging.run();
  }

  @Test
  void whatCouldNotBeRedactedIsNotRemembered() {
    logging.accept(new Object(), null);
    String message = CLEAN + " at the end of the stack";
    boolean withheld = false;
    for (int i = 0; i < 20 && !withheld; i++) {
      withheld = isWithheldAtEndOfStack(message);
      assertEquals(message, texts.apply(message));
    }
    assertTrue(withheld, "there was always room");
    logging.run();
  }

  @SuppressWarnings("InfiniteRecursion") // The end of the stack is what it is for.
  private boolean isWithheldAtEndOfStack(String message) {
    try {
      return isWithheldAtEndOfStack(message) || !message.equals(texts.apply(message));
    } catch (StackOverflowError deepest) {
      return false;
    }
  }

  @Test
  void anEventWithinAnotherHasAFindingOfItsOwn() {
    logging.accept(new Object(), null);
    texts.apply(key);
    logging.accept(new Object(), null);
    texts.apply(key);
    logging.run();
    logging.run();
    assertEquals(2, redactor.findings().get(0).count());
  }

  @Test
  void aThreadThatHandsEventsOnIsInOneAtATime() {
    for (int i = 0; i < 5; i++) {
      Object event = new Object();
      // Something was thrown, and caught by the method that hands them on.
      logging.accept(event, event);
    }
    Object event = new Object();
    logging.accept(event, event);
    texts.apply(key);
    assertEquals(0, redactor.findings().size());
    logging.run();
    assertEquals(1, redactor.findings().size());
  }

  @Test
  void anotherStringOfTheSameLengthIsMaskedToo() {
    logging.accept(new Object(), null);
    texts.apply(key);
    String other = TestKeys.randomAccessToken();
    assertEquals(redactor.redact(other), texts.apply(other));
    logging.run();
  }

  @Test
  void aStringOfTheSameLengthIsAnother() {
    texts.apply(" ".repeat(key.length()));
    assertEquals(redactor.redact(key), texts.apply(key));
  }

  @Test
  void bytesAreBelievedOnce() {
    byte[] bytes = bytes(" ".repeat(key.length()));
    String blank = text(bytes);
    texts.apply(blank);
    texts.accept(bytes, blank);
    assertSame(bytes, texts.redact(bytes));
    System.arraycopy(bytes(key), 0, bytes, 0, bytes.length);
    assertEquals(redactor.redact(key), text(texts.redact(bytes)));
  }

  @Test
  void newBytesAreMaskedAndThenBelievedOnce() {
    byte[] clean = bytes(CLEAN);
    assertSame(clean, texts.redactNew(clean));
    assertSame(clean, texts.redact(clean));
    String line = key + " ".repeat(key.length());
    byte[] masked = texts.redactNew(bytes(line));
    assertEquals(redactor.redact(line), text(masked));
    assertSame(masked, texts.redact(masked));
    System.arraycopy(bytes(key), 0, masked, 0, key.length());
    assertEquals(redactor.redact(text(masked)), text(texts.redact(masked)));
  }

  @Test
  void bytesOfAnUnknownStringAreNotBelieved() {
    byte[] bytes = bytes(key);
    texts.accept(bytes, key);
    assertEquals(redactor.redact(key), text(texts.redact(bytes)));
  }

  @Test
  void nothingIsNothing() {
    assertNull(texts.apply((String) null));
    assertNull(texts.redact((byte[]) null));
    assertNull(texts.redactNew(null));
    texts.accept(null, null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, US_ASCII);
  }
}
