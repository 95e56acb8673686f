package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.notionredactor.TestKeys;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of all that looks into containers, whatever it looks for. */
public abstract class ContainerContract {

  protected static final String KEY = TestKeys.accessToken(1);
  protected static final String MASK = TestKeys.masked(KEY);

  /** Twice as deep as what web services answer. */
  private static final int DEEP = 16;

  /** A container, with one of the objects in it. */
  @SuppressWarnings("ImmutableEnumChecker") // The lambdas keep nothing.
  enum Kind {
    ARRAY(
        Object[].class,
        object -> new Object[] {"other", object},
        container -> ((Object[]) container)[1]),
    LIST(
        List.class,
        object -> Arrays.asList("other", object),
        container -> ((List<?>) container).get(1)),
    SET(
        Set.class,
        object -> new LinkedHashSet<>(Arrays.asList(object, "other")),
        container -> ((Set<?>) container).iterator().next()),
    NAME(
        Map.class,
        object -> Collections.singletonMap(object, "other"),
        container -> ((Map<?, ?>) container).keySet().iterator().next()),
    VALUE(
        Map.class,
        object -> Collections.singletonMap("other", object),
        container -> ((Map<?, ?>) container).get("other")),
    OPTIONAL(
        Optional.class, //
        Optional::of,
        container -> ((Optional<?>) container).get());

    private final Class<?> type;
    private final UnaryOperator<Object> with;
    private final UnaryOperator<Object> in;

    Kind(Class<?> type, UnaryOperator<Object> with, UnaryOperator<Object> in) {
      this.type = type;
      this.with = with;
      this.in = in;
    }
  }

  /** Redacts a container. */
  protected abstract Object redact(Object container);

  /** An object that shows a text, another one each time, of a kind that is redacted. */
  protected abstract Object showing(String text);

  /** The text that such an object shows. */
  protected abstract String shown(Object object);

  /** Whether containers are asked for their texts, which some containers take for ever to make. */
  protected boolean asks() {
    return false;
  }

  @ParameterizedTest
  @EnumSource
  void aCopyIsOfTheSameKind(Kind kind) {
    assumeFalse(asks() && kind == Kind.OPTIONAL, "its text");
    Object object = showing(KEY);
    Object container = kind.with.apply(object);
    Object copy = redact(container);
    assertTrue(kind.type.isInstance(copy), () -> copy.getClass().toString());
    assertEquals(MASK, shown(kind.in.apply(copy)));
    assertSame(object, kind.in.apply(container), "the original has changed");
  }

  @ParameterizedTest
  @EnumSource
  void whatHoldsNoKeyIsTheSame(Kind kind) {
    Object container = kind.with.apply(showing("ordinary"));
    assertSame(container, redact(container));
    Object nested = kind.with.apply(kind.with.apply(container));
    assertSame(nested, redact(nested));
  }

  @Test
  void anArrayIsOfTheSameType() {
    Object[] array = (Object[]) Array.newInstance(showing(KEY).getClass(), 1);
    array[0] = showing(KEY);
    Object copy = redact(array);
    assertSame(array.getClass(), copy.getClass());
    assertEquals(MASK, shown(((Object[]) copy)[0]));
  }

  @ParameterizedTest
  @EnumSource
  void deepDown(Kind kind) {
    assumeFalse(asks() && kind == Kind.OPTIONAL, "its text");
    Object container = showing(KEY);
    for (int i = 0; i < DEEP; i++) {
      container = kind.with.apply(container);
    }
    Object copy = redact(container);
    for (int i = 0; i < DEEP; i++) {
      copy = kind.in.apply(copy);
    }
    assertEquals(MASK, shown(copy));
  }

  @Test
  void theStackHasAnEnd() {
    assumeFalse(asks());
    Object container = showing(KEY);
    for (int i = 0; i < 1_000_000; i++) {
      container = Collections.singletonList(container);
    }
    assertSame(container, redact(container));
  }

  @Test
  void eachOfManyIsLookedInto() {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      rows.add(Collections.singletonList(showing(KEY)));
    }
    for (Object row : (List<?>) redact(rows)) {
      assertEquals(MASK, shown(((List<?>) row).get(0)));
    }
  }

  /** Each step down there are as many again. */
  @Test
  void oneThatHoldsItselfOftenComesToAnEnd() {
    List<Object> itself = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      itself.add(itself);
    }
    assertSame(itself, redact(itself));
    itself.add(showing(KEY));
    assertShowsNoKey(redact(itself));
  }

  @Test
  void twoThatHoldEachOther() {
    assumeFalse(asks());
    Object[] array = {showing(KEY), null};
    List<Object> list = new ArrayList<>(Arrays.asList(array, showing(KEY)));
    array[1] = Optional.of(Collections.singletonMap("list", list));
    assertShowsNoKey(redact(array));
    assertShowsNoKey(redact(list));
  }

  /** To the last container there are more ways than could be gone. */
  @Test
  void theSameOneManyTimes() {
    assumeFalse(asks());
    Object container = showing("ordinary");
    for (int i = 0; i < DEEP; i++) {
      container = new ArrayList<>(Collections.nCopies(50, container));
    }
    assertSame(container, redact(container));
    container = showing(KEY);
    for (int i = 0; i < DEEP; i++) {
      container = new ArrayList<>(Collections.nCopies(50, container));
    }
    assertShowsNoKey(redact(container));
  }

  private void assertShowsNoKey(Object copy) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    assertShowsNoKey(copy, seen);
    assertTrue(seen.stream().map(this::textOf).anyMatch(text -> text.contains(MASK)));
  }

  private void assertShowsNoKey(Object copy, Set<Object> seen) {
    if (!seen.add(copy)) {
      return;
    }
    if (copy instanceof Optional<?> optional) {
      assertShowsNoKey(optional.get(), seen);
    } else if (copy instanceof Map<?, ?> map) {
      assertShowsNoKey(map.values(), seen);
    } else if (copy instanceof Collection<?> collection) {
      collection.forEach(element -> assertShowsNoKey(element, seen));
    } else if (copy instanceof Object[] array) {
      assertShowsNoKey(Arrays.asList(array), seen);
    } else {
      assertFalse(textOf(copy).contains(KEY), () -> textOf(copy));
    }
  }

  /** That of a container does not count. */
  private String textOf(Object object) {
    if (object instanceof String text) {
      return text;
    }
    boolean isContainer =
        object instanceof Optional
            || object instanceof Map
            || object instanceof Collection
            || object instanceof Object[];
    return isContainer ? "" : shown(object);
  }
}
