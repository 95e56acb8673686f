package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.CrashProgram;
import dev.notionredactor.programs.HeapProgram;
import dev.notionredactor.programs.HelloProgram;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JVM dumps is masked by {@code scrub}, and read as before by what reads it. */
class ScrubDumpsIT {

  private final String key = TestKeys.randomAccessToken();

  @TempDir private Path directory;

  static Collection<Jdk> jdks() {
    return Matrix.of(Jdk.all());
  }

  static Stream<Jdk> jdksWithRecordings() {
    return Jdk.all().stream().filter(jdk -> jdk.has("jfr"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void heapDump(Jdk jdk) throws Exception {
    Result program =
        new ForkedJvm(jdk)
            .environment(Map.of("NOTION_API_KEY", key))
            .run(HeapProgram.class.getName(), key, "{files}/heap.hprof");
    Path dump = write("heap.hprof", program.files().get("heap.hprof"));
    HeapDump before = HeapDump.read(copy(dump));
    long size = Files.size(dump);
    scrub(jdk, dump);
    assertEquals(size, Files.size(dump));
    HeapDump after = HeapDump.read(copy(dump));
    assertEquals(before.instances(), after.instances());
    assertEquals(before.texts().keySet(), after.texts().keySet());
    before
        .texts()
        .forEach((id, text) -> assertEquals(withSign(text), withSign(after.texts().get(id))));
    String leak = key.substring(12, 20);
    after.texts().values().forEach(text -> assertFalse(text.contains(leak), text));
    String masked = "narrow " + TestKeys.masked(key);
    assertEquals(
        jdk.feature() > 8, after.texts().values().stream().anyMatch(text -> text.contains(masked)));
    for (String text :
        new String[] {"narrow ", "wide \u043a\u043b\u044e\u0447 ", "characters ", "bytes "}) {
      assertTrue(
          before.texts().values().stream().anyMatch(each -> each.contains(text + key)), text);
    }
  }

  /** With one sign for a key, a mask, and the stars that stand where a character has two bytes. */
  private String withSign(String text) {
    String mask = TestKeys.masked(key);
    String stars = key.substring(0, 4) + "*".repeat(key.length() - 4);
    String result = text;
    for (String each : new String[] {key, mask, stars}) {
      result = result.replace(each, "<key>").replace(wide(each), "<key>");
    }
    return result;
  }

  private static String wide(String text) {
    return text.chars().mapToObj(c -> (char) c + "\0").collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdksWithRecordings")
  void recording(Jdk jdk) throws Exception {
    Path recording =
        write(
            "r.jfr",
            new ForkedJvm(jdk)
                .environment(Map.of("NOTION_API_KEY", key))
                .option("-XX:StartFlightRecording=filename={files}/r.jfr,settings=profile")
                .run(HelloProgram.class.getName())
                .files()
                .get("r.jfr"));
    String summary = tool(jdk, "summary", recording);
    String variables = tool(jdk, "print", "--events", "jdk.InitialEnvironmentVariable", recording);
    scrub(jdk, recording);
    assertEquals(summary, tool(jdk, "summary", recording));
    String shown = tool(jdk, "print", "--events", "jdk.InitialEnvironmentVariable", recording);
    KeyAssertions.assertMasked(key, variables, shown);
    KeyAssertions.assertNoKey(key, tool(jdk, "print", recording));
  }

  /** Where the system keeps core files, that as well. */
  @Test
  void crash() throws Exception {
    Jdk jdk = Jdk.current();
    Command.run(
        "ulimit -c unlimited; \"$java\" -Xmx16m -XX:+UseSerialGC -XX:ErrorFile=hs_err.log -cp"
            + " \"$programs\" "
            + CrashProgram.class.getName()
            + " \"$NOTION_API_KEY\"",
        directory,
        Map.of(
            "java",
            jdk.home().resolve("bin/java").toString(),
            "programs",
            ForkedJvm.PROGRAMS.toString(),
            "NOTION_API_KEY",
            key));
    assertMaskedInPlace(jdk, directory.resolve("hs_err.log"));
    try (Stream<Path> files = Files.list(directory)) {
      for (Path core :
          files.filter(file -> file.getFileName().toString().startsWith("core")).toList()) {
        assertMaskedInPlace(jdk, core);
      }
    }
  }

  /** Only what was of the key has changed; and no eight characters of it are left. */
  private void assertMaskedInPlace(Jdk jdk, Path file) throws Exception {
    Path given = Files.copy(file, directory.resolve("given"));
    scrub(jdk, file);
    assertEquals(Files.size(given), Files.size(file));
    try (FileChannel before = FileChannel.open(given);
        FileChannel after = FileChannel.open(file)) {
      ByteBuffer old = before.map(FileChannel.MapMode.READ_ONLY, 0, before.size());
      ByteBuffer now = after.map(FileChannel.MapMode.READ_ONLY, 0, after.size());
      StringBuilder changed = new StringBuilder();
      int changes = 0;
      while (now.hasRemaining()) {
        int mismatch = old.mismatch(now);
        if (mismatch < 0) {
          break;
        }
        old.position(old.position() + mismatch);
        now.position(now.position() + mismatch);
        changed.setLength(0);
        while (now.hasRemaining() && old.get(old.position()) != now.get(now.position())) {
          changed.append((char) old.get());
          now.get();
        }
        assertTrue(key.contains(changed), file + " at " + now.position());
        changes++;
      }
      assertTrue(changes > 0, file.toString());
    }
    assertTrue(holdsPartOfKey(given));
    assertFalse(holdsPartOfKey(file));
    Files.delete(given);
  }

  /** Even the smallest core file is larger than what a test can hold. */
  private boolean holdsPartOfKey(Path file) throws Exception {
    Map<String, String> variables =
        Map.of("part", key.substring(12, 12 + TestKeys.LEAK), "file", file.toString());
    int status = Command.run("grep -q -a -F \"$part\" \"$file\"", directory, variables).status();
    assertTrue(status == 0 || status == 1);
    return status == 0;
  }

  private static String tool(Jdk jdk, Object... arguments) throws Exception {
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    Result printed = new ForkedJvm(jdk).runTool("jfr", words);
    assertEquals(0, printed.status(), printed.err());
    return printed.out();
  }

  private Path write(String name, String content) throws Exception {
    return Files.write(directory.resolve(name), content.getBytes(ISO_8859_1));
  }

  /** The library writes files beside one that it reads. */
  private Path copy(Path file) throws Exception {
    Path copy = Files.createTempDirectory(directory, "read").resolve("heap.hprof");
    return Files.copy(file, copy);
  }

  private void scrub(Jdk jdk, Path file) throws Exception {
    Result scrub = new ForkedJvm(jdk).runJar("scrub", "--in-place", file.toString());
    assertEquals(0, scrub.status(), scrub.err());
    assertTrue(scrub.err().contains("(access token)"), scrub.err());
    assertEquals(0, new ForkedJvm(jdk).runJar("scrub", "--check", file.toString()).status());
  }
}
