package dev.notionredactor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.StoppedTime;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code vectors.txt}, by every way into a redactor. */
@ExtendWith(StoppedTime.class)
class VectorsTest {

  private static final TestVectors VECTORS = TestVectors.read();

  private final Redactor redactor = KnowingRedactor.of(VECTORS.knownValues());

  static List<TestVector> vectors() {
    return VECTORS.all();
  }

  /** A vector that showed no key to begin with would prove nothing. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void showsTheKeyBeforeAndNotAfter(TestVector vector) {
    for (String key : vector.keys()) {
      assertTrue(showsWhole(vector.text(), key), vector::reason);
      assertFalse(TestKeys.leaks(vector.shown(), key), vector::reason);
    }
    if (vector.isPositive()) {
      assertNotEquals(vector.text(), vector.shown(), vector::reason);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void string(TestVector vector) {
    String redacted = redactor.redact(vector.text());
    assertEquals(vector.shown(), redacted, vector::reason);
    if (!vector.isPositive()) {
      assertSame(vector.text(), redacted, vector::reason);
    }
    assertSame(redacted, redactor.redact(redacted), () -> "not idempotent: " + vector);
    assertNoFailure();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void stringBuilder(TestVector vector) {
    StringBuilder text = new StringBuilder(vector.text());
    assertEquals(vector.isPositive(), redactor.redact(text), vector::reason);
    assertEquals(vector.shown(), text.toString(), vector::reason);
    assertNoFailure();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void bytes(TestVector vector) {
    byte[] text = vector.text().getBytes(UTF_8);
    byte[] redacted = redactor.redact(text);
    assertEquals(vector.shown(), new String(redacted, UTF_8), vector::reason);
    if (!vector.isPositive()) {
      assertSame(text, redacted, vector::reason);
    }
    assertNoFailure();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void containsKey(TestVector vector) {
    assertEquals(vector.isPositive(), redactor.containsKey(vector.text()), vector::reason);
    assertEquals(
        vector.isPositive(), redactor.containsKey(CharBuffer.wrap(vector.text())), vector::reason);
    assertNoFailure();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void streamsInOneWrite(TestVector vector) throws IOException {
    streams(vector, Cutting.WHOLE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void streamsOneCharacterAtATime(TestVector vector) throws IOException {
    streams(vector, Cutting.ONE_BY_ONE);
  }

  @Test
  void thereAreEnough() {
    long positive = vectors().stream().filter(TestVector::isPositive).count();
    assertTrue(positive >= 100, () -> positive + " positive");
    long negative = vectors().size() - positive;
    assertTrue(negative >= 40, () -> negative + " negative");
  }

  private void streams(TestVector vector, Cutting cutting) throws IOException {
    for (StreamKind kind : StreamKind.values()) {
      String text = kind.textFor(vector.text());
      List<Integer> ends = cutting.ends(new Random(0), text.length());
      assertEquals(
          kind.textFor(vector.shown()),
          Writing.shown(kind, redactor, text, ends),
          () -> kind + ": " + vector);
    }
    assertNoFailure();
  }

  private void assertNoFailure() {
    assertEquals(0, redactor.failures());
  }

  /** Whether a key is in a text, as it is or in base64 or hex, with gaps or not. */
  private static boolean showsWhole(String given, String key) {
    String text = given + " " + Encodings.withoutGaps(given);
    return text.contains(key)
        // However its prefix is spelled.
        || text.contains(key.substring(TestKeys.prefix(key).length()))
        || Encodings.of(key).stream().anyMatch(text::contains)
        || Encodings.elementsOf(key).stream().anyMatch(text::contains)
        // Hex may mix the cases of its letters.
        || text.toLowerCase(Locale.ROOT).contains(Encodings.hex(key));
  }
}
