package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.StdioProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a run-time image of as few modules as the agent can do with. */
class ImageIT {

  private static final String PROGRAM = StdioProgram.class.getName();

  @TempDir Path directory;

  static Stream<Jdk> jdksThatLink() {
    return Jdk.all().stream().filter(jdk -> jdk.has("jlink"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdksThatLink")
  void worksWithJavaBaseAndInstrument(Jdk jdk) throws Exception {
    Jdk image = image(jdk);
    assertEquals(
        2, new ForkedJvm(image).runJava("--list-modules").out().lines().count(), "modules");
    isSilent(image);
    masks(image);
    commands(image);
  }

  private Jdk image(Jdk jdk) throws Exception {
    Path home = directory.resolve("image");
    Result linked =
        new ForkedJvm(jdk)
            .runTool(
                "jlink", "--add-modules", "java.base,java.instrument", "--output", home.toString());
    assertEquals(0, linked.status(), linked.toString());
    return new Jdk(jdk.feature(), home);
  }

  private static void isSilent(Jdk image) throws Exception {
    String property = "-Dkey=" + SilenceIT.NO_KEY;
    Result control = new ForkedJvm(image).option(property).run(PROGRAM);
    assertTrue(control.out().contains(SilenceIT.NO_KEY), control.out());
    assertEquals(control, new ForkedJvm(image).option(property).agent().run(PROGRAM));
  }

  private static void masks(Jdk image) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result control = new ForkedJvm(image).option("-Dkey=" + key).run(PROGRAM);
    Result masked = new ForkedJvm(image).option("-Dkey=" + key).agent().run(PROGRAM);
    assertMasked(key, control.out(), masked.out());
    assertMasked(key, control.err(), masked.err());
    assertEquals(control.files().keySet(), masked.files().keySet());
    control.files().forEach((name, text) -> assertMasked(key, text, masked.files().get(name)));
  }

  private static void commands(Jdk image) throws Exception {
    String key = TestKeys.randomAccessToken();
    Result scrubbed =
        new ForkedJvm(image).input(key.getBytes(StandardCharsets.US_ASCII)).runJar("scrub");
    assertMasked(key, key, scrubbed.out());
    Result attached = new ForkedJvm(image).runJar("attach", "1");
    assertEquals(1, attached.status());
    assertTrue(
        attached.err().startsWith("notion-redactor: can't attach to 1: this Java can't attach"),
        attached.err());
    assertEquals(1, attached.err().lines().count(), attached.err());
  }
}
