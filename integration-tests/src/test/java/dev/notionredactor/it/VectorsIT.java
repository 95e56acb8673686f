package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestVector;
import dev.notionredactor.TestVectors;
import dev.notionredactor.it.ForkedJvm.Result;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of {@code vectors.txt} as a line that is piped through the command {@code scrub}.
 * Between two there is a line in which no key goes on.
 */
class VectorsIT {

  private static final TestVectors VECTORS = TestVectors.read();

  private static final String LINE_BETWEEN = "\n---- no key goes on here ----\n";

  /** In the order of the vectors. */
  private static List<String> scrubbed;

  @BeforeAll
  static void scrub() throws Exception {
    String lines =
        VECTORS.all().stream()
            .map(vector -> vector.text() + LINE_BETWEEN)
            .collect(Collectors.joining());
    Result result =
        new ForkedJvm(Jdk.current())
            .environment(VECTORS.knownValues())
            .input(lines.getBytes(UTF_8))
            .runJar("scrub", "--quiet", "--pieces=false");
    assertEquals("", result.err());
    assertEquals(0, result.status());
    // Bytes were read as ISO 8859-1, whatever they are.
    scrubbed = List.of(new String(result.out().getBytes(ISO_8859_1), UTF_8).split(LINE_BETWEEN));
    assertEquals(VECTORS.all().size(), scrubbed.size());
  }

  static Stream<Arguments> vectors() {
    return IntStream.range(0, VECTORS.all().size())
        .mapToObj(i -> Arguments.of(VECTORS.all().get(i), i));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void line(TestVector vector, int index) {
    assertEquals(vector.shown(), scrubbed.get(index), vector::reason);
  }
}
