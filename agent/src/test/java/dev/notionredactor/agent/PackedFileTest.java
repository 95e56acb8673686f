package dev.notionredactor.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackedFileTest {

  private static final byte[] TEXT = "a text ".repeat(1000).getBytes(US_ASCII);

  private static byte[] jar() throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(jar)) {
      for (String name : new String[] {"empty", "stored/file", "packed/file"}) {
        ZipEntry entry = new ZipEntry(name);
        entry.setExtra(new byte[] {1, 2, 2, 0, 7, 7});
        entry.setComment("a comment");
        byte[] content = name.equals("empty") ? new byte[0] : TEXT;
        if (!name.startsWith("packed")) {
          CRC32 sum = new CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return jar.toByteArray();
  }

  @Test
  void holdsWhatTheJarHas() throws IOException {
    byte[] jar = jar();
    Map<String, PackedFile> files = new HashMap<>();
    PackedFile.addAll(jar, files);
    assertEquals(Set.of("empty", "stored/file", "packed/file"), files.keySet());
    for (PackedFile each : files.values()) {
      each.standAlone();
    }
    Arrays.fill(jar, (byte) 0);
    assertArrayEquals(new byte[0], files.get("empty").bytes());
    assertArrayEquals(TEXT, files.get("stored/file").bytes());
    assertArrayEquals(TEXT, files.get("packed/file").bytes());
  }

  @Test
  void saysThatItIsNoJar() throws IOException {
    byte[] jar = jar();
    for (int length = 0; length < jar.length; length++) {
      byte[] cut = Arrays.copyOf(jar, length);
      assertThrows(IOException.class, () -> PackedFile.addAll(cut, new HashMap<>()));
    }
  }
}
