package dev.notionredactor.examples.spark;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged job, submitted to executors in processes of their own, copies a lake. */
class ScrubLakeIT {

  private static final String CLUSTER = "local-cluster[2,1,1024]";

  private final String key = TestKeys.randomAccessToken();
  private final String other = TestKeys.randomAccessToken();
  private final String fingerprint = TestKeys.fingerprint(key);

  @TempDir Path dir;

  /** What is readable in the lake, unpacked, by name. */
  private final Map<String, String> texts = new TreeMap<>();

  @Test
  void copiesTextAndGzipAndTellsOfKeysAndOfTheRest() throws Exception {
    text("2026/11/app.log", "\u00e4\r\nBearer " + key + "\r\n" + other + "=" + key + "\n\u00fc");
    text("2026/empty.log", "");
    text("long.log", "x".repeat((1 << 16) - 20) + key + "-".repeat(200_000) + " " + other);
    // Broken by MIME within the key.
    String mime =
        Base64.getMimeEncoder().encodeToString(("a".repeat(40) + key).getBytes(ISO_8859_1));
    text("mail.txt", "Content-Transfer-Encoding: base64\n\n" + mime + "\n");
    text("name " + key + " %41#.log", "clean\n");
    text("_SUCCESS", "");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1100; i++) {
      many.append(TestKeys.accessToken(i)).append('\n');
    }
    text("many.log", many.toString());
    String first = "first\n" + key + "\n";
    String second = key + " second\n";
    write("2026/11/app.log.gz", concat(gzip(first), gzip(second)));
    texts.put("2026/11/app.log.gz", first + second);
    write("cut.gz", Arrays.copyOf(gzip(first + "y".repeat(9999)), 40));
    write("logs.tar.gz", gzip("app.log\0\0\0" + key));
    write("a.zst", "(\u00b5/\u00fd".getBytes(ISO_8859_1));
    write("_temporary/0/app.log", "".getBytes(ISO_8859_1));
    write("a:b.log", "".getBytes(ISO_8859_1));

    Submitted job = Submitted.submit(dir, "--master", CLUSTER, "--", "lake", "out");
    assertEquals(3, job.status, job::toString);

    Map<String, String> copies = copies();
    assertEquals(
        List.copyOf(texts.keySet()),
        copies.keySet().stream()
            .map(name -> name.replace("ntn_(" + fingerprint + ")", key))
            .sorted()
            .toList());
    copies.forEach(
        (name, copy) -> {
          String control = texts.get(name.replace("ntn_(" + fingerprint + ")", key));
          assertNoKey(key, copy);
          assertNoKey(other, copy);
          assertEquals(redacted(control), copy, name);
          if (name.endsWith(".gz")) {
            assertMasked(key, control, copy);
          }
        });

    assertEquals(
        sorted(
            "fingerprint,family,count,path",
            row(key, 2, "2026/11/app.log"),
            row(key, 2, "2026/11/app.log.gz"),
            row(key, 1, "long.log"),
            row(key, 1, "mail.txt"),
            row(other, 1, "2026/11/app.log"),
            row(other, 1, "long.log"),
            ",others,100,many.log"),
        sorted(table().replaceAll(".*,1,many.log\n", "").split("\n")));
    assertTrue(
        job.out.contains("|" + fingerprint + "   |access token|6    |4    |"), job::toString);
    for (String leftOut :
        List.of(
            "cut.gz: can't be read: EOFException",
            "logs.tar.gz: is neither text nor gzip of text",
            "a.zst: is neither text nor gzip of text",
            "_temporary/0/app.log: is of a job that has not ended, or has failed",
            "a:b.log: has a colon in its name, which Hadoop does not allow")) {
      assertTrue(job.err.contains("scrub-lake: left out: " + leftOut + "\n"), job::toString);
    }
    assertNoKey(key, job.toString());
  }

  private String redacted(String text) {
    return new String(Redactor.create().redact(text.getBytes(ISO_8859_1)), ISO_8859_1);
  }

  private String row(String of, int count, String path) {
    return TestKeys.fingerprint(of) + ",access token," + count + "," + path;
  }

  private static List<String> sorted(String... lines) {
    return Stream.of(lines).sorted().toList();
  }

  /** An attempt that fails, and one whose process dies, leave nothing behind. */
  @Test
  void hasWholeCopiesWhateverBecomesOfTasks() throws Exception {
    String large = ("Bearer " + key + "\n").repeat(9999);
    text(TroubledFileSystem.FAILS_ONCE, large);
    text(TroubledFileSystem.DIES_ONCE, large);
    text("1.log", large);
    text("2.log", large);
    Submitted job = submitTroubled();
    assertEquals(0, job.status, job::toString);
    assertEquals(texts.keySet(), copies().keySet());
    copies().forEach((name, copy) -> assertMasked(key, texts.get(name), copy));
    texts.keySet().forEach(name -> assertTrue(table().contains(row(key, 9999, name)), this::table));
    assertEquals(4 + 1, table().lines().count());
    assertTrue(job.err.contains("no space left"), job::toString);
  }

  @Test
  void leavesNoCopiesIfItFails() throws Exception {
    text(TroubledFileSystem.FAILS, ("Bearer " + key + "\n").repeat(9999));
    text("1.log", key);
    Submitted job = submitTroubled();
    assertEquals(1, job.status, job::toString);
    assertEquals(Map.of(), copies());
    assertNoKey(key, job.toString());
  }

  private Submitted submitTroubled() throws Exception {
    return Submitted.submit(
        dir,
        "--master",
        CLUSTER,
        "--conf",
        TroubledFileSystem.setting(),
        "--conf",
        "spark.driver.extraClassPath=" + Path.of("target/test-classes").toAbsolutePath(),
        "--conf",
        "spark.executor.extraClassPath=" + Path.of("target/test-classes").toAbsolutePath(),
        "--",
        "lake",
        "out");
  }

  @Test
  void refusesWrongArguments() throws Exception {
    Submitted job = Submitted.submit(dir, "--master", "local", "--", "lake");
    assertEquals(2, job.status, job::toString);
    assertTrue(job.err.contains("scrub-lake: Usage: ScrubLake INPUT OUTPUT\n"), job::toString);
    job = Submitted.submit(dir, "--master", "local", "--", key, "out");
    assertEquals(2, job.status, job::toString);
    String wrong = "scrub-lake: there is no file at " + TestKeys.masked(key) + "\n";
    assertTrue(job.err.contains(wrong), job::toString);
    assertNoKey(key, job.toString());
  }

  private void text(String name, String text) throws IOException {
    write(name, text.getBytes(ISO_8859_1));
    texts.put(name, text);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = dir.resolve("lake").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** Each copy, unpacked, by name; with whatever else was left. */
  private Map<String, String> copies() throws IOException {
    Map<String, String> copies = new TreeMap<>();
    Path files = dir.resolve("out/files");
    try (Stream<Path> all = Files.walk(files)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String name = files.relativize(each).toString();
        if (!name.endsWith(".crc")) {
          copies.put(name, read(each));
        }
      }
    }
    return copies;
  }

  private String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    return new String(bytes, ISO_8859_1);
  }

  private String table() {
    try (Stream<Path> all = Files.list(dir.resolve("out/keys"))) {
      return Files.readString(
          all.filter(each -> each.toString().endsWith(".csv")).findFirst().orElseThrow());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(ISO_8859_1));
    }
    return packed.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
