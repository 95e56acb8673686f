package dev.notionredactor.agent.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameFilterTest {

  @Test
  void whatWasAddedMayBeThereByEitherName() {
    Collection<String> names = new HookPoints(Set.of(), true, true).classes();
    NameFilter filter = new NameFilter();
    names.forEach(filter::add);
    for (String name : names) {
      assertTrue(filter.mayHold(name), name);
      assertTrue(filter.mayHold(name.replace('/', '.')), name);
    }
    assertFalse(names.isEmpty());
  }

  @Test
  void shortNamesAreNoMatter() {
    NameFilter filter = new NameFilter();
    assertFalse(filter.mayHold("I"));
    for (String name : new String[] {"", "A", "AB", "ABC"}) {
      filter.add(name);
      assertTrue(filter.mayHold(name), name);
    }
  }

  @Test
  void classesThatAreLoadedHaveTheSameHookPoints() {
    HookPoints points = new HookPoints(Set.of(), false, false);
    assertNotNull(points.in("java/io/PrintStream"));
    assertEquals(points.in("java/io/PrintStream"), points.in(java.io.PrintStream.class));
    assertNotNull(points.in(java.net.URISyntaxException.class));
    assertNull(points.in(String.class));
    assertNull(points.in(int[].class));
    assertNull(points.in(int.class));
    assertNull(points.in(NullPointerException.class));
    assertNull(points.in(RuntimeException.class));
  }
}
