package dev.notionredactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.notionredactor.scanner.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/detection.md shows what is found. What stands between its markers is made here. */
class DetectionDocTest {

  /** Set to true, the page is written instead of compared. */
  private static final String UPDATE = "detection.update";

  private static final String HOW =
      "mvn -pl core test -Dtest=DetectionDocTest -D" + UPDATE + "=true";

  private static final Path PAGE = Path.of("..", "docs", "detection.md");

  @Test
  void showsWhatIsFound() throws IOException {
    String page = Files.readString(PAGE);
    String found = page;
    for (Map.Entry<String, String> part : new DetectionTables().all().entrySet()) {
      found = withPart(found, part.getKey(), part.getValue());
    }
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(PAGE, found);
    } else {
      assertSame(found.lines().toList(), page.lines().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.notionredactor.scanner.Family#all")
  void saysWhatAFamilyIs(Family family) throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(
                line -> line.startsWith("| ") && line.contains(" `" + family.prefixes()[0] + "`"))
            .toList();
    assertEquals(1, rows.size(), () -> "rows for " + family + " in " + PAGE);
    for (String prefix : family.prefixes()) {
      assertTrue(rows.get(0).contains("`" + prefix + "`"), () -> prefix + " in: " + rows);
    }
    assertTrue(rows.get(0).contains("| " + family.minimumBody() + " "), () -> "length in: " + rows);
  }

  /** The page has somebody compute one. */
  @Test
  void theExampleHasItsFingerprint() throws IOException {
    String example = TestKeys.ACCESS + "1234567890123456789";
    String page = Files.readString(PAGE);
    assertTrue(page.contains("printf %s " + example + " | sha256sum | cut -c1-8"));
    assertTrue(page.contains("`" + TestKeys.masked(example) + "`"));
  }

  private static String withPart(String page, String name, String part) {
    String start = "<!-- " + name + ": made by the tests -->\n\n";
    String end = "\n<!-- end of " + name + " -->";
    int from = page.indexOf(start);
    int to = page.indexOf(end, from);
    assertTrue(from >= 0 && to >= 0, () -> PAGE + " has no " + start.strip() + " …" + end);
    return page.substring(0, from + start.length()) + part + page.substring(to);
  }

  /** Says where they differ; the whole page would hide it. */
  private static void assertSame(List<String> found, List<String> page) {
    int line = 0;
    while (line < Math.min(found.size(), page.size()) && found.get(line).equals(page.get(line))) {
      line++;
    }
    if (line < Math.max(found.size(), page.size())) {
      fail(
          String.format(
              "%s is not what is found; `%s` writes it.%nLine %d is   %s%nand should be %s",
              PAGE, HOW, line + 1, at(page, line), at(found, line)));
    }
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "(nothing)";
  }
}
