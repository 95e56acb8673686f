package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.ThrowableProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the agent's jar is packed, and wherever its classes come from, it masks. */
class AgentPlacesIT {

  private final String key = TestKeys.randomAccessToken();

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  /** The agent reads its jar itself: each Java does the same. */
  static Collection<Jdk> oldestAndNewest() {
    return Matrix.of(Jdk.all());
  }

  /** There, a class has no loader, nor an address. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void onTheBootClassPath(Jdk jdk) throws Exception {
    assertMasks(jdk, "-Xbootclasspath/a:" + ForkedJvm.AGENT, "-javaagent:" + ForkedJvm.AGENT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oldestAndNewest")
  void packedAgain(Jdk jdk, @TempDir Path directory) throws Exception {
    assertMasks(jdk, "-javaagent:" + packedAgain(directory.resolve("packed.jar"), ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oldestAndNewest")
  void withACommentAtItsEnd(Jdk jdk, @TempDir Path directory) throws Exception {
    assertMasks(jdk, "-javaagent:" + packedAgain(directory.resolve("noted.jar"), "from a mirror"));
  }

  private void assertMasks(Jdk jdk, String... options) throws Exception {
    Result control = run(new ForkedJvm(jdk));
    ForkedJvm jvm = new ForkedJvm(jdk);
    for (String option : options) {
      jvm.option(option);
    }
    Result masked = run(jvm);
    assertEquals("", masked.err());
    assertEquals(control.files().keySet(), masked.files().keySet());
    control.files().forEach((name, text) -> assertMasked(key, text, masked.files().get(name)));
  }

  private Result run(ForkedJvm jvm) throws Exception {
    return jvm.option("-Dkey=" + key).run(ThrowableProgram.class.getName());
  }

  /** As tools do that make a jar of a jar: all is compressed. */
  private static Path packedAgain(Path packed, String comment) throws IOException {
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      zip.setComment(comment);
      Enumeration<JarEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        zip.putNextEntry(new JarEntry(entry.getName()));
        jar.getInputStream(entry).transferTo(zip);
      }
    }
    return packed;
  }
}
