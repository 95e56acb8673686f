package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the packaged jar. */
class JarIT {

  private static final String OURS = "dev/notionredactor/agent/";
  private static final long MEGABYTE = 1024 * 1024;
  private static final int JAVA_8 = 52;

  @Test
  void isAtMostFourMegabytes() throws Exception {
    assertTrue(Files.size(ForkedJvm.AGENT) <= 4 * MEGABYTE);
  }

  /** Its classes are on the application's class path: there they must meet nobody's else. */
  @Test
  void holdsOnlyTheAgentsOwnPackages() throws Exception {
    Set<String> seen = new HashSet<>();
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        assertTrue(seen.add(name), () -> name + " is there twice");
        assertTrue(
            entry.isDirectory() || name.startsWith(OURS) || name.startsWith("META-INF/"), name);
        assertTrue(!name.startsWith("META-INF/versions"), name);
      }
    }
    assertTrue(seen.contains(OURS + "shaded/core/Redactor.class"), seen::toString);
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
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName().replaceAll("\\.class$", "").replace('/', '.');
        if (loaded.contains(" " + name + " source:")) {
          assertEquals(ZipEntry.STORED, entry.getMethod(), name);
        }
        compressed += entry.getMethod() == ZipEntry.DEFLATED ? 1 : 0;
      }
    }
    assertTrue(loaded.contains(" dev.notionredactor.agent.Agent source:"), loaded);
    assertTrue(compressed > 0);
  }

  @Test
  void runsOnJava8() throws Exception {
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile())) {
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
