package dev.notionredactor.agent.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.mask.Failures;
import org.junit.jupiter.api.Test;

/** What the bridge does without a handler. */
class BridgeTest {

  @Test
  void textOfAnObject() {
    assertEquals("7", Bridge.textOf(7));
    assertNull(Bridge.textOf(null));
  }

  /** It is not printable then, and its text holds no key. */
  @Test
  void anObjectThatThrowsAnExceptionHasNoText() {
    assertNull(Bridge.textOf(new Throwing(new IllegalStateException())));
  }

  /** So it is asked once more, where it can be withheld. */
  @Test
  void anObjectThatThrowsAnErrorIsAFailure() {
    Throwing object = new Throwing(new StackOverflowError());
    assertTrue(Failures.areIn(Bridge.textOf(object).toString()));
  }

  private static final class Throwing {

    private final Throwable thrown;

    Throwing(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public String toString() {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
