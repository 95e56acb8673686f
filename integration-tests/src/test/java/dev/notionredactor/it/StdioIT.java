package dev.notionredactor.it;

import dev.notionredactor.programs.StdioProgram;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No key comes through standard output and error, by whichever way it is printed. */
class StdioIT {

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void standardStreams(Jdk jdk) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.STDIO, "", jdk, StdioProgram.class, () -> new ForkedJvm(jdk));
  }

  static Stream<Jdk> jdks() {
    return Jdk.all().stream();
  }
}
