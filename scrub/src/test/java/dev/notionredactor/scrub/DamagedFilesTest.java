package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was cut off or changed on the way, made to do harm, or is not understood. */
class DamagedFilesTest {

  private static final int CASES = Integer.getInteger("test.archives", 80);

  private final String key = TestKeys.accessToken(1);

  @TempDir private Path directory;

  /** Numbers of archives of two in one another: all kinds are among them. */
  static Stream<Integer> archives() {
    return Stream.iterate(0, seed -> seed + 1).limit(30);
  }

  private byte[] archive(int seed) throws IOException {
    return new Archives(new Random(seed), key).any(2);
  }

  @ParameterizedTest
  @MethodSource("archives")
  void cutOff(int seed) throws IOException {
    byte[] whole = archive(seed);
    Random random = new Random(seed);
    for (int i = 0; i < CASES / 4; i++) {
      check(Arrays.copyOf(whole, random.nextInt(whole.length)));
    }
  }

  @ParameterizedTest
  @MethodSource("archives")
  void changed(int seed) throws IOException {
    byte[] whole = archive(seed);
    Random random = new Random(seed);
    for (int i = 0; i < CASES / 4; i++) {
      byte[] changed = whole.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        // Most of what can go wrong is at the ends.
        int range = random.nextBoolean() ? changed.length : Math.min(600, changed.length);
        int at =
            random.nextBoolean()
                ? random.nextInt(range)
                : changed.length - 1 - random.nextInt(range);
        changed[at] = (byte) random.nextInt(256);
      }
      check(changed);
    }
  }

  /** Either it is refused and stays, or there is no key in it any more. */
  private void check(byte[] given) throws IOException {
    Path file = Files.write(directory.resolve("given"), given);
    Scrubbing scrubbing = Scrubbing.run("--in-place", file);
    byte[] left = Files.readAllBytes(file);
    assertFalse(scrubbing.err().contains(key.substring(4, 20)), scrubbing.err());
    assertFalse(scrubbing.err().contains("Exception in"), scrubbing.err());
    if (scrubbing.status() == 3) {
      assertArrayEquals(given, left, scrubbing.err());
      assertTrue(scrubbing.err().startsWith("notion-redactor: " + file), scrubbing.err());
      return;
    }
    assertEquals(0, scrubbing.status(), scrubbing.err());
    assertFalse(new String(left, ISO_8859_1).contains(key), scrubbing.err());
    List<String> unpacked;
    try {
      unpacked = Unpacked.of(left);
    } catch (IOException | RuntimeException unreadable) {
      return;
    }
    for (String line : unpacked) {
      assertFalse(line.contains(key), () -> scrubbing.err() + line);
    }
  }

  @Test
  void whatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 300; i++) {
        gzip.write(zeros);
      }
    }
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(twice)) {
      gzip.write(packed.toByteArray());
    }
    Path file = Files.write(directory.resolve("bomb.gz"), twice.toByteArray());
    Scrubbing scrubbing = Scrubbing.run("--check", file);
    assertEquals(3, scrubbing.status());
    assertTrue(scrubbing.err().contains("zip bomb"), scrubbing.err());
    assertTrue(scrubbing.err().contains("--max-ratio"), scrubbing.err());
    assertEquals(0, Scrubbing.run("--check", "--max-ratio=1000000", file).status());
  }

  @Test
  void whatIsTooDeepIsRefused() throws IOException {
    byte[] content = {'a'};
    for (int i = 0; i < 17; i++) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(content);
      }
      content = packed.toByteArray();
    }
    Path file = Files.write(directory.resolve("deep.gz"), content);
    Scrubbing scrubbing = Scrubbing.run("--check", file);
    assertEquals(3, scrubbing.status());
    assertTrue(scrubbing.err().contains("--max-depth"), scrubbing.err());
    assertEquals(0, Scrubbing.run("--check", "--max-depth=17", file).status());
  }

  /** Each begins as what it stands for, and goes on with what is no text. */
  static Stream<String> refused() {
    return Stream.of(
        "7z\u00bc\u00af'\u001c",
        "Rar!\u001a\u0007\u0001\0",
        "\u0004\"M\u0018",
        "LZIP\u0001",
        "\u0089LZO\0\r\n\u001a\n",
        "]\0\0\4\0" + "\u00ff".repeat(8) + "\0",
        "\u001f\u009d",
        "\u00ff\u0006\0\0sNaPpY",
        "MSCF\0\0\0\0",
        "\u00ed\u00ab\u00ee\u00db",
        "!<arch>\n",
        "070701" + "0".repeat(104),
        "070707" + "7".repeat(70),
        "hsqs",
        "%PDF-1.7\n",
        "Salted__",
        "age-encryption.org/v1\n",
        "-----BEGIN PGP MESSAGE-----\n",
        "LPKSHHRH",
        "ElfFile\0");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotUnderstoodIsRefused(String begin) throws IOException {
    byte[] given = (begin + "\0\u0001\u00f0 more").getBytes(ISO_8859_1);
    Path file = Files.write(directory.resolve("given"), given);
    Scrubbing scrubbing = Scrubbing.run("--in-place", file);
    assertEquals(3, scrubbing.status(), scrubbing.err());
    assertTrue(scrubbing.err().startsWith("notion-redactor: " + file + ": is "), scrubbing.err());
    assertArrayEquals(given, Files.readAllBytes(file));
  }

  /** A text may begin as something else does. */
  @Test
  void textIsNoArchive() throws IOException {
    for (String text :
        new String[] {"070701 ERROR a\n", "PAR1 of 2\n", "BZh is a name\n", "x^2\n"}) {
      Path file = Files.writeString(directory.resolve("given"), text);
      Scrubbing scrubbing = Scrubbing.run("--check", file);
      assertEquals(0, scrubbing.status(), scrubbing.err());
    }
  }

  /** A file in a zip file. */
  private byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.log"));
      zip.write(("token " + key + "\n").getBytes(ISO_8859_1));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static int directory(byte[] zip) {
    return new String(zip, ISO_8859_1).lastIndexOf("PK\1\2");
  }

  private void assertRefused(byte[] given, String why) throws IOException {
    Path file = Files.write(directory.resolve("given.zip"), given);
    Scrubbing scrubbing = Scrubbing.run("--in-place", file);
    assertEquals(3, scrubbing.status(), scrubbing.err());
    assertTrue(scrubbing.err().contains(why), scrubbing.err());
    assertArrayEquals(given, Files.readAllBytes(file));
  }

  @Test
  void anEntryIsToBeWhatItsSumSays() throws IOException {
    byte[] zip = zip();
    zip[directory(zip) + 16]++;
    assertRefused(zip, "a.log: is damaged");
  }

  @Test
  void anEncryptedEntryIsRefused() throws IOException {
    byte[] zip = zip();
    zip[directory(zip) + 8] |= 1;
    assertRefused(zip, "a.log: is encrypted");
  }

  @Test
  void anUnknownMethodIsRefused() throws IOException {
    byte[] zip = zip();
    zip[directory(zip) + 10] = 98;
    zip[8] = 98;
    assertRefused(zip, "a.log: is packed by method 98");
  }

  /** Who unpacks from the start on finds them. */
  @Test
  void entriesThatNoDirectoryTellsOfAreRefused() throws IOException {
    byte[] zip = zip();
    byte[] two = Arrays.copyOf(zip, 2 * zip.length);
    System.arraycopy(zip, 0, two, zip.length, zip.length);
    assertRefused(two, "entries that its directory does not tell of");
  }

  @Test
  void entriesInOneAnotherAreRefused() throws IOException {
    byte[] zip = zip();
    int from = directory(zip);
    int end = new String(zip, ISO_8859_1).lastIndexOf("PK\5\6");
    int size = end - from;
    byte[] twice = Arrays.copyOf(zip, zip.length + size);
    System.arraycopy(zip, from, twice, end, size);
    System.arraycopy(zip, end, twice, end + size, zip.length - end);
    twice[end + size + 8] = 2;
    twice[end + size + 10] = 2;
    twice[end + size + 12] = (byte) (2 * size);
    assertRefused(twice, "entries in one another");
  }
}
