package dev.notionredactor.agent.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WeakIdentityMapTest {

  private final WeakIdentityMap<List<String>, String> map = new WeakIdentityMap<>();

  @Test
  void keysAreComparedByIdentity() {
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();
    assertNull(map.get(one));
    map.putIfAbsent(one, "one");
    map.putIfAbsent(other, "other");
    map.putIfAbsent(one, "another");
    // Equal to each other, and to neither as it was.
    one.add("changed");
    assertSame("one", map.get(one));
    assertSame("other", map.get(other));
    assertNull(map.get(new ArrayList<>()));
  }

  /** Nobody may put anything any more. */
  @Test
  void whoeverLooksSomethingUpForgetsTheDead() throws InterruptedException {
    List<String> stays = new ArrayList<>();
    map.putIfAbsent(stays, "stays");
    WeakReference<List<String>> goes = new WeakReference<>(new ArrayList<>());
    map.putIfAbsent(goes.get(), "goes");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (map.entries() > 1 && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(10);
      map.get(stays);
    }
    assertEquals(1, map.entries());
    assertSame("stays", map.get(stays));
  }
}
