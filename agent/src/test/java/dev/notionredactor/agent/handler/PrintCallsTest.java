package dev.notionredactor.agent.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.notionredactor.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrintCallsTest {

  private final Redactor redactor = Redactor.create();
  private final PrintCalls calls = new PrintCalls(redactor);
  private final PrintStream stream = new PrintStream(new ByteArrayOutputStream());

  @BeforeEach
  void addStream() {
    calls.add(stream);
  }

  /** Of the type that the call takes, and the object is not asked again. */
  @Test
  void whatAnObjectThrowsItsPrinterThrows() {
    for (Throwable thrown :
        new Throwable[] {new IllegalStateException(), new AssertionError(), new Error()}) {
      CharSequence text = (CharSequence) calls.apply(stream, new Failing(thrown));
      assertSame(thrown, assertThrows(Throwable.class, text::toString));
      assertSame(thrown, assertThrows(Throwable.class, text::length));
    }
    assertEquals(0, redactor.failures());
  }

  @Test
  void noticeStandsForAnObjectInWhichTheJvmFails() {
    assertEquals(
        "[notion-redactor withheld 0 characters: StackOverflowError]",
        calls.apply(stream, new Failing(new StackOverflowError())));
    assertEquals(
        "[notion-redactor withheld 0 characters: IllegalStateException]",
        calls.apply(stream, new Failing(new IllegalStateException(new OutOfMemoryError()))));
    assertEquals(2, redactor.failures());
  }

  /** Some printing methods show that as {@code null}, and others throw. */
  @Test
  void objectWhoseTextIsNullIsPrintedAsItIs() {
    Object silent =
        new Object() {
          @Override
          @SuppressWarnings("ToStringReturnsNull") // That is what is tested.
          public String toString() {
            return null;
          }
        };
    assertSame(silent, calls.apply(stream, silent));
    assertSame(silent, calls.redact(stream, silent, /* endsLine= */ true));
    assertEquals(0, redactor.failures());
  }

  private static final class Failing implements CharSequence {

    private final Throwable thrown;

    Failing(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public int length() {
      return 0;
    }

    @Override
    public char charAt(int index) {
      throw new IndexOutOfBoundsException();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      throw Failing.<RuntimeException>unchecked(thrown);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }
}
