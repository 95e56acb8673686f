package dev.notionredactor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.idle.StoppedTime;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.sink.PartRedactor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Property 10: with a mask that fills, what comes out is as long as what went in, by every way into
 * a redactor.
 */
@ExtendWith(StoppedTime.class)
class LengthTest {

  static final List<String> FILLING =
      Arrays.stream(Templates.ALL).filter(template -> template.endsWith("{fill}")).toList();

  private static final List<StreamKind> KINDS = List.of(StreamKind.values());
  private static final List<Cutting> CUTTINGS = List.of(Cutting.values());

  private static final int CASES = RandomTexts.CASES / 4;
  private static final int KNOWING_CASES = CASES / SomeKnownValues.values().length;

  @Test
  void theDefaultIsOneOfThem() {
    assertTrue(FILLING.contains(Mask.DEFAULT_TEMPLATE));
  }

  /** Else it were no wonder. */
  @Test
  void withoutFillItIsNotSo() {
    Redactor redactor = SomeKnownValues.ALL.redactor(Templates.SHORT);
    RandomTexts texts = new RandomTexts(new Random(1), SomeKnownValues.ALL.strings());
    int different = 0;
    for (int i = 0; i < KNOWING_CASES; i++) {
      String text = texts.next();
      different += redactor.redact(text).length() == text.length() ? 0 : 1;
    }
    assertTrue(different > KNOWING_CASES / 4, different + " of " + KNOWING_CASES);
  }

  @ParameterizedTest
  @FieldSource("FILLING")
  void randomTexts(String template) throws IOException {
    check(SomeKnownValues.NONE, template, CASES);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void knownValues(SomeKnownValues known) throws IOException {
    for (String template : known.templates()) {
      if (FILLING.contains(template)) {
        check(known, template, KNOWING_CASES);
      }
    }
  }

  private static void check(SomeKnownValues known, String template, int cases) throws IOException {
    Redactor redactor = known.redactor(template);
    Random random = new Random(template.hashCode());
    RandomTexts texts = new RandomTexts(random, known.strings());
    for (int i = 0; i < cases; i++) {
      String text = texts.next();
      checkWhole(redactor, text, random.nextInt(text.length() + 1));
      checkParts(redactor, text, random);
      StreamKind kind = KINDS.get(i % KINDS.size());
      String written = kind.textFor(text);
      Cutting cutting = CUTTINGS.get(random.nextInt(CUTTINGS.size()));
      List<Integer> ends = cutting.ends(random, written.length());
      String shown = Writing.shown(kind, redactor, written, ends);
      assertEquals(written.length(), shown.length(), () -> kind + ", " + ends + ": " + text);
    }
    assertEquals(0, redactor.failures());
  }

  private static void checkWhole(Redactor redactor, String text, int from) {
    assertEquals(text.length(), redactor.redact(text).length(), text);
    StringBuilder builder = new StringBuilder(text);
    redactor.redact(builder, from);
    assertEquals(text.length(), builder.length(), () -> from + " of " + text);
    byte[] bytes = text.getBytes(UTF_8);
    assertEquals(bytes.length, redactor.redact(bytes).length, text);
  }

  /** Each of them, though it is decided as in a stream that falls idle behind it. */
  private static void checkParts(Redactor redactor, String text, Random random) {
    PartRedactor strings = redactor.parts();
    PartRedactor bytes = redactor.parts();
    int start = 0;
    for (int end : Cutting.SHORT.ends(random, text.length())) {
      String part = text.substring(start, end);
      assertEquals(part.length(), strings.redact(part).length(), () -> part + " of " + text);
      byte[] written = part.getBytes(UTF_8);
      assertEquals(written.length, bytes.redact(written).length, () -> part + " of " + text);
      start = end;
    }
  }

  /** A key that is longer than anything which is kept of it, in each way to write it. */
  @ParameterizedTest
  @EnumSource
  void endlessKeys(StreamKind kind) throws IOException {
    String key = TestKeys.ACCESS + TestKeys.body(3_000, 1);
    for (String written :
        new String[] {key, Encodings.base64(key), Encodings.hex(key), TestKeys.SESSION + key}) {
      for (String template : FILLING) {
        Redactor redactor = Redactor.builder().environment(false).mask(template).build();
        String text = "> " + written + "\n";
        String expected = redactor.redact(text);
        assertEquals(text.length(), expected.length());
        for (Cutting cutting : Cutting.values()) {
          List<Integer> ends = cutting.ends(new Random(1), text.length());
          assertEquals(expected, Writing.shown(kind, redactor, text, ends));
        }
      }
    }
  }

  /** Once nothing can change its mask any more, a key is masked as it comes, and nothing waits. */
  @Test
  void endlessKeyIsMaskedAsItComes() throws IOException {
    int[] shown = {0, 0};
    OutputStream stream =
        Redactor.create()
            .wrap(
                new OutputStream() {
                  @Override
                  public void write(int b) {
                    shown[0]++;
                  }

                  @Override
                  public void write(byte[] bytes, int offset, int length) {
                    shown[0] += length;
                    shown[1] = Math.max(shown[1], length);
                  }
                });
    byte[] part = TestKeys.body(500, 1).getBytes(US_ASCII);
    stream.write(TestKeys.ACCESS.getBytes(ISO_8859_1));
    int written = TestKeys.ACCESS.length();
    for (int i = 0; i < 20_000; i++) {
      stream.write(part);
      written += part.length;
      if (i > 3) {
        assertEquals(written, shown[0]);
      }
    }
    assertTrue(shown[1] <= 4 * part.length, () -> "as many as " + shown[1] + " at once");
  }
}
