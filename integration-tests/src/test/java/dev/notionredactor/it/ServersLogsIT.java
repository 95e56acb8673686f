package dev.notionredactor.it;

import dev.notionredactor.programs.ServersLogsProgram;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No key comes into the files that servers, databases and tools write by themselves. All that a
 * Java runs of them are in one JVM, as most of the time goes into its start.
 */
class ServersLogsIT {

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("jvms")
  void everyFile(Jdk jdk, List<Library> libraries) throws Exception {
    Coverage.assertEveryPlaceMasked(
        CoverageTable.SERVERS,
        // The page names them.
        "",
        jdk,
        ServersLogsProgram.class,
        () -> {
          ForkedJvm jvm =
              new ForkedJvm(jdk)
                  // Where Clojure reports to.
                  .option("-Djava.io.tmpdir={files}")
                  // What Jetty 9 prints of itself.
                  .option("-Dorg.eclipse.jetty.util.log.announce=false")
                  .option("-Dorg.eclipse.jetty.LEVEL=OFF");
          libraries.forEach(library -> jvm.classPath(library.jars()));
          return jvm;
        });
  }

  static Stream<Arguments> jvms() {
    // Alone, as each is the same library.
    Stream<Arguments> more =
        Library.JETTY.stream()
            .filter(jetty -> Matrix.WHOLE)
            .flatMap(jetty -> together(Matrix.newest(jetty.jdks().toList()), List.of(jetty)));
    return Stream.concat(ofTheReadme(), more);
  }

  /** The new versions on the newest Java, the old ones on the Java that they are for. */
  private static Stream<Arguments> ofTheReadme() {
    List<Jdk> from11 = Jdk.all().stream().filter(jdk -> jdk.feature() >= 11).toList();
    return Stream.concat(
        together(Matrix.newest(from11), Library.SERVERS),
        together(Jdk.of(8).toList(), Library.OLD_SERVERS));
  }

  private static Stream<Arguments> together(List<Jdk> jdks, List<Library> libraries) {
    return jdks.stream()
        .map(
            jdk -> Arguments.of(jdk, libraries.stream().filter(each -> each.runsOn(jdk)).toList()));
  }

  /** What docs/tested.md tells of: each library by itself, with a Java. */
  static Stream<Arguments> runs() {
    return ofTheReadme()
        .map(Arguments::get)
        .flatMap(jvm -> ((List<?>) jvm[1]).stream().map(library -> Arguments.of(jvm[0], library)));
  }
}
