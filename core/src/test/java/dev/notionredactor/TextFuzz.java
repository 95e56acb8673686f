package dev.notionredactor;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that come whole; run by the Maven profile {@code fuzz}. One fuzz test a class: Jazzer runs
 * one in a JVM.
 */
class TextFuzz {

  private static final Invariants INVARIANTS = new Invariants(TestVectors.read().knownValues());

  @MethodSource("dev.notionredactor.FuzzSeeds#texts")
  @DictionaryFile(resourcePath = "fuzz.dict")
  @FuzzTest
  void text(@NotNull String text) {
    INVARIANTS.check(text);
  }
}
