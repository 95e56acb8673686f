package dev.notionredactor.object;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.TestKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What holds of all that may lead back to itself.
 *
 * @param <T> what is redacted
 */
public abstract class GraphContract<T> {

  protected static final String KEY = TestKeys.accessToken(1);
  protected static final String MASK = TestKeys.masked(KEY);

  protected abstract T redact(T node);

  /** A node that leads to others by now, and can be made to lead to more. */
  protected abstract T node(String name, List<T> others);

  /** Makes a node lead to one more. */
  protected abstract void lead(T node, T other);

  protected abstract String name(T node);

  /** Those that a node leads to; may be null. */
  protected abstract List<T> others(T node);

  /** From how many nodes two ways lead on, in a graph that a library can still work with. */
  protected int forks() {
    return 60;
  }

  /** Whether a copy can lead to what stands for itself. */
  protected boolean keepsCycles() {
    return true;
  }

  @Test
  void cleanOnesAreTheSame() {
    T clean = node("a", List.of(node("b", List.of(node("c", List.of()))), node("d", List.of())));
    assertSame(clean, redact(clean));
    assertNull(redact(null));
  }

  @Test
  void whatLeadsToAKeyIsCopiedAndNothingElse() {
    T apart = node("apart", List.of(node("far", List.of())));
    T below = node("below", List.of());
    T leaking = node(KEY, List.of(below));
    T original = node("top", List.of(apart, node("way", List.of(leaking))));
    T copy = redact(original);
    assertNotSame(original, copy);
    assertEquals("top", name(copy));
    assertSame(apart, others(copy).get(0));
    T masked = others(others(copy).get(1)).get(0);
    assertEquals(MASK, name(masked));
    assertSame(below, others(masked).get(0));
    assertEquals(KEY, name(leaking), "the original has changed");
    assertSame(leaking, others(others(original).get(1)).get(0));
  }

  @Test
  void cyclesEnd() {
    T first = node("first", List.of());
    T second = node("second", List.of(first));
    T third = node("third", List.of(second));
    lead(first, third);
    assertSame(first, redact(first));
    assertSame(third, redact(third));
    lead(second, node(KEY, List.of()));
    for (T each : List.of(first, second, third)) {
      assertMasked(redact(each), "first", "second", "third", MASK);
    }
  }

  @Test
  void whatHasAKeyAndLeadsToItself() {
    T first = node("first " + KEY, List.of());
    T second = node("second " + KEY, List.of(first));
    lead(first, second);
    assertMasked(redact(first), "first " + MASK, "second " + MASK);
  }

  private void assertMasked(T node, String... expected) {
    List<String> names = names(node);
    assertNoKey(KEY, names.toString());
    if (keepsCycles()) {
      assertEquals(Set.of(expected), Set.copyOf(names));
    }
  }

  /** To the last node there are more ways than could be gone. */
  @Test
  void whereWaysMeetAgain() {
    T clean = forked("clean");
    assertSame(clean, redact(clean));
    List<String> names = names(redact(forked(KEY)));
    assertNoKey(KEY, names.toString());
    assertEquals(3 * forks() + 1, names.size());
  }

  private T forked(String last) {
    T node = node(last, List.of());
    for (int i = 0; i < forks(); i++) {
      T left = node("left " + i, List.of(node));
      T right = node("right " + i, List.of(node));
      node = node("fork " + i, List.of(left, right));
    }
    return node;
  }

  /** That of a node and of all it leads to, each once. */
  private List<String> names(T node) {
    List<String> names = new ArrayList<>();
    addNames(node, names, Collections.newSetFromMap(new IdentityHashMap<>()));
    return names;
  }

  private void addNames(T node, List<String> names, Set<T> seen) {
    if (seen.add(node)) {
      names.add(name(node));
      List<T> others = others(node);
      for (int i = 0; others != null && i < others.size(); i++) {
        addNames(others.get(i), names, seen);
      }
    }
  }
}
