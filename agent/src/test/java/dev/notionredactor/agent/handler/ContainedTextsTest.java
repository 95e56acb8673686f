package dev.notionredactor.agent.handler;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainedTextsTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String MASK = TestKeys.masked(KEY);

  private final Redactor redactor = Redactor.create();
  private final ContainedTexts texts = new ContainedTexts(redactor, redactor::redact);

  @Test
  void redactsTextsAndThoseInContainers() {
    assertEquals(MASK, texts.redact(KEY));
    assertEquals(MASK, texts.redact(CharBuffer.wrap(KEY)));
    assertEquals(List.of(1, MASK), texts.redact(List.of(1, KEY)));
    assertEquals(Map.of(MASK, List.of(MASK)), texts.redact(Map.of(KEY, List.of(KEY))));
    assertEquals(Optional.of(MASK), texts.redact(Optional.of(KEY)));
    assertArrayEquals(
        new Object[] {null, new Object[] {MASK}},
        texts.redact(new Object[] {null, new String[] {KEY}}));
  }

  @Test
  void redactsTextsThatAreSpelledOut() {
    char[] chars = KEY.toCharArray();
    assertArrayEquals(MASK.toCharArray(), (char[]) texts.redact((Object) chars));
    assertArrayEquals(KEY.toCharArray(), chars);
    Map<?, ?> map = texts.redact(Map.of("a", Optional.of(KEY.getBytes(US_ASCII))));
    assertArrayEquals(MASK.getBytes(US_ASCII), (byte[]) ((Optional<?>) map.get("a")).get());
    char[] other = "no key, but just as long as one: 0123456789".toCharArray();
    assertSame(other, texts.redact((Object) other));
  }

  @Test
  void whatHoldsNoKeyStaysTheSame() {
    List<Object> values =
        Arrays.asList("text", 1, null, List.of("a"), Map.of("a", 1), Optional.empty());
    assertSame(values, texts.redact((Object) values));
    Object[] array = values.toArray();
    assertSame(array, texts.redact(array));
    assertNull(texts.redact((Object) null));
    assertNull(texts.redact((Object[]) null));
    assertNull(texts.redact((Map<?, ?>) null));
  }

  /** And in a copy they stay what they are. */
  @Test
  void objectsOfTheApplicationAreNotAsked() {
    Object own =
        new Object() {
          @Override
          public String toString() {
            throw new AssertionError("asked");
          }
        };
    List<Object> values = new ArrayList<>(List.of(own, Optional.of(own), Map.of(own, own)));
    assertSame(values, texts.redact((Object) values));
    values.add(KEY);
    List<?> copy = (List<?>) texts.redact((Object) values);
    assertSame(own, copy.get(0));
    assertEquals(MASK, copy.get(3));
  }

  @Test
  void aContainerInItselfIsNoEnd() {
    List<Object> values = new ArrayList<>();
    values.add(values);
    assertSame(values, texts.redact((Object) values));
    Map<Object, Object> map = new HashMap<>();
    map.put("itself", map);
    assertSame(map, texts.redact(map));
  }

  /** A list that others may hold the lock of. */
  @Test
  void synchronizedContainersAreLeftAlone() {
    List<String> values = Collections.synchronizedList(new ArrayList<>(List.of(KEY)));
    assertSame(values, texts.redact((Object) values));
  }
}
