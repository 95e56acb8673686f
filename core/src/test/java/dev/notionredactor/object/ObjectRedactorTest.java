package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.notionredactor.Redactor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectRedactorTest {

  private static final String KEY = "ntn_" + "12345678901" + "aB3".repeat(12);
  private static final String MASK = Redactor.create().redact(KEY);

  private final ObjectRedactor redactor = new ObjectRedactor(Redactor.create());

  @Test
  void containersStayContainers() {
    Object[] nested = {1, List.of("a", KEY), Map.of("token", KEY), new String[] {KEY}};
    Object[] expected = {1, List.of("a", MASK), Map.of("token", MASK), new String[] {MASK}};
    assertArrayEquals(expected, redactor.redact(nested));
    assertEquals(KEY, ((String[]) nested[3])[0], "the original is not changed");
  }

  @Test
  void otherObjectsBecomeText() {
    assertEquals("Optional[" + MASK + "]", redactor.redact(Optional.of(KEY)));
  }

  @Test
  void arraysOfStringsAndSetsStayWhatTheyAre() {
    assertArrayEquals(new String[] {"a", MASK}, redactor.redact(new String[] {"a", KEY}));
    assertSame(String[].class, redactor.redact(new String[] {KEY}).getClass());
    assertEquals(Set.of("a", MASK), redactor.redact(Set.of("a", KEY)));
  }

  @Test
  void numberThatShowsAKey() {
    Number number =
        new Number() {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            return KEY;
          }

          @Override
          public int intValue() {
            return 0;
          }

          @Override
          public long longValue() {
            return 0;
          }

          @Override
          public float floatValue() {
            return 0;
          }

          @Override
          public double doubleValue() {
            return 0;
          }
        };
    assertEquals(MASK, redactor.redact(number));
  }

  @Test
  void cleanOnesAreTheSame() {
    Object[] clean = {null, 1, 'c', true, "x", List.of("y"), new Object()};
    assertSame(clean, redactor.redact(clean));
  }

  @Test
  void containerThatHoldsItself() {
    List<Object> list = new ArrayList<>(List.of(KEY));
    list.add(list);
    assertFalse(redactor.redact(list).toString().contains(KEY));
  }

  /** Whoever prints what stands for it meets the same exception; the object is not asked again. */
  @Test
  void objectThatThrowsAnExceptionIsNotPrintable() {
    RuntimeException thrown = new IllegalStateException();
    Object redacted = redactor.redact(new Throwing(thrown));
    assertSame(thrown, assertThrows(IllegalStateException.class, redacted::toString));
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new StackOverflowError(),
        new OutOfMemoryError(),
        new NoClassDefFoundError(),
        new InternalError(),
        new AssertionError(),
        new Error() {
          private static final long serialVersionUID = 1L;
        },
        new IllegalStateException(new InvocationTargetException(new StackOverflowError())));
  }

  /** It may have to do with where the object is asked. */
  @ParameterizedTest
  @MethodSource("failures")
  void errorIsThrownOn(Throwable failure) {
    Object[] shown = {
      new Throwing(failure),
      new Object[] {new Throwing(failure)},
      List.of(new Throwing(failure)),
      Map.of(1, new Throwing(failure))
    };
    for (Object object : shown) {
      assertSame(failure, assertThrows(Throwable.class, () -> redactor.redact(object)));
    }
  }

  /** Throws the first time, and then says a key. */
  private static final class Throwing {

    private Throwable thrown;

    Throwing(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public String toString() {
      Throwable first = thrown;
      thrown = null;
      if (first == null) {
        return KEY;
      }
      throw Throwing.<RuntimeException>unchecked(first);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  @ParameterizedTest
  @CsvSource({"x, 0", "a {} b {}, 2", "{}{}, 2", "\\{} {}, 1", "'', 0"})
  void placeholders(String template, int count) {
    assertEquals(count, Placeholders.in(template));
  }
}
