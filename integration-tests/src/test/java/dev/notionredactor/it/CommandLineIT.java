package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.KeyAssertions;
import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.HelloProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineIT {

  private final String key = TestKeys.randomAccessToken();

  static Collection<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void withoutACommandItSaysWhatItIs(Jdk jdk) throws Exception {
    Result result = new ForkedJvm(jdk).runJar();
    assertEquals("", result.err());
    assertEquals(0, result.status());
    for (String part :
        new String[] {
          "notion-redactor 0.",
          "-javaagent:",
          "attach",
          "scrub",
          "fingerprint",
          "version",
          "mask=",
          "verbose=",
          "Examples:"
        }) {
      assertTrue(result.out().contains(part), () -> part + " is missing from " + result.out());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void fingerprintsOfKeysAreThoseOfTheirMasks(Jdk jdk) throws Exception {
    String legacy = TestKeys.legacyToken(2);
    String lines = "\n" + key + "\nAuthorization: Bearer " + legacy + "\r\n";
    Result result =
        new ForkedJvm(jdk).input(lines.getBytes(StandardCharsets.US_ASCII)).runJar("fingerprint");
    assertEquals("", result.err());
    assertEquals(0, result.status());
    assertEquals(
        List.of(
            TestKeys.fingerprint(key) + "  access token",
            TestKeys.fingerprint(legacy) + "  legacy token"),
        result.out().lines().toList());
    assertTrue(TestKeys.masked(key).contains(TestKeys.fingerprint(key)));
  }

  @Test
  void fingerprintsOfVariablesAreNamed() throws Exception {
    Result result =
        new ForkedJvm(Jdk.current())
            .environment(Map.of("PROD_KEY", key, "NO_KEY", "none"))
            .runJar("fingerprint", "PROD_KEY", "NO_KEY", "ABSENT", key);
    assertEquals(1, result.status());
    assertEquals(
        TestKeys.fingerprint(key) + "  access token  PROD_KEY\n", result.out().replace("\r", ""));
    assertEquals(
        List.of(
            "notion-redactor: environment variable 'NO_KEY' holds no Notion key",
            "notion-redactor: there is no environment variable 'ABSENT'",
            "notion-redactor: there is no environment variable '" + TestKeys.masked(key) + "'"),
        result.err().lines().toList());
  }

  @Test
  void aLineWithoutAKeyHasNoFingerprint() throws Exception {
    String lines = "secret that is none\n" + key + "\n";
    Result result =
        new ForkedJvm(Jdk.current())
            .input(lines.getBytes(StandardCharsets.US_ASCII))
            .runJar("fingerprint");
    assertEquals(1, result.status());
    assertEquals("notion-redactor: line 1 holds no Notion key", result.err().trim());
    assertEquals(TestKeys.fingerprint(key) + "  access token", result.out().trim());
  }

  @Test
  void versionIsOneLine() throws Exception {
    Result result = new ForkedJvm(Jdk.current()).runJar("version");
    assertTrue(
        result.out().matches("notion-redactor \\d+\\.\\d+\\.\\d+\\S* \\(commit \\S+\\)\\R"),
        result.out());
    assertEquals(result, new ForkedJvm(Jdk.current()).runJar("--version"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void scrubMasksStandardInput(Jdk jdk) throws Exception {
    String text = "a " + key + " b\n";
    Result result =
        new ForkedJvm(jdk).input(text.getBytes(StandardCharsets.US_ASCII)).runJar("scrub");
    assertEquals("a " + TestKeys.masked(key) + " b\n", result.out());
    assertEquals(0, result.status());
    assertTrue(
        result.err().startsWith("notion-redactor: 1 file, 55 bytes: 1 key masked in 1 place"),
        result.err());
    assertTrue(result.err().contains("standard input:1, plain"), result.err());
    assertEquals(3, result.err().lines().count(), result.err());
  }

  @Test
  void scrubPassesAllOtherBytes() throws Exception {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    Result result = new ForkedJvm(Jdk.current()).input(bytes).runJar("scrub");
    assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), result.out());
  }

  @Test
  void scrubCopiesFilesOneAfterTheOther(@TempDir Path directory) throws Exception {
    Path first = Files.writeString(directory.resolve("first"), "1 " + key + "\n");
    Path second = Files.writeString(directory.resolve("second"), "2 " + key);
    Result result =
        new ForkedJvm(Jdk.current()).runJar("scrub", first.toString(), second.toString());
    assertEquals("1 " + TestKeys.masked(key) + "\n2 " + TestKeys.masked(key), result.out());
  }

  /** An archive knows how long each file in it is, and where the next begins. */
  @Test
  void scrubbedTarIsStillOne(@TempDir Path directory) throws Exception {
    Path files = Files.createDirectory(directory.resolve("files"));
    String text = "token " + key + "\n";
    Files.writeString(files.resolve("1.log"), text);
    Files.writeString(files.resolve("2.log"), "no key\n".repeat(500));
    Files.writeString(files.resolve("3.log"), text.repeat(100));
    byte[] archive = tar(directory, "-cf", "-", "files");
    byte[] scrubbed = scrubbed(archive);
    assertEquals(archive.length, scrubbed.length);

    Path target = Files.createDirectory(directory.resolve("target"));
    Files.write(directory.resolve("scrubbed.tar"), scrubbed);
    tar(target, "-xf", "../scrubbed.tar");
    String masked = "token " + TestKeys.masked(key) + "\n";
    assertEquals(masked, Files.readString(target.resolve("files/1.log")));
    assertEquals("no key\n".repeat(500), Files.readString(target.resolve("files/2.log")));
    assertEquals(masked.repeat(100), Files.readString(target.resolve("files/3.log")));

    // With a mask that is shorter, too.
    Files.write(directory.resolve("scrubbed.tar"), scrubbed(archive, "--mask=<key>"));
    tar(target, "-xf", "../scrubbed.tar");
    assertEquals("token <key>\n", Files.readString(target.resolve("files/1.log")));
  }

  /** So does a recording of the JVM's. */
  @Test
  void scrubbedRecordingIsStillOne(@TempDir Path directory) throws Exception {
    byte[] recording =
        new ForkedJvm(Jdk.current())
            .environment(Map.of("NOTION_API_KEY", key))
            .option("-XX:StartFlightRecording=filename={files}/r.jfr,settings=profile")
            .run(HelloProgram.class.getName())
            .files()
            .get("r.jfr")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] scrubbed = scrubbed(recording);
    assertEquals(recording.length, scrubbed.length);
    String shown = variables(Files.write(directory.resolve("scrubbed.jfr"), scrubbed));
    KeyAssertions.assertMasked(
        key, variables(Files.write(directory.resolve("r.jfr"), recording)), shown);
    // A mask that is shorter would make it unreadable, and is for texts alone.
    assertArrayEquals(scrubbed, scrubbed(recording, "--mask=<key>"));
  }

  private static String variables(Path recording) throws Exception {
    return new ForkedJvm(Jdk.current())
        .runTool("jfr", "print", "--events", "jdk.InitialEnvironmentVariable", recording.toString())
        .out();
  }

  private static byte[] scrubbed(byte[] input, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("scrub"));
    arguments.addAll(List.of(options));
    return new ForkedJvm(Jdk.current())
        .input(input)
        .runJar(arguments.toArray(new String[0]))
        .out()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What GNU tar writes to standard output. */
  private static byte[] tar(Path directory, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("tar"));
    command.addAll(List.of(arguments));
    Process tar =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] output = tar.getInputStream().readAllBytes();
    assertEquals(0, tar.waitFor());
    return output;
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path directory) throws Exception {
    Result result =
        new ForkedJvm(Jdk.current()).runJar("scrub", "-q", directory.resolve("absent").toString());
    assertEquals(3, result.status());
    assertTrue(result.err().contains("absent"), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void whatIsNotUnderstoodIsStatusTwoAndNotRepeatedIfItIsAKey() throws Exception {
    for (String[] arguments :
        new String[][] {
          {"scrubb"},
          {key},
          {"--" + key},
          {"scrub", "--mask=" + key},
          {"scrub", "--secret-named="},
          {"scrub", "--secret-named=A,B"},
          {"scrub", "--environment=maybe"}
        }) {
      Result result = new ForkedJvm(Jdk.current()).runJar(arguments);
      assertEquals(2, result.status(), result.err());
      assertNoKey(key, result.err() + result.out());
    }
  }
}
