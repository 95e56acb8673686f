package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of many blocks, which several processors look at: the same comes of them as of one. */
class LongTextsTest {

  private static final String[] WORDS = {
    "completed", "took 31 ms", "ntn_", "secret_", "bnRu", "6e746e5f", "GET /v1/pages/a37f-42d1", "n"
  };

  private final Random random = new Random(7);

  /** Lines of which a key was put into each, from 1 on. */
  private final List<Integer> linesOfKeys = new ArrayList<>();

  /**
   * Where lines are long, a block may end anywhere in a key. In the longest texts, what held a
   * block holds another one later.
   *
   * @param length how many characters the text has
   * @param line how many characters a line has
   * @param apart how many, on average, stand between two keys
   */
  @ParameterizedTest
  @CsvSource({
    "20000000, 150, 1000000",
    "20000000, 60000, 500000",
    "3000000, 150, 1000",
    "3000000, 60000, 2000",
    "3000000, 3000000, 500"
  })
  void areMaskedAsByTheLibrary(int length, int line, int apart, @TempDir Path directory)
      throws Exception {
    String text = text(length, line, apart);
    String expected = Redactor.builder().environment(false).build().redact(text);
    assertTrue(!expected.equals(text) && expected.length() == text.length());
    Path log = Files.writeString(directory.resolve("app.log"), text, US_ASCII);
    Path packed = directory.resolve("app.log.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.getBytes(US_ASCII));
    }
    Path report = directory.resolve("report.json");
    Scrubbing scrubbing =
        Scrubbing.run("--pieces=false", "--in-place", "--report", report, log, packed);
    assertEquals(0, scrubbing.status(), scrubbing.err());
    assertSame(expected, Files.readString(log, US_ASCII));
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      assertSame(expected, new String(in.readAllBytes(), US_ASCII));
    }
    List<Integer> told = linesIn(JsonParser.object().from(Files.readString(report)), log);
    // No more places than these are told of one file.
    assertEquals(linesOfKeys.subList(0, Math.min(1000, linesOfKeys.size())), told);
  }

  /** Where there are no lines, blocks end at multiples of this. */
  private static final int BLOCK = 64 * 1024;

  /** All else is clean. {@code before}: how much of the key comes before the block's end. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 20, 49})
  void isMaskedWhereABlockEnds(int before, @TempDir Path directory) throws Exception {
    String key = TestKeys.accessToken(1);
    Path log = directory.resolve("app.log");
    for (int block = 1; block < 16; block++) {
      char[] text = new char[17 * BLOCK];
      Arrays.fill(text, '.');
      key.getChars(0, key.length(), text, block * BLOCK - before);
      // Behind a block with a key nobody looks at the next one; but at the one behind that.
      if (2 * block + 1 < 17) {
        key.getChars(0, key.length(), text, (2 * block + 1) * BLOCK - before);
      }
      Files.writeString(log, new String(text), US_ASCII);
      assertEquals(0, Scrubbing.run("--in-place", log).status());
      String expected = new String(text).replace(key, TestKeys.masked(key));
      assertSame(expected, Files.readString(log, US_ASCII));
    }
  }

  private static void assertSame(String expected, String actual) {
    int differs = Arrays.mismatch(expected.toCharArray(), actual.toCharArray());
    assertEquals(-1, differs, "differs from here on");
  }

  private static List<Integer> linesIn(JsonObject report, Path file) {
    List<Integer> lines = new ArrayList<>();
    for (Object key : report.getArray("keys")) {
      JsonArray places = ((JsonObject) key).getArray("places");
      for (Object place : places) {
        if (((JsonObject) place).getString("file").equals(file.toString())) {
          lines.add(((JsonObject) place).getInt("line"));
        }
      }
    }
    lines.sort(null);
    return lines;
  }

  private String text(int length, int line, int apart) {
    StringBuilder text = new StringBuilder();
    int lines = 1;
    int lineEnd = line;
    int next = random.nextInt(2 * apart);
    while (text.length() < length) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      if (text.length() >= next) {
        text.append(written(TestKeys.accessToken(random.nextInt(5)))).append(' ');
        linesOfKeys.add(lines);
        next = text.length() + random.nextInt(2 * apart);
      }
      if (text.length() >= lineEnd) {
        text.append(".\n");
        lines++;
        lineEnd = text.length() + line;
      }
    }
    return text.toString();
  }

  private String written(String key) {
    byte[] bytes = key.getBytes(US_ASCII);
    return switch (random.nextInt(4)) {
      case 0 -> Base64.getEncoder().encodeToString(("id:" + key).getBytes(US_ASCII));
      case 1 -> Arrays.toString(bytes);
      default -> key;
    };
  }
}
