package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up lists, dumps and addresses: none is a key, and none changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdinaryListsTest {

  private static final int LENGTH = 200;

  private final Redactor redactor = Redactor.builder().environment(false).build();

  /** Each kind of text once, made of random numbers. */
  static List<String> texts(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    Supplier<Integer> unsigned = () -> random.nextInt(0x100);
    Supplier<Integer> signed = () -> random.nextInt(0x100) - 0x80;
    Supplier<Integer> ascii = () -> ' ' + random.nextInt('~' - ' ');
    // Of what keys are made of, with no prefix among them.
    Supplier<Integer> letters = () -> 'a' + random.nextInt(13);
    for (Supplier<Integer> numbers : List.of(unsigned, signed, ascii, letters)) {
      texts.add("[" + list(numbers, String::valueOf, ", ") + "]");
      texts.add("[" + list(numbers, String::valueOf, ",") + "]");
      texts.add("[\n    " + list(numbers, String::valueOf, ",\n    ") + "\n]");
      texts.add(list(numbers, n -> String.format("%4d", n), " "));
    }
    for (Supplier<Integer> bytes : List.of(unsigned, ascii, letters)) {
      for (String between : List.of(" ", ":", "-", ",", "%", "\\x", ", 0x", ", ", "\n", "  ")) {
        texts.add(list(bytes, n -> String.format("%02x", n), between));
        texts.add(list(bytes, n -> String.format("%02X", n), between));
      }
    }
    for (Supplier<Integer> characters : List.of(ascii, letters)) {
      for (String between : List.of(", ", "', '", "\",\"", " \\", "\0", "   ")) {
        texts.add(list(characters, n -> String.valueOf((char) n.intValue()), between));
      }
    }
    texts.add(list(() -> random.nextInt(1_000_000), String::valueOf, ", "));
    texts.add(list(random::nextInt, n -> String.valueOf(n / 1e6), ", "));
    texts.add(list(random::nextInt, n -> new UUID(n * 31L, ~n).toString(), " "));
    texts.add(list(random::nextInt, n -> Instant.ofEpochSecond(n).toString(), "\n"));
    texts.add(list(random::nextInt, n -> String.format("%08x", n), ":"));
    texts.add(list(random::nextInt, n -> String.format("%07o", n & 0x1fffff), "\n"));
    return texts;
  }

  private static String list(
      Supplier<Integer> numbers, Function<Integer, String> element, String between) {
    return Stream.generate(numbers).limit(LENGTH).map(element).collect(Collectors.joining(between));
  }

  static Stream<String> manyTexts() {
    return Stream.of(1L, 2L, 3L, 4L, 5L).flatMap(seed -> texts(seed).stream());
  }

  @ParameterizedTest
  @MethodSource("manyTexts")
  void staysAsItIs(String text) throws IOException {
    assertSame(text, redactor.redact(text));
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertSame(bytes, redactor.redact(bytes));
    for (int part : new int[] {1, 3, 100}) {
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      try (OutputStream stream = redactor.wrap(sink)) {
        for (int from = 0; from < bytes.length; from += part) {
          stream.write(bytes, from, Math.min(part, bytes.length - from));
        }
      }
      assertArrayEquals(bytes, sink.toByteArray());
    }
  }

  /** What lacks one element stays as it is; with that, it is a key. */
  @Test
  void theShortestKeyIsTheLimit() {
    for (String list : Encodings.elementsOf("[" + TestKeys.ACCESS + TestKeys.body(15, 1) + "]")) {
      assertSame(list, redactor.redact(list));
    }
    for (String list : Encodings.elementsOf("[" + TestKeys.ACCESS + TestKeys.body(16, 1) + "]")) {
      assertNotSame(list, redactor.redact(list));
    }
  }
}
