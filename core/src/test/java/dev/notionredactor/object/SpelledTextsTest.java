package dev.notionredactor.object;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Vector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are spelled out, by arrays and lists, alone and in containers. */
class SpelledTextsTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String TEXT = "got " + KEY + " from a console";
  private static final String MASKED = Redactor.create().redact(TEXT);
  private static final String ORDINARY = "no key, but just as long as one: 0123456789";

  private final SpelledTexts texts = new SpelledTexts(Redactor.create());

  static Stream<Arguments> spellings() {
    return all(TEXT).map(spelled -> Arguments.of(new Object[] {spelled}));
  }

  private static Stream<Object> all(String text) {
    Character[] characters = text.chars().mapToObj(c -> (char) c).toArray(Character[]::new);
    Byte[] bytes = text.chars().mapToObj(c -> (byte) c).toArray(Byte[]::new);
    Integer[] codes = text.chars().boxed().toArray(Integer[]::new);
    return Stream.of(
        text.toCharArray(),
        text.getBytes(US_ASCII),
        text.chars().toArray(),
        characters,
        bytes,
        codes,
        characters.clone(),
        Arrays.asList(characters),
        Arrays.asList(bytes),
        Arrays.asList(codes));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void aCopySpellsTheMaskedText(Object spelled) {
    String before = SpelledText.shown(spelled);
    Object redacted = texts.redact(spelled);
    assertEquals(MASKED, text(redacted));
    assertEquals(before, SpelledText.shown(spelled), "the original has changed");
    if (spelled.getClass().isArray()) {
      assertSame(spelled.getClass(), redacted.getClass());
    } else {
      assertTrue(redacted instanceof List);
    }
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void inContainersToo(Object spelled) {
    Map<?, ?> map = (Map<?, ?>) texts.redact(Collections.singletonMap("k", spelled));
    assertEquals(MASKED, text(map.get("k")));
    List<?> list = (List<?>) texts.redact(Arrays.asList("other", spelled));
    assertEquals("other", list.get(0));
    assertEquals(MASKED, text(list.get(1)));
    assertEquals(MASKED, text(((Object[]) texts.redact(new Object[] {1, spelled}))[1]));
    assertEquals(MASKED, text(((Optional<?>) texts.redact(Optional.of(spelled))).get()));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void whatIsShownOfIt(Object spelled) {
    String shown = "a " + SpelledText.shown(spelled) + " b";
    String redacted = texts.redactShown(shown, "other", Collections.singletonMap("k", spelled));
    assertEquals("a " + SpelledText.shown(texts.redact(spelled)) + " b", redacted);
  }

  @Test
  void arraysInArraysStayWhatTheyAre() {
    Object redacted = texts.redact(new char[][] {"other".toCharArray(), TEXT.toCharArray()});
    assertArrayEquals(
        new char[][] {"other".toCharArray(), MASKED.toCharArray()}, (char[][]) redacted);
    Map<?, ?>[][] maps = {{Collections.singletonMap("k", TEXT.toCharArray())}};
    Object[] copy = (Object[]) ((Object[]) texts.redact(maps))[0];
    assertEquals(MASKED, text(((Map<?, ?>) copy[0]).get("k")));
  }

  @Test
  void whatSpellsNoKeyIsTheSame() {
    all(ORDINARY)
        .forEach(
            spelled -> {
              assertSame(spelled, texts.redact(spelled));
              Object[] list = {Arrays.asList(spelled, 1), Collections.singletonMap(1, spelled)};
              assertSame(list, texts.redactEach(list));
              assertSame("text", texts.redactShown("text", list));
            });
    for (Object other :
        new Object[] {
          "text",
          1,
          new int[0],
          new int[] {-1, 1 << 20},
          new Object[20],
          new char[3],
          Collections.emptyList(),
          Collections.nCopies(20, null),
          new long[20],
          Optional.empty()
        }) {
      assertSame(other, texts.redact(other));
    }
    assertSame(null, texts.redact(null));
    assertSame(null, texts.redactEach(null));
  }

  @Test
  void aListOfSomebodyElsesIsNotAskedForWhatIsInIt() {
    List<Object> busy =
        new AbstractList<Object>() {
          @Override
          public Object get(int index) {
            throw new ConcurrentModificationException();
          }

          @Override
          public int size() {
            return 20;
          }
        };
    assertSame(busy, texts.redact(busy));
    assertFalse(SpelledText.mayBeIn("text"));
  }

  private static String text(Object spelled) {
    if (spelled instanceof char[] chars) {
      return new String(chars);
    }
    if (spelled instanceof byte[] bytes) {
      return new String(bytes, US_ASCII);
    }
    if (spelled instanceof int[] codes) {
      return new String(codes, 0, codes.length);
    }
    Object[] elements = spelled instanceof List<?> list ? list.toArray() : (Object[]) spelled;
    return Arrays.stream(elements).map(SpelledTextsTest::characterOf).collect(joining());
  }

  private static String characterOf(Object element) {
    return element instanceof Number code
        ? String.valueOf((char) code.intValue())
        : element.toString();
  }

  /** Whoever has its lock may wait for the thread that redacts. */
  @ParameterizedTest
  @MethodSource("locked")
  void listsWithALockAreNotAsked(List<Object> locked) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Object nested = Collections.singletonList(locked);
    Thread redacts =
        new Thread(
            () -> {
              texts.redact(locked);
              texts.redactEach(new Object[] {locked, nested});
              texts.redactShown("text", locked, nested);
              done.countDown();
            });
    synchronized (locked) {
      redacts.start();
      assertTrue(done.await(20, TimeUnit.SECONDS), () -> locked.getClass() + " was asked");
    }
  }

  @SuppressWarnings("JdkObsolete") // Some use it still.
  static Stream<List<Object>> locked() {
    List<Object> own =
        new AbstractList<Object>() {
          @Override
          public synchronized Object get(int index) {
            return KEY.charAt(index);
          }

          @Override
          public synchronized int size() {
            return KEY.length();
          }
        };
    List<Object> plain = Arrays.asList("a", "b", "c", "d", "e", "f", "g", "h");
    return Stream.of(Collections.synchronizedList(plain), new Vector<>(plain), own);
  }

  /** Of a plane beyond the first, or negative, as bytes are. */
  @Test
  void numbersThatAreNoCharactersStay() {
    int[] codes = ("\ud83d\ude00" + TEXT).codePoints().toArray();
    int[] redacted = (int[]) texts.redact(codes);
    assertEquals("\ud83d\ude00" + MASKED, new String(redacted, 0, redacted.length));
    codes[0] = -3;
    assertEquals(-3, ((int[]) texts.redact(codes))[0]);
    Integer[] boxed = Arrays.stream(codes).boxed().toArray(Integer[]::new);
    Object[] list = ((List<?>) texts.redact(Arrays.asList(boxed))).toArray();
    assertEquals(-3, list[0]);
    assertEquals((int) MASKED.charAt(9), list[10]);
  }

  /** Each step down there are as many again. */
  @Test
  void containersThatHoldThemselvesComeToAnEnd() {
    List<Object> itself = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      itself.add(itself);
    }
    assertSame(itself, texts.redact(itself));
    assertEquals("text", texts.redactShown("text", itself));
  }
}
