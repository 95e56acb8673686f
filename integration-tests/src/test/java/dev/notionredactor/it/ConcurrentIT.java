package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.ConcurrentProgram;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads print keys to standard output and error at once. */
class ConcurrentIT {

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  private final String key = TestKeys.randomAccessToken();

  /** On one carrier, a virtual thread that waits for another while it holds the carrier hangs. */
  static Stream<Arguments> threads() {
    return Matrix.jdks()
        .flatMap(
            jdk ->
                jdk.feature() < FIRST_WITH_VIRTUAL_THREADS
                    ? Stream.of(Arguments.of(jdk, "platform", 1))
                    : Stream.of(
                        Arguments.of(jdk, "platform", 1),
                        Arguments.of(jdk, "virtual", 1),
                        Arguments.of(jdk, "virtual", 4)));
  }

  @ParameterizedTest(name = "{0}, {1} threads, {2} carriers")
  @MethodSource("threads")
  void linesAreMaskedAndStayWhole(Jdk jdk, String threads, int carriers) throws Exception {
    Result control = run(new ForkedJvm(jdk).asItComes(), threads, carriers, "lines");
    Result masked = run(new ForkedJvm(jdk).asItComes().agent(), threads, carriers, "lines");
    assertMasked(key, sorted(control.out()), sorted(masked.out()));
    assertMasked(key, sorted(control.err()), sorted(masked.err()));
  }

  @ParameterizedTest(name = "{0}, {1} threads, {2} carriers")
  @MethodSource("threads")
  void noPiecesJoinToAKey(Jdk jdk, String threads, int carriers) throws Exception {
    Result control = run(new ForkedJvm(jdk).asItComes(), threads, carriers, "pieces");
    Result masked = run(new ForkedJvm(jdk).asItComes().agent(), threads, carriers, "pieces");
    assertEquals(0, control.status());
    assertEquals(0, masked.status(), masked::err);
    assertTrue(control.out().contains(key));
    assertTrue(control.err().contains(key));
    // A body that another thread's write has torn from its prefix is no key.
    assertFalse(masked.out().contains(key));
    assertFalse(masked.err().contains(key));
  }

  private Result run(ForkedJvm jvm, String threads, int carriers, String what) throws Exception {
    return jvm.option("-Dkey=" + key)
        .option("-Djdk.virtualThreadScheduler.parallelism=" + carriers)
        .option("-Djdk.virtualThreadScheduler.maxPoolSize=" + carriers)
        .run(ConcurrentProgram.class.getName(), threads, what);
  }

  private static String sorted(String text) {
    return text.lines().sorted().collect(Collectors.joining("\n"));
  }
}
