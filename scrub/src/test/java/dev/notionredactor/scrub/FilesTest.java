package dev.notionredactor.scrub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where files are read from, and where they go. */
class FilesTest {

  private static final FileTime TIME = FileTime.fromMillis(1_600_000_000_000L);

  private final String key = TestKeys.accessToken(1);
  private final String text = "one\ntoken " + key + "\n";
  private final String masked = "one\ntoken " + TestKeys.masked(key) + "\n";

  @TempDir private Path directory;

  private Path given(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, TIME);
    return file;
  }

  private List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.walk(in)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> in.relativize(file).toString())
          .sorted()
          .collect(Collectors.toList());
    }
  }

  @Test
  void inPlaceKeepsModeAndTimes() throws IOException {
    Path file = given("a.log", text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path clean = given("clean.log", "no key\n");
    Object cleanFile = Files.readAttributes(clean, "unix:ino").get("ino");
    assertEquals(0, Scrubbing.run("--in-place", directory).status());
    assertEquals(masked, Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(TIME, Files.getLastModifiedTime(file));
    assertEquals(cleanFile, Files.readAttributes(clean, "unix:ino").get("ino"));
    assertEquals(List.of("a.log", "clean.log"), names(directory));
  }

  @Test
  void linksInADirectoryAreNotFollowed() throws IOException {
    Path outside = given("outside/secret.log", text);
    Path inside = given("inside/a.log", "no key\n").getParent();
    Files.createSymbolicLink(inside.resolve("link"), outside);
    Files.createSymbolicLink(inside.resolve("up"), directory);
    Scrubbing scrubbing = Scrubbing.run("--in-place", inside);
    assertEquals(0, scrubbing.status());
    assertEquals(text, Files.readString(outside));
    assertTrue(scrubbing.err().contains("link is a symbolic link"), scrubbing.err());
    assertTrue(scrubbing.err().contains("up is a symbolic link"), scrubbing.err());
  }

  @Test
  void aLinkThatIsGivenIsFollowedAndStaysOne() throws IOException {
    Path file = given("real/secret.log", text);
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);
    assertEquals(0, Scrubbing.run("--in-place", link).status());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(masked, Files.readString(file));
  }

  @Test
  void hardLinksAreTold() throws IOException {
    Path file = given("a.log", text);
    Path other = Files.createLink(directory.resolve("other"), file);
    Scrubbing scrubbing = Scrubbing.run("--in-place", file);
    assertEquals(0, scrubbing.status());
    assertEquals(masked, Files.readString(file));
    assertEquals(text, Files.readString(other));
    assertTrue(scrubbing.err().contains("1 other name"), scrubbing.err());
  }

  @Test
  void bothNamesOfAFileAreMasked() throws IOException {
    Path file = given("a/a.log", text);
    Files.createLink(directory.resolve("a/b.log"), file);
    assertEquals(0, Scrubbing.run("--in-place", directory.resolve("a")).status());
    assertEquals(masked, Files.readString(file));
    assertEquals(masked, Files.readString(directory.resolve("a/b.log")));
  }

  @Test
  void besideKeepsPathsAndTimes() throws IOException {
    given("in/a.log", text);
    given("in/deep/er/b.log", "no key\n");
    given("in/" + key + ".log", "its name\n");
    Path out = directory.resolve("out");
    assertEquals(0, Scrubbing.run("-o", out, directory.resolve("in")).status());
    Path written = out.resolve(Path.of("/").relativize(directory.resolve("in")));
    assertEquals(List.of("a.log", "deep/er/b.log", TestKeys.masked(key) + ".log"), names(written));
    assertEquals(masked, Files.readString(written.resolve("a.log")));
    assertEquals(TIME, Files.getLastModifiedTime(written.resolve("a.log")));
    assertEquals(text, Files.readString(directory.resolve("in/a.log")));
  }

  @Test
  void besideRefusesToWriteWhatItReads() throws IOException {
    Path in = given("in/a.log", text).getParent();
    Scrubbing scrubbing = Scrubbing.run("-o", in.resolve("out"), in);
    assertEquals(2, scrubbing.status());
    assertTrue(scrubbing.err().contains("--output"), scrubbing.err());
    assertEquals(List.of("a.log"), names(in));
  }

  @Test
  void aKeyInANameStaysInPlaceAndIsSaid() throws IOException {
    Path file = given(key + ".log", text);
    Scrubbing scrubbing = Scrubbing.run("--in-place", file);
    assertEquals(3, scrubbing.status());
    assertTrue(scrubbing.err().contains("in its name"), scrubbing.err());
    assertFalse(scrubbing.err().contains(key), scrubbing.err());
    assertEquals(masked, Files.readString(file));
  }

  @Test
  void checkWritesNothing() throws IOException {
    Path file = given("a.log", text);
    Scrubbing scrubbing = Scrubbing.run("--check", directory);
    assertEquals(1, scrubbing.status());
    assertTrue(scrubbing.err().contains("a.log:2, plain"), scrubbing.err());
    assertEquals(text, Files.readString(file));
    assertEquals(List.of("a.log"), names(directory));
  }

  /** Of two files, one has the key and the other what was cut from it. */
  @Test
  void piecesOfAKeyInAnotherFileAreMasked() throws IOException {
    given("z.log", text);
    String piece = key.substring(12, 40);
    Path pieces = given("a.log", "one\n" + piece + "\n");
    assertEquals(0, Scrubbing.run("--check", pieces).status());
    Scrubbing scrubbing = Scrubbing.run("--in-place", directory);
    assertEquals(0, scrubbing.status());
    assertFalse(Files.readString(pieces).contains(piece.substring(3)), Files.readString(pieces));
    assertTrue(scrubbing.err().contains("a.log:2, a piece, plain"), scrubbing.err());
  }

  @Test
  void whatCanNotBeReadIsNamedAndTheRestIsMasked() throws IOException {
    Path file = given("b.log", text);
    Scrubbing scrubbing = Scrubbing.run("--in-place", directory.resolve("absent"), file);
    assertEquals(3, scrubbing.status());
    assertTrue(scrubbing.err().contains("absent: there is no such file"), scrubbing.err());
    assertEquals(masked, Files.readString(file));
  }

  @Test
  void pipesAreRefusedUnlessAskedFor() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Scrubbing scrubbing = Scrubbing.run("--check", directory, "/dev/null");
    assertEquals(3, scrubbing.status());
    assertTrue(scrubbing.err().contains("pipe: is no regular file"), scrubbing.err());
    assertTrue(scrubbing.err().contains("/dev/null: is no regular file"), scrubbing.err());
    assertEquals(0, Scrubbing.run("--check", "--special", "/dev/null").status());
  }

  @Test
  void aPipeIsReadIfAskedFor() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Process writer =
        new ProcessBuilder("sh", "-c", "cat > \"$0\"", pipe.toString())
            .redirectInput(given("in.log", text).toFile())
            .start();
    Path out = directory.resolve("out");
    Scrubbing scrubbing = Scrubbing.run("--special", "-o", out, pipe);
    assertEquals(0, scrubbing.status(), scrubbing.err());
    assertEquals(0, writer.waitFor());
    Path written = out.resolve(pipe.getRoot().relativize(pipe));
    assertEquals(masked, Files.readString(written));
  }

  @Test
  void whatHasNoContentMayBeNamedByAKey() throws IOException {
    given("clean.log", "no key");
    Path empty = Files.createDirectory(directory.resolve("for " + key));
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("to " + key));
    Scrubbing check = Scrubbing.run("--check", directory);
    assertEquals(1, check.status(), check.err());
    assertTrue(check.err().contains("1 file, "), check.err());
    assertTrue(check.err().contains("1 key found in 2 places"), check.err());
    assertTrue(check.err().contains("link, its file name, plain"), check.err());
    assertEquals(1, Scrubbing.run("--check", empty).status());
    Scrubbing scrubbing = Scrubbing.run("--in-place", directory);
    assertEquals(3, scrubbing.status(), scrubbing.err());
    assertTrue(scrubbing.err().contains("link: has a key in its name"), scrubbing.err());
    assertFalse(TestKeys.leaks(check.err() + scrubbing.err(), key), check.err());
    Files.delete(empty);
    Files.delete(link);
    assertEquals(0, Scrubbing.run("--check", directory).status());
  }

  /** Wherever a key stands whole, its pieces are masked everywhere. */
  @Test
  void piecesOfKeysInNamesAreMasked() throws IOException {
    Path pieces = given("a.log", "one\n" + key.substring(12, 40) + "\n");
    Files.createDirectory(directory.resolve("for " + key));
    assertEquals(3, Scrubbing.run("--in-place", directory).status());
    assertFalse(Files.readString(pieces).contains(key.substring(15, 40)));
  }

  /** What comes before the damage was read, and teaches pieces as all else does. */
  @ParameterizedTest
  @ValueSource(ints = {2000, 15_000})
  void keysBeforeADamageAreKnown(int lines) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Random random = new Random(1);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((text + "more\n").getBytes(US_ASCII));
      for (int i = 0; i < lines; i++) {
        gzip.write(("line " + random.nextInt() + "\n").getBytes(US_ASCII));
      }
    }
    byte[] whole = packed.toByteArray();
    Path damaged = directory.resolve("a.gz");
    Files.write(damaged, Arrays.copyOf(whole, whole.length * 2 / 5));
    Path pieces = given("b.log", "ends with " + key.substring(30) + " it says\n");
    Scrubbing scrubbing = Scrubbing.run("--in-place", damaged, pieces);
    assertEquals(3, scrubbing.status());
    assertFalse(Files.readString(pieces).contains(key.substring(33)), scrubbing.err());
  }

  @Test
  void eachFileComesOnceHoweverItIsGiven() throws Exception {
    Path file = given("in/sub/a.log", text);
    Path in = directory.resolve("in");
    Path link = Files.createSymbolicLink(directory.resolve("link"), in);
    Path pipe = in.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Object[][] ways = {
      {in, in}, {in, file}, {file, in}, {in, link}, {link, in}, {in.resolve("sub"), in}
    };
    for (Object[] way : ways) {
      Scrubbing scrubbing = Scrubbing.run("--check", way[0], way[1]);
      assertTrue(scrubbing.err().contains("1 key found in 1 place"), scrubbing.err());
    }
    Process writer = new ProcessBuilder("sh", "-c", "echo clean > \"$0\"", pipe.toString()).start();
    Scrubbing special = Scrubbing.run("--check", "--special", link.resolve("pipe"), link);
    assertTrue(special.err().contains("2 files, "), special.err());
    assertEquals(0, writer.waitFor());
  }

  @Test
  void aNameMayHoldALineEnd() throws IOException {
    given("a\nb.log", text);
    Scrubbing scrubbing = Scrubbing.run("--in-place", directory);
    assertEquals(0, scrubbing.status());
    assertTrue(scrubbing.err().contains("a?b.log:2, plain"), scrubbing.err());
    assertEquals(masked, Files.readString(directory.resolve("a\nb.log")));
  }

  @Test
  void manySmallFiles() throws IOException {
    for (int i = 0; i < 3000; i++) {
      given("many/" + i % 50 + "/" + i, i % 100 == 0 ? text : "no key " + i);
    }
    Scrubbing scrubbing = Scrubbing.run("--in-place", directory);
    assertEquals(0, scrubbing.status());
    assertTrue(scrubbing.err().contains("3000 files"), scrubbing.err());
    assertTrue(scrubbing.err().contains("1 key masked in 30 places"), scrubbing.err());
    assertEquals(0, Scrubbing.run("--check", directory).status());
  }

  @Test
  void aBundleHoldsAllAndTheReport() throws IOException {
    given("in/a.log", text);
    given("in/clean.log", "no key\n");
    Path refused = given("in/x.7z", "7z\u00bc\u00af'\u001c");
    Files.write(refused, new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c});
    Path bundle = directory.resolve("out.zip");
    Scrubbing scrubbing = Scrubbing.run("--bundle", bundle, directory.resolve("in"));
    assertEquals(3, scrubbing.status());
    String all = String.join("\n", Unpacked.of(Files.readAllBytes(bundle)));
    assertTrue(all.contains("a.log: " + masked), all);
    assertTrue(all.contains("clean.log: no key\n"), all);
    assertTrue(all.contains("notion-redactor-report.json"), all);
    assertFalse(all.contains("x.7z 8"), all);
    assertTrue(all.contains("is compressed or packed as 7z"), all);
    assertFalse(all.contains(key), all);
  }

  @Test
  void withAShorterMaskTextsAreShorterAndArchivesAreStillRead() throws IOException {
    Path log = given("a.log", text);
    Path archive = directory.resolve("archive");
    byte[] given = new Archives(new java.util.Random(7), key).any(3);
    Files.write(archive, given);
    assertEquals(0, Scrubbing.run("--mask=<key>", "--in-place", directory).status());
    assertEquals("one\ntoken <key>\n", Files.readString(log));
    String before = String.join("\n", Unpacked.of(given));
    assertTrue(before.contains(key));
    String after = String.join("\n", Unpacked.of(Files.readAllBytes(archive)));
    assertFalse(after.contains(key), after);
  }

  @Test
  void wrongArgumentsAreStatusTwo() throws IOException {
    Path file = given("a.log", text);
    Object[][] wrong = {
      {"--in-place"},
      {"--check"},
      {"--report=x.json"},
      {"--in-place", "--check", file},
      {"--in-place", "-o", directory.resolve("out"), file},
      {"--max-depth=0", "--check", file},
      {"--max-ratio=x", "--check", file},
      {"--baseline=" + file, "--check", file},
      {"--mask=" + key, file}
    };
    for (Object[] arguments : wrong) {
      Scrubbing scrubbing = Scrubbing.run(arguments);
      assertEquals(2, scrubbing.status(), scrubbing.err());
      assertEquals(text, Files.readString(file));
      // Of the command's own words; what the library says of arguments, who runs it masks.
      assertFalse(scrubbing.err().lines().findFirst().orElse("").isEmpty());
    }
  }
}
