package dev.notionredactor.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Encodings;
import dev.notionredactor.TestKeys;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.stream.StreamRedactor;
import dev.notionredactor.text.TextKind;
import dev.notionredactor.text.TextKinds;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Property 5: time in proportion to the text, counted in characters read, and bounded state. */
class BoundedCostTest {

  private static final int LENGTH = 10_000;

  /**
   * Reads of any one character: for the anchor, as prefix, as body, for its digits, as a column of
   * a dump, and as a gap.
   */
  private static final int READS = 18;

  private static final Mask MASK = Mask.of("***");
  private static final Scanner SCANNER = new Scanner(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_",
        "ntn_",
        "secret_",
        "ecret_",
        "a",
        "7",
        "ntn_a",
        "ntn_123456789012345 ",
        "secret_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "ntn_0123456789abcdefntn",
        "\\_",
        "ntn\\_",
        "ntn\\\\_a",
        "ntn=5F",
        "secret%255f",
        "%25",
        "t&#",
        "ntn&#x5F;123456789012345 ",
        "&amp;",
        "secret&amp;lowba",
        "\\u00",
        "t\\x5",
        "n\\137aaaaaaaaaaaaaaa",
        "5F",
        ";",
        "r_c",
        "or_cookies\\",
        "v02%253Auser_token_or_cookies",
        "v03\\:eyJ",
        "v03%3AeyJ",
        "v03%3AeyJntn_",
        "bnRuX",
        "bnRuXzEyMzQ1Njc4OTAxMjM0NTY3ODkw",
        "6e746e5f",
        "5",
        "6e 74 6e 5f ",
        "6e 74 6e 5f 61 ",
        "6e:",
        "6e, 0x",
        "\\x73",
        "%6e",
        "6e\n",
        "0x",
        "110, 116, 110, 95, ",
        "110, 116, 110, 95, 97, ",
        "115,",
        "1",
        "110\n",
        "0000020 ",
        "\n000000",
        " ",
        "\n",
        "n, t, n, _, ",
        "n, t, n, _, a, ",
        "_ ",
        "_,t,",
        "'n', ",
        "\\n \\t ",
        "n\0t\0n\0_\0",
        "n\0",
        "n\n",
        "ntn_4\u001b[m",
        "bnRu\n",
      })
  void eachCharacterIsReadAFewTimes(String repeated) {
    String text = repeated.repeat(LENGTH / repeated.length());
    CountingText whole = new CountingText(text);
    Matches<CharSequence> matches = SCANNER.find(TextKinds.SEQUENCE, whole, 0, text.length());
    while (matches != null && matches.next() != null) {
      // Each is looked for as it is asked for.
    }
    assertReads(whole, text.length());

    for (int part : new int[] {1, 7, 1000, LENGTH}) {
      CountingText cut = new CountingText(text);
      StreamRedactor redactor =
          new StreamRedactor(new CurrentPolicy(Policy.of(MASK, SCANNER)), new Withheld());
      for (int from = 0; from < text.length(); from += part) {
        redactor.accept(
            TextKinds.SEQUENCE, cut, from, Math.min(text.length(), from + part), NOWHERE);
      }
      redactor.resolve(true, NOWHERE);
      assertReads(cut, text.length());
    }
  }

  /** Each is nearly a key: of one more element, or of a digit among them, it would be one. */
  @ParameterizedTest
  @MethodSource("nearlyKeys")
  void whatIsNearlyAKeyInElementsIsReadAFewTimes(String repeated) {
    eachCharacterIsReadAFewTimes(repeated);
  }

  static List<String> nearlyKeys() {
    List<String> all = new ArrayList<>();
    for (String plain :
        List.of(
            "ntn_0123456789abcde/",
            "ntn_" + TestKeys.letters(39, 1) + "/",
            "secret_0123456789012345678901234567890/",
            "secret_secret" + TestKeys.letters(33, 1) + "/")) {
      all.addAll(Encodings.elementsOf(plain));
    }
    return all;
  }

  @Test
  void streamHoldsNoMoreAfterAnEndlessBody() throws Exception {
    RedactingOutputStream stream =
        new RedactingOutputStream(
            OutputStream.nullOutputStream(),
            new StreamRedactor(new CurrentPolicy(Policy.of(MASK, SCANNER)), new Withheld()));
    int before = heldBy(stream);
    writeOften(stream, TestKeys.ACCESS, 1);
    writeOften(stream, TestKeys.body(1000, 1), 100);
    assertEquals(before, heldBy(stream));
    writeOften(stream, " " + "ntn_NeighCellConfigList,".repeat(20_000) + "ntn_a", 3);
    assertEquals(before, heldBy(stream));
  }

  private static void writeOften(OutputStream stream, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(US_ASCII);
    for (int i = 0; i < times; i++) {
      stream.write(bytes);
    }
  }

  private static void assertReads(CountingText text, int length) {
    assertTrue(text.reads <= (long) READS * length, text.reads + " reads of " + length);
  }

  /**
   * The elements of all arrays in an object and in what it holds of this package and that of
   * streams.
   */
  private static int heldBy(Object object) throws IllegalAccessException {
    int held = 0;
    for (Field field : object.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
        continue;
      }
      field.setAccessible(true);
      Object value = field.get(object);
      if (value != null && value.getClass().isArray()) {
        held += Array.getLength(value);
      } else if (value instanceof GuardedStream
          || (value != null
              && value.getClass().getPackage() == StreamRedactor.class.getPackage())) {
        held += heldBy(value);
      } else if (value instanceof ByteCollector && !(object instanceof GuardedStream)) {
        held += heldBy(value);
      }
    }
    return held;
  }

  private static final Collector NOWHERE =
      new Collector() {
        @Override
        <T> void write(TextKind<T> kind, T text, int from, int to) {}

        @Override
        <T> void append(TextKind<T> kind, T text, int from, int to) {}

        @Override
        void appendHeld(byte[] folded, int[] originals, int from, int to) {}

        @Override
        void writeGathered() {}

        @Override
        void clearGathered() {}
      };

  private static final class CountingText implements CharSequence {

    private final String text;
    private long reads;

    CountingText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new AssertionError("copies");
    }
  }
}
