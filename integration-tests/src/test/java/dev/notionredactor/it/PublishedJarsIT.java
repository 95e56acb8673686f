package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars that a release publishes, each with what others may do with it. */
class PublishedJarsIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String[] MODULES = {
    "core", "logback-filter", "log4j2-filter", "spring-boot-starter", "scrub", "agent"
  };

  /** Whether this build makes all that a release has. */
  private static final boolean RELEASE = Boolean.getBoolean("release");

  @ParameterizedTest
  @CsvSource({
    "core, notion-redactor-core",
    "logback-filter, notion-redactor-logback",
    "log4j2-filter, notion-redactor-log4j2",
    "spring-boot-starter, notion-redactor-spring-boot-starter",
    "scrub, notion-redactor-scrub",
    "agent, notion-redactor-agent"
  })
  void haveTheLicence(String module, String name) throws Exception {
    Path target = ROOT.resolve(module).resolve("target");
    assertHasTheLicence(target.resolve(name + ".jar"));
    if (RELEASE) {
      assertHasTheLicence(target.resolve(name + "-sources.jar"));
      assertHasTheLicence(target.resolve(name + "-javadoc.jar"));
      assertHasSources(target.resolve(name + "-sources.jar"), target.resolve("classes"));
      String materials = Files.readString(target.resolve("bom.json"));
      assertTrue(materials.contains("pkg:maven/dev.notionredactor/" + name + "@"), materials);
    }
  }

  @Test
  void soHasTheCommandLine() throws Exception {
    assertHasTheLicence(ROOT.resolve("scrub/target/notion-redactor-scrub-executable.jar"));
  }

  /**
   * Whoever has a directory searched with one of them in it is told of no key, and with {@code
   * --in-place} none is changed.
   */
  @Test
  void holdNothingThatLooksLikeAKey(@TempDir Path directory) throws Exception {
    List<String> command = new ArrayList<>(List.of("scrub", "--check"));
    for (String module : MODULES) {
      try (Stream<Path> files = Files.list(ROOT.resolve(module).resolve("target"))) {
        files
            .map(Path::toString)
            .filter(file -> file.endsWith(".jar") && !file.endsWith("-javadoc.jar"))
            .forEach(command::add);
      }
    }
    assertTrue(command.size() > MODULES.length, command::toString);
    Result result = new ForkedJvm(Jdk.current()).runJar(command.toArray(new String[0]));
    assertTrue(result.err().strip().endsWith(": no key"), result::err);
    assertEquals(0, result.status());
    Path with = directory.resolve("with.jar");
    Files.copy(ForkedJvm.AGENT, with);
    try (FileSystem jar = FileSystems.newFileSystem(with)) {
      Files.writeString(jar.getPath("A.class"), TestKeys.randomAccessToken());
    }
    assertEquals(
        1, new ForkedJvm(Jdk.current()).runJar("scrub", "--check", with.toString()).status());
  }

  private static void assertHasTheLicence(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      assertEquals(
          Files.readString(ROOT.resolve("LICENSE")), text(jar, "META-INF/LICENSE"), file::toString);
      String notice = text(jar, "META-INF/NOTICE");
      String ours = Files.readString(ROOT.resolve("NOTICE")).strip();
      assertEquals(2, notice.split(Pattern.quote(ours), -1).length, file + ": " + notice);
      assertEquals(
          List.of(),
          jar.stream().map(ZipEntry::getName).filter(entry -> entry.contains("TestKeys")).toList(),
          file::toString);
    }
  }

  /** Of all classes, wherever the build takes them from. */
  private static void assertHasSources(Path file, Path classes) throws IOException {
    Set<String> wanted = new TreeSet<>();
    try (Stream<Path> compiled = Files.walk(classes)) {
      compiled
          .map(each -> classes.relativize(each).toString())
          .filter(each -> each.endsWith(".class") && !each.startsWith("META-INF"))
          .forEach(each -> wanted.add(each.replaceFirst("(\\$.*)?\\.class$", ".java")));
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      jar.stream().map(ZipEntry::getName).forEach(wanted::remove);
    }
    assertEquals(Set.of(), wanted, file::toString);
  }

  private static String text(JarFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertNotNull(entry, () -> name + " is not in " + jar.getName());
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Whose licences want to be handed on with them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent/target/cli.jar",
        "scrub/target/notion-redactor-scrub-executable.jar",
      })
  void haveTheLicencesOfWhatIsInThem(String file) throws Exception {
    try (JarFile jar = new JarFile(ROOT.resolve(file).toFile())) {
      TreeSet<String> licences = new TreeSet<>();
      jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.matches("META-INF/licenses/.+"))
          .forEach(licences::add);
      assertEquals(
          "[jline, progressbar, zstd, zstd-jni]",
          licences.toString().replace("META-INF/licenses/", ""));
      String notice = text(jar, "META-INF/NOTICE");
      for (String part : List.of("Compress", "Codec", "IO", "Lang")) {
        assertTrue(notice.contains("Apache Commons " + part), notice);
      }
    }
  }

  /** One of a module that is published would be published with it. */
  @Test
  void noneIsOfTests() throws Exception {
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.map(each -> each.resolve("pom.xml")).toList()) {
        if (Files.exists(module)) {
          assertEquals(-1, Files.readString(module).indexOf("<goal>test-jar"), module::toString);
        }
      }
    }
  }
}
