package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
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
          "version",
          "mask=",
          "verbose=",
          "Examples:"
        }) {
      assertTrue(result.out().contains(part), () -> part + " is missing from " + result.out());
    }
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
    assertEquals("", result.err());
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

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path directory) throws Exception {
    Result result =
        new ForkedJvm(Jdk.current()).runJar("scrub", directory.resolve("absent").toString());
    assertEquals(1, result.status());
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
