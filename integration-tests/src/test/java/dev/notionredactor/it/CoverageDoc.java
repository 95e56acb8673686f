package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/coverage.md shows what the other tests have found. It runs after them, in an execution of
 * its own.
 */
class CoverageDoc {

  /** Set to true, the page is written instead of compared. */
  private static final String UPDATE = "coverage.update";

  private static final Path PAGE = Path.of("..", "docs", "coverage.md");

  /** What is above the tables is written by hand. */
  private static final String TABLES = "<!-- From here on made by the tests. -->\n\n";

  @Test
  void showsWhatWasFound() throws Exception {
    StringBuilder tables = new StringBuilder();
    for (CoverageTable table : CoverageTable.values()) {
      tables.append(tables.isEmpty() ? "" : "\n").append(table.markdown());
    }
    String page = Files.readString(PAGE);
    int start = page.indexOf(TABLES) + TABLES.length();
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(PAGE, page.substring(0, start) + tables);
    } else {
      assertEquals(
          page.substring(start),
          tables.toString(),
          () -> PAGE + " is not what was found; mvn verify -D" + UPDATE + "=true writes it");
    }
  }

  /** Which Java runtimes there are differs from machine to machine, so the page names them once. */
  @Test
  void namesTheJavaVersions() throws Exception {
    String page = Files.readString(PAGE);
    for (CoverageTable table : CoverageTable.values()) {
      for (String jdk : table.jdks()) {
        String feature = jdk.replaceAll("\\D", "");
        assertTrue(page.contains(" " + feature + ",") || page.contains(" " + feature + " "), jdk);
      }
    }
  }
}
