package dev.notionredactor.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarFilesTest {

  private static final byte[] TEXT = "a text ".repeat(1000).getBytes(US_ASCII);

  /** {@code extra}: how many bytes stand in each header behind the name. */
  private static byte[] jar(int extra) throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(jar)) {
      for (String name : new String[] {"empty", "stored/file", "packed/file"}) {
        byte[] content = name.equals("empty") ? new byte[0] : TEXT;
        put(zip, name, content, extra, !name.startsWith("packed"));
      }
    }
    return jar.toByteArray();
  }

  private static void put(
      ZipOutputStream zip, String name, byte[] content, int extra, boolean stored)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    byte[] field = new byte[4 + extra];
    field[0] = 1;
    field[1] = 2;
    field[2] = (byte) extra;
    entry.setExtra(field);
    entry.setComment("a comment");
    if (stored) {
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(content);
  }

  /** In memory, in a file, and in a jar within that. */
  private static List<JarBytes> places(byte[] jar, Path directory) throws IOException {
    Path file = Files.write(directory.resolve("a.jar"), jar);
    Path outer = directory.resolve("outer.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
      put(zip, "inner.jar", jar, 0, /* stored= */ true);
    }
    JarFiles files = new JarFiles(JarBytes.of(outer.toFile()));
    return List.of(JarBytes.of(jar), JarBytes.of(file.toFile()), files.get("inner.jar").asJar());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 100})
  void holdsWhatTheJarHas(int extra, @TempDir Path directory) throws IOException {
    for (JarBytes place : places(jar(extra), directory)) {
      holdsWhatTheJarHas(place);
    }
  }

  private static void holdsWhatTheJarHas(JarBytes jar) throws IOException {
    JarFiles files = new JarFiles(jar);
    assertNull(files.get("another/file"));
    files.close();
    assertEquals(ByteBuffer.allocate(0), files.get("empty").bytes());
    assertEquals(ByteBuffer.wrap(TEXT), files.get("stored/file").bytes());
    assertEquals(ByteBuffer.wrap(TEXT), files.get("packed/file").bytes());
    assertEquals(ByteBuffer.wrap(TEXT), files.get("stored/file").bytes());
  }

  /** More than it has places, so that some share one. */
  @Test
  void eachFileIsFoundUntilItIsTaken() throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    List<String> names = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(jar)) {
      for (int i = 0; i < 1000; i++) {
        // Those of one length end alike.
        String name = i + "/AnyClass.class";
        put(zip, name, name.getBytes(US_ASCII), 0, /* stored= */ true);
        names.add(name);
      }
    }
    JarFiles files = new JarFiles(JarBytes.of(jar.toByteArray()));
    for (String name : names) {
      assertEquals(ByteBuffer.wrap(name.getBytes(US_ASCII)), files.get(name).bytes());
      files.remove(name);
      assertNull(files.get(name));
      files.remove(name);
    }
  }

  @Test
  void whatIsPackedIsNoJarToReadFrom() throws IOException {
    JarFiles files = new JarFiles(JarBytes.of(jar(0)));
    assertThrows(IOException.class, files.get("packed/file")::asJar);
  }

  @Test
  void saysThatItIsNoJar() throws IOException {
    byte[] jar = jar(0);
    for (int length = 0; length < jar.length; length++) {
      byte[] cut = Arrays.copyOf(jar, length);
      assertThrows(IOException.class, () -> new JarFiles(JarBytes.of(cut)));
    }
  }
}
