package dev.notionredactor.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of options in the pages are what the options are. */
class OptionDocTest {

  /** The name and the default. */
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|( `(.*?)`)? \\| .*");

  @Test
  void theTableIsWhatTheOptionsAre() throws Exception {
    List<String> rows = Arrays.stream(Option.values()).map(OptionDocTest::row).toList();
    assertEquals(String.join("\n", rows), String.join("\n", documented("docs/options.md")));
  }

  private static String row(Option option) {
    return String.format(
        "| `%s` |%s | %s | %s |", option.key(), value(option), option.of(), option.help());
  }

  @Test
  void thatOfLog4jHasTheSameNamesAndDefaults() throws Exception {
    List<String> expected =
        Arrays.stream(Option.values())
            .filter(Option::isOfFilters)
            .map(option -> option.key() + value(option))
            .sorted()
            .toList();
    List<String> documented =
        documented("docs/log4j2.md").stream()
            .map(row -> ROW.matcher(row).replaceFirst("$1$2"))
            .sorted()
            .toList();
    assertEquals(expected, documented);
  }

  private static String value(Option option) {
    return option.defaultValue().isEmpty() ? "" : " `" + option.defaultValue() + "`";
  }

  /** The rows of the table of options, which has one for the mask. */
  private static List<String> documented(String page) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("..").resolve(page))) {
      List<String> all = lines.toList();
      int at = all.indexOf(all.stream().filter(l -> l.startsWith("| `mask`")).findFirst().get());
      return all.subList(at, all.size()).stream().takeWhile(l -> l.startsWith("|")).toList();
    }
  }
}
