package dev.notionredactor;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds of fuzzing alone, without a fuzzer, as a part of every build. */
class FuzzSeedsTest {

  @ParameterizedTest
  @MethodSource("dev.notionredactor.FuzzSeeds#texts")
  void text(String text) {
    new TextFuzz().text(text);
  }

  @ParameterizedTest
  @MethodSource("dev.notionredactor.FuzzSeeds#textsAndCuts")
  void stream(String text, byte[] cuts) throws IOException {
    new StreamFuzz().stream(text, cuts);
  }
}
