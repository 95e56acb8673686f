package dev.notionredactor.agent.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsDocTest {

  @Test
  void theTableIsWhatTheOptionsAre() throws Exception {
    List<String> documented =
        Files.readAllLines(Path.of("../docs/options.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    List<String> rows = Arrays.stream(Option.values()).map(OptionsDocTest::row).toList();
    assertEquals(String.join("\n", rows), String.join("\n", documented));
  }

  private static String row(Option option) {
    String value = option.defaultValue();
    return String.format(
        "| `%s` |%s | %s |",
        option.key(), value.isEmpty() ? "" : " `" + value + "`", option.help());
  }
}
