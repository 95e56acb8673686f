package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThrowableRedactorTest {

  private static final String KEY = "ntn_" + "12345678901" + "aB3".repeat(12);
  private static final String MASK = Redactor.create().redact(KEY);

  private final ThrowableRedactor redactor = new ThrowableRedactor(Redactor.create());

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IOException(KEY),
        new Error("x", new IOException(KEY)),
        new ExecutionException(new IOException(KEY)),
        new UncheckedIOException(new IOException(KEY)),
        new ClassNotFoundException(KEY, new IOException("x")),
        new InvocationTargetException(new IOException(KEY)),
        new WithFields("a", KEY),
        new OwnMessage(KEY),
        new OwnPrinting(KEY));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void printsTheSameButForTheKey(Throwable throwable) {
    throwable.addSuppressed(new IllegalStateException("at " + KEY));
    String before = printed(throwable);
    assertTrue(before.contains(KEY));
    String after = printed(redactor.redact(throwable));
    assertFalse(after.contains(KEY.substring(4, 12)), after);
    assertEquals(before.replace(KEY, MASK), after);
    assertEquals(before, printed(throwable), "the original is not changed");
  }

  @Test
  void copyIsOfTheSameClass() {
    Throwable original = new WithFields("a", KEY);
    Throwable copy = redactor.redact(original);
    assertNotSame(original, copy);
    assertSame(WithFields.class, copy.getClass());
    assertEquals("a " + MASK, copy.getMessage());
    assertArrayEquals(original.getStackTrace(), copy.getStackTrace());
  }

  @Test
  void standInNamesTheClassThatCannotBeCopied() {
    Throwable copy = redactor.redact(new OwnMessage(KEY));
    assertEquals(OwnMessage.class.getName() + ": " + MASK, copy.getMessage());
  }

  @Test
  void cleanOnesAreTheSame() {
    Throwable clean = new IOException("x", new Error("y"));
    clean.addSuppressed(new Error());
    assertSame(clean, redactor.redact(clean));
    assertFalse(redactor.holdsKey(clean));
    assertNull(redactor.redact(null));
  }

  @Test
  void cleanCauseIsKept() {
    Throwable cause = new IOException("x");
    assertSame(cause, redactor.redact(new IOException(KEY, cause)).getCause());
  }

  @Test
  void cyclesEnd() {
    Throwable first = new Exception("first");
    Throwable second = new Exception("second", first);
    first.initCause(second);
    assertSame(first, redactor.redact(first));
    second.addSuppressed(new Error(KEY));
    assertFalse(printed(redactor.redact(first)).contains(KEY));
  }

  /** Each suppresses all others: by how many ways one comes to the last is beyond counting. */
  @Test
  void manyWaysToTheSameThrowableAreGoneOnce() {
    Counting[] all = new Counting[20];
    Arrays.setAll(all, i -> new Counting());
    for (Throwable one : all) {
      for (Throwable other : all) {
        if (one != other) {
          one.addSuppressed(other);
        }
      }
    }
    assertSame(all[0], redactor.redact(all[0]));
    assertFalse(redactor.holdsKey(all[0]));
    // Looked at twice, each time for its message and its localized message, which is the same.
    assertEquals(4, all[all.length - 1].asked);
    all[0].addSuppressed(new Error(KEY));
    assertFalse(printed(redactor.redact(all[0])).contains(KEY));
  }

  @Test
  void whatCannotBeReadIsWithheld() {
    Throwable unreadable =
        new Exception(KEY) {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new IllegalStateException(KEY);
          }
        };
    String text = redactor.redact(unreadable).toString();
    assertTrue(text.contains("[notion-redactor withheld"), text);
    assertFalse(text.contains(KEY), text);
  }

  private static String printed(Throwable throwable) {
    StringWriter text = new StringWriter();
    throwable.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static final class Counting extends Exception {
    private static final long serialVersionUID = 1L;
    private int asked;

    @Override
    public String getMessage() {
      asked++;
      return "clean";
    }
  }

  /** Has no constructor that any copier could guess. */
  private static final class WithFields extends Exception {
    private static final long serialVersionUID = 1L;

    WithFields(String first, String second) {
      super(first + " " + second);
    }
  }

  private static final class OwnMessage extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    OwnMessage(String field) {
      this.field = field;
    }

    @Override
    public String getMessage() {
      return field.trim();
    }
  }

  private static final class OwnPrinting extends Exception {
    private static final long serialVersionUID = 1L;

    OwnPrinting(String message) {
      super(message);
    }

    @Override
    public void printStackTrace(PrintWriter writer) {
      super.printStackTrace(writer);
    }
  }
}
