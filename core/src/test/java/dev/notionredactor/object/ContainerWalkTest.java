package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The walk of containers, by something that replaces the text "key" by the string "mask". */
class ContainerWalkTest {

  private static final class Masking extends ContainerWalk {

    private Runnable afterwards = () -> {};

    @Override
    public Object redact(Object object) {
      return redactGiven(object);
    }

    @Override
    protected Object visit(Object object) {
      if (!(object instanceof CharSequence) || !object.toString().equals("key")) {
        return object;
      }
      Runnable once = afterwards;
      afterwards = () -> {};
      once.run();
      return "mask";
    }
  }

  private final Masking walk = new Masking();

  /** What was looked at is something else when the copy is made. */
  @Test
  void eachElementOfACopyHasBeenLookedAt() {
    List<Object> list = new ArrayList<>(List.of("a", "b", "key"));
    walk.afterwards =
        () -> {
          list.remove(0);
          list.set(0, "key");
        };
    assertEquals(List.of("mask", "mask"), walk.redact(list));
    Map<Object, Object> map = new LinkedHashMap<>(Map.of("a", "b"));
    map.put("c", "key");
    walk.afterwards = () -> map.put("a", "key");
    assertEquals(Map.of("a", "mask", "c", "mask"), walk.redact(map));
    Object[] array = {"a", "key"};
    walk.afterwards = () -> array[0] = "key";
    assertArrayEquals(new Object[] {"mask", "mask"}, (Object[]) walk.redact(array));
  }

  @Test
  void anArrayTakesWhatDoesNotFit() {
    StringBuilder other = new StringBuilder("other");
    Object[] array = {other, "key"};
    StringBuilder[] narrow = {other, new StringBuilder("key")};
    CharSequence[] wide = {other, "key"};
    assertSame(Object[].class, walk.redact(array).getClass());
    assertSame(Object[].class, walk.redact(narrow).getClass());
    assertSame(CharSequence[].class, walk.redact(wide).getClass());
    assertArrayEquals(new Object[] {other, "mask"}, (Object[]) walk.redact(narrow));
  }
}
