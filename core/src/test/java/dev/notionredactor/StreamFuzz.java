package dev.notionredactor;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.notionredactor.idle.StoppedTime;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that are written to streams in any cuts; run by the Maven profile {@code fuzz}. One fuzz
 * test a class: Jazzer runs one in a JVM.
 */
@ExtendWith(StoppedTime.class)
class StreamFuzz {

  private static final Invariants INVARIANTS = new Invariants(TestVectors.read().knownValues());

  @MethodSource("dev.notionredactor.FuzzSeeds#textsAndCuts")
  @DictionaryFile(resourcePath = "fuzz.dict")
  @FuzzTest
  void stream(@NotNull String text, byte @NotNull [] cuts) throws IOException {
    INVARIANTS.checkStreams(text, cuts);
  }
}
