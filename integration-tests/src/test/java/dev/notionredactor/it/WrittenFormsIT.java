package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.notionredactor.Redactor;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keys as libraries and the JDK write them: each text goes through the library, through {@code
 * scrub}, and is written once more under the agent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenFormsIT {

  private static final GivenKeys KEYS = GivenKeys.RANDOM;

  private final KeyJudge judge = KEYS.judge();
  private final Map<Jdk, Map<String, String>> controls = new TreeMap<>(WrittenFormsIT::older);
  private final Map<Jdk, Map<String, String>> masked = new TreeMap<>(WrittenFormsIT::older);
  private final Map<Jdk, Map<String, String>> scrubbed = new TreeMap<>(WrittenFormsIT::older);
  private Redactor redactor;

  private static int older(Jdk one, Jdk other) {
    return Integer.compare(one.feature(), other.feature());
  }

  @BeforeAll
  void write(@TempDir Path directory) throws Exception {
    redactor = Redactor.builder().environment(false).build();
    Path lombok = WrittenForms.lombok(directory);
    for (Jdk jdk : WrittenForms.jdks()) {
      Result control = written(new ForkedJvm(jdk), lombok);
      Result protectedRun = written(new ForkedJvm(jdk).agent(), lombok);
      // What the JVM says of libraries' ways.
      assertEquals(control.err(), protectedRun.err());
      Result scrub = new ForkedJvm(jdk).input(control.out().getBytes(ISO_8859_1)).runJar("scrub");
      assertEquals(0, scrub.status(), scrub.err());
      controls.put(jdk, Sections.of(control.out()));
      masked.put(jdk, Sections.of(protectedRun.out()));
      scrubbed.put(jdk, Sections.of(scrub.out()));
    }
  }

  private static Result written(ForkedJvm jvm, Path lombok) throws Exception {
    Result result =
        KEYS.addTo(WrittenForms.addTo(jvm).classPath(List.of(lombok)))
            .run(WrittenForms.program("FormsProgram"));
    assertEquals(0, result.status(), result.err());
    return result;
  }

  Stream<Arguments> producers() {
    return producers(/* found= */ true);
  }

  Stream<Arguments> producersNotFoundYet() {
    return producers(/* found= */ false);
  }

  private Stream<Arguments> producers(boolean found) {
    return controls.keySet().stream()
        .flatMap(
            jdk ->
                controls.get(jdk).keySet().stream()
                    .filter(name -> !name.isEmpty() && NotFoundYet.isBy(name) != found)
                    .map(name -> Arguments.of(jdk, name)));
  }

  Stream<Arguments> producersAndSinks() {
    return producers()
        .map(Arguments::get)
        .flatMap(
            producer ->
                Stream.of(CoreSink.values())
                    .map(sink -> Arguments.of(producer[0], producer[1], sink)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("producers")
  void agent(Jdk jdk, String producer) {
    compare(producer, controls.get(jdk).get(producer), masked.get(jdk).get(producer));
  }

  /** When it is found, it no longer belongs to those. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("producersNotFoundYet")
  void notFoundYet(Jdk jdk, String producer) {
    assertThrows(AssertionError.class, () -> agent(jdk, producer));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("producers")
  void scrub(Jdk jdk, String producer) {
    compare(producer, controls.get(jdk).get(producer), scrubbed.get(jdk).get(producer));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("producersAndSinks")
  void core(Jdk jdk, String producer, CoreSink sink) throws Exception {
    String control = controls.get(jdk).get(producer);
    String redacted = sink.redacted(redactor, control);
    compare(producer, control, redacted);
    assertEquals(redacted, sink.redacted(redactor, redacted));
  }

  private void compare(String producer, String control, String redacted) {
    judge.assertShown(producer, control);
    judge.assertNotShown(producer, redacted);
    judge.assertRestUnchanged(producer, control, redacted);
  }
}
