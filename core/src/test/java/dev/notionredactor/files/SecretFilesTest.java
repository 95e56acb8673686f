package dev.notionredactor.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Eventually;
import dev.notionredactor.Redactor;
import dev.notionredactor.RedactorBuilder;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in files are masked as they are, as they were, and as they come. */
class SecretFilesTest {

  private static final String FIRST = "first-Secret-0123456789";
  private static final String SECOND = "second-Secret-987654321";

  @TempDir Path dir;

  private static RedactorBuilder builder() {
    return Redactor.builder().environment(false).mask("[{fingerprint}]");
  }

  private static void awaitMasked(Redactor redactor, String secret) throws InterruptedException {
    Eventually.await(() -> !redactor.redact(secret).equals(secret), () -> "not masked");
  }

  @Test
  void aFileIsASecretThatIsCalledAsItIs() throws Exception {
    Path file = Files.writeString(dir.resolve("notion_token"), FIRST + "\n");
    Redactor redactor = builder().secretFiles(file.toString()).build();
    assertEquals("a [notion_token] b", redactor.redact("a " + FIRST + " b"));
    assertEquals(List.of(), redactor.notMasked());
  }

  @Test
  void ofOthersOnlyWhatSaysNotionAndSecret() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve(".env"), "NOTION_TOKEN=" + FIRST + "\nOTHER=" + SECOND + "\n");
    Redactor redactor = builder().secretFiles(file.toString()).build();
    assertEquals("[NOTION_TOKEN] " + SECOND, redactor.redact(FIRST + " " + SECOND));
  }

  @Test
  void globs() throws Exception {
    Files.createDirectories(dir.resolve("a/b"));
    Files.writeString(dir.resolve("a/one.txt"), FIRST);
    Files.writeString(dir.resolve("a/b/two.txt"), SECOND);
    Redactor flat = builder().secretFiles(dir + "/a/*.txt").build();
    assertEquals("[one.txt] " + SECOND, flat.redact(FIRST + " " + SECOND));
    Redactor deep = builder().secretFiles(dir + "/**.txt").build();
    assertEquals("[one.txt] [two.txt]", deep.redact(FIRST + " " + SECOND));
    assertThrows(IllegalArgumentException.class, () -> builder().secretFiles(dir + "/[").build());
    assertThrows(IllegalArgumentException.class, () -> builder().secretFiles("").build());
  }

  @Test
  void changesAndLateComers() throws Exception {
    Path file = dir.resolve("late");
    Redactor redactor = builder().secretFiles(file.toString()).build();
    assertEquals(List.of(file + " is not there yet"), redactor.notMasked());
    assertEquals(FIRST, redactor.redact(FIRST));
    Files.writeString(file, FIRST);
    awaitMasked(redactor, FIRST);
    Files.writeString(file, SECOND);
    awaitMasked(redactor, SECOND);
    assertEquals("[late]", redactor.redact(FIRST));
    Files.delete(file);
    Thread.sleep(1500);
    assertEquals("[late] [late]", redactor.redact(FIRST + " " + SECOND));
  }

  /** A link to a directory is swapped for another one. */
  @Test
  void asKubernetesDoes() throws Exception {
    kubernetes("1", FIRST);
    Files.createSymbolicLink(dir.resolve("token"), Path.of("..data/token"));
    Redactor redactor = builder().secretFiles(dir + "/*").build();
    assertEquals("[token]", redactor.redact(FIRST));
    kubernetes("2", SECOND);
    awaitMasked(redactor, SECOND);
    assertEquals("[token]", redactor.redact(FIRST));
    assertEquals(List.of(), redactor.notMasked());
  }

  private void kubernetes(String version, String secret) throws IOException {
    Path real = Files.createDirectory(dir.resolve("..version_" + version));
    Files.writeString(real.resolve("token"), secret);
    Path link = Files.createSymbolicLink(dir.resolve("..data_tmp"), real.getFileName());
    Files.move(link, dir.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void oldOnesRetire() throws Exception {
    Path file = Files.writeString(dir.resolve("token"), FIRST);
    Redactor redactor =
        builder().secretFiles(file.toString()).retireAfter(Duration.ofSeconds(1)).build();
    Files.writeString(file, SECOND);
    awaitMasked(redactor, SECOND);
    Eventually.await(() -> redactor.redact(FIRST).equals(FIRST), () -> "still known");
    assertEquals("[token]", redactor.redact(SECOND));
    Files.writeString(file, FIRST);
    awaitMasked(redactor, FIRST);
  }

  @Test
  void of64OldOnesTheOldestGoes() throws Exception {
    Path file = dir.resolve("token");
    CurrentPolicy policy = new CurrentPolicy(Policy.of(Mask.of("[{fingerprint}]"), true));
    List<FilePattern> patterns = List.of(FilePattern.of(file.toString(), null));
    SecretFiles files = new SecretFiles(patterns, policy, /* keptNanos= */ -1);
    for (int i = 100; i < 167; i++) {
      // Of another length each time, as a file's time may be no finer than a second.
      Files.writeString(file, FIRST + "-" + i + "\n".repeat(i));
      files.look();
    }
    Set<String> known = policy.get().writtenValues();
    assertFalse(known.contains(FIRST + "-100"));
    assertFalse(known.contains(FIRST + "-101"));
    for (int i = 102; i < 167; i++) {
      assertTrue(known.contains(FIRST + "-" + i), "" + i);
    }
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsUnmasked() throws Exception {
    Path file = Files.writeString(dir.resolve("token"), FIRST);
    Redactor redactor = builder().secretFiles(file.toString()).build();
    Files.writeString(file, "short");
    Eventually.await(
        () ->
            redactor
                .notMasked()
                .contains(file + " is not masked, as its text is shorter than 8 characters"),
        () -> "" + redactor.notMasked());
    Files.delete(file);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 30);
    }
    Eventually.await(
        () -> redactor.notMasked().contains(file + " is not masked, as it is longer than 1 MB"),
        () -> "" + redactor.notMasked());
    Files.delete(file);
    Files.createDirectory(file);
    Eventually.await(
        () -> redactor.notMasked().contains(file + " can't be read"),
        () -> "" + redactor.notMasked());
    assertEquals("[token]", redactor.redact(FIRST));
    assertEquals(3, redactor.notMasked().size());
    assertFalse(redactor.notMasked().toString().contains("short-"));
  }

  /** Nobody has the redactor any more. */
  @Test
  void theThreadEndsWithTheLast() throws Exception {
    Files.writeString(dir.resolve("token"), FIRST);
    Redactor redactor = builder().secretFiles(dir + "/*").build();
    assertTrue(isThread());
    assertEquals("[token]", redactor.redact(FIRST));
    redactor = null;
    Eventually.await(
        () -> {
          System.gc();
          return !isThread();
        },
        () -> "goes on");
  }

  private static boolean isThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("notion-redactor-files"));
  }

  @Test
  void patternsMeanTheSameHoweverTheyAreWritten() throws Exception {
    Path real = Files.createDirectories(dir.resolve("real"));
    Files.createSymbolicLink(dir.resolve("link"), real);
    Path file = real.toRealPath().resolve("a.log");
    for (String pattern :
        List.of("real/*.log", "./real/a.log", "real/../real/*.log", "real/**", "**/a.log")) {
      FilePattern each = FilePattern.of(dir + "/" + pattern);
      assertTrue(each.mayBe(file), pattern);
      assertTrue(FilePattern.of(each.absolute()).mayBe(file), each.absolute());
    }
    FilePattern linked = FilePattern.of(dir + "/link/*.log");
    assertFalse(linked.mayBe(file));
    assertTrue(linked.mayBeReal(file));
    assertFalse(linked.mayBeReal(file.resolveSibling("a.txt")));
    assertThrows(IllegalArgumentException.class, () -> FilePattern.of(dir + "/real/"));
  }
}
