package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void objectWithoutTextIsLeftAlone() {
    Object failing =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    assertSame(failing, redactor.redact(failing));
  }

  @ParameterizedTest
  @CsvSource({"x, 0", "a {} b {}, 2", "{}{}, 2", "\\{} {}, 1", "'', 0"})
  void placeholders(String template, int count) {
    assertEquals(count, Placeholders.in(template));
  }
}
