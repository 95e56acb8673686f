package dev.notionredactor;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Where fuzzing starts: the vectors, for the stream with some cuts. Made at run time. */
final class FuzzSeeds {

  private static final int MOST_CUTS = 40;
  private static final int LONGEST_WRITE = 16;

  private FuzzSeeds() {}

  static Stream<String> texts() {
    return TestVectors.read().all().stream().map(TestVector::text);
  }

  static Stream<Arguments> textsAndCuts() {
    Random random = new Random(1);
    return texts().map(text -> Arguments.of(text, cuts(random)));
  }

  private static byte[] cuts(Random random) {
    byte[] cuts = new byte[random.nextInt(MOST_CUTS)];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = (byte) random.nextInt(LONGEST_WRITE);
    }
    return cuts;
  }
}
