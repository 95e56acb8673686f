package dev.notionredactor.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactEntriesTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  private final ObjectRedactor redactor = new ObjectRedactor(Redactor.create());

  @Test
  void namesAndValuesAreMaskedInTheSameOrder() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("z", KEY);
    map.put(KEY, "y");
    map.put("a", null);
    Map<String, String> redacted = redactor.redactStrings(map);
    assertEquals(Arrays.asList("z", MASK, "a"), new ArrayList<>(redacted.keySet()));
    assertEquals(Arrays.asList(MASK, "y", null), new ArrayList<>(redacted.values()));
    assertEquals(KEY, map.get("z"), "the original is not changed");
  }

  @Test
  void objectsAreMaskedByTheirText() {
    Map<?, ?> map = Map.of(1, List.of(KEY));
    assertEquals(Map.of(1, List.of(MASK)), redactor.redactEntries(map));
  }

  @Test
  void cleanOnesAreTheSame() {
    Map<?, ?> clean = Map.of("a", 1, 'b', List.of("c"));
    assertSame(clean, redactor.redactEntries(clean));
    Map<?, ?> empty = Map.of();
    assertSame(empty, redactor.redactEntries(empty));
    assertNull(redactor.redactEntries(null));
  }
}
