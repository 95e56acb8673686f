package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.CopyProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A known key that {@code split} has cut, as container runtimes cut long lines: file by file. */
class KnownKeyPiecesIT {

  private static final String KEY = TestKeys.accessToken(1);

  @TempDir Path dir;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(dir.resolve("log"), "GET /v1/users Authorization: Bearer " + KEY + " 200\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "split -b 54 log part.",
        "split -b 30 log part.",
        "base64 -w 0 log | split -b 70 - part.",
        "xxd -p log | tr -d '\\n' | split -b 110 - part."
      })
  void noPieceIsShown(String command) throws Exception {
    assertEquals(0, Command.run(command, dir, Map.of()).status());
    List<Path> parts;
    try (Stream<Path> files = Files.list(dir)) {
      parts =
          files
              .filter(file -> file.getFileName().toString().startsWith("part."))
              .sorted()
              .collect(Collectors.toList());
    }
    boolean seen = false;
    for (Path part : parts) {
      String text = Files.readString(part, ISO_8859_1);
      String unprotected =
          shown(new ForkedJvm(Jdk.current()).runJar("scrub", "--pieces=false", part.toString()));
      assertEquals(text.length(), unprotected.length());
      seen |= PieceJudge.holdsPiece(KEY, unprotected);

      ForkedJvm scrub = new ForkedJvm(Jdk.current()).environment(Map.of("NOTION_API_KEY", KEY));
      String scrubbed = shown(scrub.runJar("scrub", part.toString()));
      assertEquals(text.length(), scrubbed.length());
      assertTrue(!PieceJudge.holdsPiece(KEY, scrubbed), () -> text + " → " + scrubbed);

      ForkedJvm agent =
          new ForkedJvm(Jdk.current()).agent().environment(Map.of("NOTION_API_KEY", KEY));
      Result copied = agent.input(Files.readAllBytes(part)).run(CopyProgram.class.getName());
      assertEquals(scrubbed, shown(copied));
    }
    assertTrue(seen, "no piece is seen without");
  }

  private static String shown(Result result) {
    assertEquals(0, result.status(), result::toString);
    return result.out();
  }
}
