package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Encodings;
import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.EchoProgram;
import java.io.IOException;
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

/**
 * No write of an application's loads a class that it would not without the agent, however a key in
 * it is written, nor one that it has less room for with the agent.
 */
class PreloadIT {

  private static final String PROGRAM = EchoProgram.class.getName();

  /** What tells of a key when the text is safe, and what hooks at the JVM's end need. */
  private static final Pattern LATER =
      Pattern.compile("core\\.(jmx|jfr)\\.|^jdk\\.jfr\\.|IllegalAccessError$|IdentityHashMap\\$");

  /** Of what encodes, the class whose initialiser, if it fails, leaves nothing to print with. */
  private static final String ENCODES = "java.nio.charset.CoderResult";

  @TempDir Path directory;

  static Stream<Jdk> jdks() {
    return Jdk.all().stream().filter(jdk -> jdk.feature() > 8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void nothingIsLoadedInAWrite(Jdk jdk) throws Exception {
    byte[] lines = String.join("\n", lines()).getBytes(US_ASCII);
    Path ofControl = directory.resolve("control.txt");
    Path ofAgent = directory.resolve("agent.txt");
    Result control = logging(new ForkedJvm(jdk), ofControl).input(lines).run(PROGRAM);
    Result masked = logging(new ForkedJvm(jdk).agent(), ofAgent).input(lines).run(PROGRAM);
    assertNotEquals(control.out(), masked.out());
    List<String> without = loaded(ofControl);
    List<String> with = loaded(ofAgent);
    List<String> late = with.subList(with.indexOf(PROGRAM), with.size());
    assertTrue(without.indexOf(ENCODES) > without.indexOf(PROGRAM), without::toString);
    assertFalse(late.contains(ENCODES));
    assertEquals(
        List.of(),
        late.stream()
            .filter(name -> !without.contains(name) && !LATER.matcher(name).find())
            .toList());
  }

  private static ForkedJvm logging(ForkedJvm jvm, Path file) {
    return jvm.option("-Xlog:class+load:file=" + file);
  }

  /** The names of classes, in the order in which they were loaded. */
  private static List<String> loaded(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst(".*\\] ", "").replaceFirst(" source:.*", ""))
        .toList();
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
