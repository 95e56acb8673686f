package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the packaged jar. */
class JarIT {

  private static final String OURS = "dev/notionredactor/agent/";
  private static final long MEGABYTE = 1024 * 1024;
  private static final int JAVA_8 = 52;

  private Path classes;

  @BeforeEach
  void takeClasses(@TempDir Path directory) throws Exception {
    classes = AgentClasses.in(directory);
  }

  @Test
  void isAtMostFourMegabytes() throws Exception {
    assertTrue(Files.size(ForkedJvm.AGENT) <= 4 * MEGABYTE);
  }

  /** What is on the application's class path must meet nobody's else there. */
  @Test
  void theClassPathShowsWhatStartsTheAgent() throws Exception {
    Set<String> shown = names(ForkedJvm.AGENT);
    shown.removeIf(name -> name.startsWith("META-INF/") && !name.startsWith("META-INF/versions"));
    assertEquals(
        Set.of(
            OURS + "Agent.class",
            OURS + "JarBytes.class",
            OURS + "JarFiles.class",
            OURS + "Main.class",
            OURS + "NestedJar.class",
            OURS + "PackedFile.class",
            AgentClasses.JAR,
            OURS + "cli.jar"),
        shown);
  }

  /** Other agents see the other classes by their names, too. */
  @Test
  void holdsOnlyTheAgentsOwnPackages() throws Exception {
    Set<String> held = names(classes);
    assertTrue(held.remove("java/lang/NotionRedactorBridge.class"), held::toString);
    for (String name : held) {
      assertTrue(name.startsWith(OURS), name);
    }
    assertTrue(held.contains(OURS + "shaded/core/Redactor.class"), held::toString);
  }

  private static Set<String> names(Path file) throws Exception {
    Set<String> seen = new HashSet<>();
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        assertTrue(seen.add(entry.getName()), () -> entry + " is there twice");
      }
    }
    return seen;
  }

  /** As the licences of what it holds want it. */
  @Test
  void holdsTheLicences() throws Exception {
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile())) {
      for (String name : List.of("LICENSE", "NOTICE", "licenses/ASM")) {
        assertTrue(jar.getEntry("META-INF/" + name) != null, name);
      }
    }
  }

  /** Of the classes that every start needs. Others are, as most programs never load them. */
  @Test
  void itsClassesAreNotCompressed() throws Exception {
    String loaded =
        new ForkedJvm(Jdk.current()).agent().option("-Xlog:class+load").runJava("-version").out();
    int compressed = 0;
    try (JarFile jar = new JarFile(classes.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName().replaceAll("\\.class$", "").replace('/', '.');
        if (loaded.contains(" " + name + " source:")) {
          assertEquals(ZipEntry.STORED, entry.getMethod(), name);
        }
        compressed += entry.getMethod() == ZipEntry.DEFLATED ? 1 : 0;
      }
    }
    assertTrue(loaded.contains(" dev.notionredactor.agent.install.Installation source:"), loaded);
    assertTrue(compressed > 0);
  }

  @Test
  void runsOnJava8() throws Exception {
    for (Path file : List.of(ForkedJvm.AGENT, classes)) {
      try (JarFile jar = new JarFile(file.toFile())) {
        for (JarEntry entry : jar.stream().toList()) {
          if (entry.getName().endsWith(".class")) {
            try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
              assertEquals(0xcafebabe, in.readInt());
              in.readUnsignedShort();
              assertTrue(in.readUnsignedShort() <= JAVA_8, entry.getName());
            }
          }
        }
      }
    }
  }

  @Test
  void saysWhatItIs() throws Exception {
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile())) {
      var manifest = jar.getManifest().getMainAttributes();
      assertEquals("dev.notionredactor.agent.Agent", manifest.getValue("Premain-Class"));
      assertEquals("dev.notionredactor.agent.Agent", manifest.getValue("Agent-Class"));
      assertEquals("true", manifest.getValue("Can-Retransform-Classes"));
      assertTrue(manifest.getValue("Implementation-Version").startsWith("0."));
      String commit = manifest.getValue("Implementation-Commit");
      assertTrue(commit.matches("(.*-g)?[0-9a-f]{7,40}(-dirty)?|unknown"), commit);
    }
  }
}
