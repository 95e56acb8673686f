package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scrub} in a shell: what is given to it, and where its output goes. */
class ScrubStreamsIT {

  private final String key = TestKeys.randomAccessToken();
  private final String text = "one\ntoken " + key + "\n";
  private final String masked = "one\ntoken " + TestKeys.masked(key) + "\n";

  @TempDir private Path directory;

  private Command.Printed shell(String line) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("scrub", Jdk.current().java() + " -jar " + ForkedJvm.AGENT + " scrub");
    variables.put("NOTION_API_KEY", "");
    Command.Printed printed = Command.run(line, directory, variables);
    assertFalse(printed.error().contains(key), printed.error());
    assertFalse(printed.error().contains("\tat "), printed.error());
    return printed;
  }

  private Path given(String name) throws Exception {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void standardInputToStandardOutput() throws Exception {
    given("f");
    assertEquals(masked, shell("$scrub < f").text());
    assertEquals(masked, shell("cat f | $scrub | cat").text());
    assertEquals(masked + masked, shell("$scrub f f2 2>/dev/null; cp f f2; $scrub f2").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$scrub f >> f",
        "$scrub < f >> f",
        "cp f g; $scrub g f >> f",
        "ln f g; $scrub g >> f"
      })
  void aFileIsNotItsOwnOutput(String line) throws Exception {
    Path file = given("f");
    Command.Printed printed = shell(line);
    assertEquals(3, printed.status());
    assertTrue(printed.error().contains("standard output"), printed.error());
    String left = Files.readString(file);
    assertTrue(left.startsWith(text), left);
  }

  @Test
  void aFileThatTheShellHasEmptiedIsSaidToBe() throws Exception {
    given("f");
    Command.Printed printed = shell("$scrub f > f");
    assertEquals(3, printed.status());
    assertTrue(printed.error().contains("the shell may have emptied"), printed.error());
  }

  @Test
  void closedInputAndOutput() throws Exception {
    given("f");
    Command.Printed input = shell("$scrub <&-");
    assertEquals(3, input.status());
    assertEquals("", input.text());
    assertTrue(input.error().contains("standard input: is closed"), input.error());
    Command.Printed output = shell("$scrub f >&-");
    assertEquals(3, output.status());
    assertTrue(output.error().startsWith("notion-redactor: f: "), output.error());
  }

  @Test
  void aFullDiskIsSaid() throws Exception {
    Path file = given("f");
    for (String line : List.of("$scrub f > /dev/full", "$scrub < f > /dev/full")) {
      Command.Printed printed = shell(line);
      assertEquals(3, printed.status());
      assertTrue(printed.error().contains("No space left"), printed.error());
    }
    assertEquals(text, Files.readString(file));
  }

  @Test
  void aBrokenPipeIsSaid() throws Exception {
    Files.writeString(directory.resolve("f"), text.repeat(100_000));
    Command.Printed printed = shell("($scrub f; echo status $? >&2) | head -c 1");
    assertTrue(printed.error().contains("Broken pipe"), printed.error());
    assertTrue(printed.error().contains("status 3"), printed.error());
  }

  @Test
  void anArchiveOnStandardInput() throws Exception {
    given("f");
    assertEquals(masked, shell("gzip < f | $scrub | gzip -d").text());
    assertEquals(masked, shell("tar -cf - f | $scrub | tar -xOf -").text());
    Command.Printed cut = shell("gzip < f | head -c 30 | $scrub");
    assertEquals(3, cut.status());
    assertEquals("", cut.text());
    assertTrue(cut.error().contains("standard input: is damaged"), cut.error());
  }

  @Test
  void standardInputIsLearnedFromAsItGoes() throws Exception {
    String piece = key.substring(12, 40);
    Files.writeString(directory.resolve("f"), piece + "\n" + text + piece + "\n");
    Command.Printed printed = shell("$scrub < f");
    assertTrue(
        printed.text().contains("\n" + masked + piece.substring(0, 3) + "["), printed.text());
    assertTrue(printed.error().contains("standard input:4, a piece, plain"), printed.error());
  }

  /** A prompt has no line's end, and whoever asks waits for an answer. */
  @Test
  void aPromptIsShownAtOnce() throws Exception {
    Process scrub =
        new ProcessBuilder(Jdk.current().java(), "-jar", ForkedJvm.AGENT.toString(), "scrub", "-q")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = scrub.getOutputStream();
        InputStream out = scrub.getInputStream()) {
      for (String prompt : new String[] {"Name? ", "Token? ", "> "}) {
        in.write(prompt.getBytes(StandardCharsets.US_ASCII));
        in.flush();
        byte[] shown = new byte[prompt.length()];
        assertEquals(shown.length, out.readNBytes(shown, 0, shown.length));
        assertEquals(prompt, new String(shown, StandardCharsets.US_ASCII));
      }
    }
    assertTrue(scrub.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, scrub.exitValue());
  }

  /** Killed at any moment, a file is as it was or as it should be. */
  @Test
  void whoeverIsInterruptedLosesNothing() throws Exception {
    Path file = directory.resolve("f");
    byte[] before =
        (text + "no key in this line\n".repeat(100))
            .repeat(5000)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] after =
        new String(before, StandardCharsets.US_ASCII)
            .replace(key, TestKeys.masked(key))
            .getBytes(StandardCharsets.US_ASCII);
    boolean interrupted = false;
    for (int delay = 150; delay < 6000; delay += delay / 3) {
      Files.write(file, before);
      Process scrub =
          new ProcessBuilder(
                  Jdk.current().java(),
                  "-jar",
                  ForkedJvm.AGENT.toString(),
                  "scrub",
                  "-q",
                  "--in-place",
                  file.toString())
              .start();
      boolean ended = scrub.waitFor(delay, TimeUnit.MILLISECONDS);
      scrub.destroyForcibly().waitFor();
      byte[] left = Files.readAllBytes(file);
      assertArrayEquals(
          left.length == after.length && left[20] == after[20] ? after : before, left);
      interrupted |= !ended;
      if (ended) {
        break;
      }
    }
    assertTrue(interrupted);
    assertArrayEquals(after, Files.readAllBytes(file));
  }
}
