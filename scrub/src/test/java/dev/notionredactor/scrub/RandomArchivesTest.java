package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that a library has made, one in the other, and reads again. */
class RandomArchivesTest {

  private static final int CASES = Integer.getInteger("test.archives", 80);

  private static final Charset[] CHARSETS = {
    ISO_8859_1,
    Charset.forName("UTF-16LE"),
    Charset.forName("UTF-16BE"),
    Charset.forName("UTF-32LE"),
    Charset.forName("UTF-32BE")
  };

  private final String key = TestKeys.accessToken(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void eachKeyIsMaskedAndAllElseStays(int depth, @TempDir Path directory) throws Exception {
    Path file = directory.resolve("given");
    for (int seed = 0; seed < CASES / (depth + 1); seed++) {
      byte[] given = new Archives(new Random(seed), key).any(depth);
      Files.write(file, given);
      Scrubbing scrubbing = Scrubbing.run("--in-place", file);
      String what = "depth " + depth + ", seed " + seed + ": " + scrubbing.err();
      assertEquals(0, scrubbing.status(), what);
      byte[] scrubbed = Files.readAllBytes(file);
      List<String> before = Unpacked.of(given);
      List<String> expected = before.stream().map(this::masked).collect(Collectors.toList());
      assertEquals(expected, Unpacked.of(scrubbed), what);
      // Not even where nobody looks, as in a field that has no room for all of a name.
      String raw = new String(scrubbed, ISO_8859_1);
      assertFalse(raw.contains(key.substring(4, 4 + TestKeys.LEAK)), what);
      boolean holdsKey = !before.equals(expected);
      assertEquals(holdsKey, scrubbing.err().contains("masked in"), what);
      if (!holdsKey) {
        assertArrayEquals(given, scrubbed, what);
      }
      assertEquals(holdsKey ? 1 : 0, Scrubbing.run("--check", write(file, given)).status(), what);
      Scrubbing check = Scrubbing.run("--check", write(file, scrubbed));
      assertEquals(0, check.status(), () -> what + check.err());
    }
  }

  private static Path write(Path file, byte[] bytes) throws Exception {
    return Files.write(file, bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void withoutAKeyNothingChanges(int depth, @TempDir Path directory) throws Exception {
    for (int seed = 0; seed < CASES / (depth + 1); seed++) {
      byte[] given = new Archives(new Random(seed), "no key").any(depth);
      Path file = Files.write(directory.resolve("given" + seed), given);
      Scrubbing scrubbing = Scrubbing.run("-o", directory.resolve("out"), file);
      assertEquals(0, scrubbing.status(), scrubbing.err());
      assertTrue(scrubbing.err().contains(": no key"), scrubbing.err());
    }
    try (var files = Files.walk(directory.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
        Path given = directory.resolve(file.getFileName());
        assertArrayEquals(Files.readAllBytes(given), Files.readAllBytes(file), file.toString());
      }
    }
  }

  /** In whichever charset the key is written. */
  private String masked(String line) {
    String masked = line;
    for (Charset charset : CHARSETS) {
      masked =
          masked.replace(
              new String(key.getBytes(charset), ISO_8859_1),
              new String(TestKeys.masked(key).getBytes(charset), ISO_8859_1));
    }
    return masked;
  }
}
