package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Encodings;
import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.EchoProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No write of an application's loads a class of the agent's, however a key in it is written. */
class PreloadIT {

  private static final String PROGRAM = EchoProgram.class.getName();

  /** All that masks; what tells of a key comes when the text is safe. */
  private static final Pattern MASKS =
      Pattern.compile("dev\\.notionredactor\\.agent\\.(handler|shaded\\.core(?!\\.jmx|\\.jfr))\\.");

  @TempDir Path directory;

  static Stream<Jdk> jdks() {
    return Jdk.all().stream().filter(jdk -> jdk.feature() > 8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void nothingIsLoadedInAWrite(Jdk jdk) throws Exception {
    Path log = directory.resolve("loaded.txt");
    byte[] lines = String.join("\n", lines()).getBytes(US_ASCII);
    Result control = new ForkedJvm(jdk).input(lines).run(PROGRAM);
    Result masked =
        new ForkedJvm(jdk).agent().option("-Xlog:class+load:file=" + log).input(lines).run(PROGRAM);
    assertNotEquals(control.out(), masked.out());
    List<String> loaded = Files.readAllLines(log);
    int main = loaded.stream().map(line -> line.contains(PROGRAM)).toList().indexOf(true);
    assertTrue(main > 0, () -> loaded.size() + " classes");
    assertEquals(
        "",
        loaded.subList(main, loaded.size()).stream()
            .filter(line -> MASKS.matcher(line).find())
            .collect(Collectors.joining("\n")));
  }

  /** A key as it is, in each encoding, with gaps, in a list and in a dump. */
  private static List<String> lines() {
    String key = TestKeys.randomAccessToken();
    List<String> lines = new ArrayList<>(Encodings.of(key));
    lines.add(key);
    lines.add(key.substring(0, 20) + "\u001b[31m" + key.substring(20));
    lines.add(key.substring(0, 20) + "[" + key.substring(20) + "]");
    lines.add(key.replace("_", "%5F"));
    lines.add("token=" + key.substring(0, 30));
    lines.add(key.substring(30) + " and on");
    lines.add(key.chars().mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]")));
    lines.add(key.chars().mapToObj(Integer::toHexString).collect(Collectors.joining(" ")));
    for (int from = 0; from < key.length(); from += 8) {
      String row = key.substring(from, Math.min(key.length(), from + 8));
      lines.add(
          String.format(
              "%08x: %-23s  %s",
              from,
              row.chars().mapToObj(Integer::toHexString).collect(Collectors.joining(" ")),
              row));
    }
    return lines;
  }
}
