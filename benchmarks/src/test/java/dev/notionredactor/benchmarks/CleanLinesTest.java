package dev.notionredactor.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where clean lines come from. */
class CleanLinesTest {

  @TempDir private Path directory;

  @Test
  void fromAllOverALongFile() throws Exception {
    String file = file("long.log", "a\r\nb\r\n\r\nc\r\nd\r\n").toString();
    assertArrayEquals(new String[] {"a", "c"}, CleanLines.of(file, 2));
  }

  @Test
  void fromAShortFileAgainAndAgain() throws Exception {
    String file = file("short.log", "a\nb \u00e9").toString();
    assertArrayEquals(new String[] {"a", "b \ufffd", "a"}, CleanLines.of(file, 3));
  }

  @Test
  void madeUpIfNoPathIsGiven() throws Exception {
    assertEquals(List.of(CleanLines.MADE_UP), LineSources.of(List.of()));
  }

  @Test
  void eachLogOfADirectoryIsASource() throws Exception {
    Path b = file("b.log", "b");
    Path a = file("a.log", "a");
    Path other = file("README.md", "c");
    assertEquals(List.of(a.toString(), b.toString()), LineSources.of(List.of(directory)));
    assertEquals(List.of(other.toString()), LineSources.of(List.of(other)));
  }

  @Test
  void whatIsNotThereIsRefused() {
    Path missing = directory.resolve("missing.log");
    assertThrows(IllegalArgumentException.class, () -> LineSources.of(List.of(missing)));
    assertThrows(IllegalArgumentException.class, () -> LineSources.of(List.of(directory)));
  }

  private Path file(String name, String text) throws IOException {
    return Files.write(directory.resolve(name), text.getBytes(ISO_8859_1));
  }
}
