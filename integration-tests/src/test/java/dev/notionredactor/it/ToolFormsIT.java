package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.notionredactor.Redactor;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.CopyProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keys as commands print them: each text goes through the library, through {@code scrub}, and
 * through a program under the agent. A tool that is not installed is skipped by name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolFormsIT {

  private static final GivenKeys KEYS = GivenKeys.RANDOM;

  /** What is changed in a key for tools that show differences. */
  private static final String MIDDLE = KEYS.access().substring(20, 26);

  private static final String OTHER_MIDDLE = KEYS.other().substring(20, 26);

  private final KeyJudge judge =
      KeyJudge.of(
          KEYS.access(),
          KEYS.access().replace(MIDDLE, OTHER_MIDDLE),
          KEYS.legacy(),
          KEYS.refresh());

  private final Map<Tool, String> controls = new EnumMap<>(Tool.class);
  private final Map<Tool, String> unavailable = new EnumMap<>(Tool.class);
  private Map<String, String> printed;
  private Map<String, String> scrubbed;
  private Redactor redactor;

  @BeforeAll
  void print(@TempDir Path directory) throws Exception {
    redactor = Redactor.builder().environment(false).build();
    Files.writeString(directory.resolve("request"), KEYS.request());
    Files.writeString(directory.resolve("other"), KEYS.request().replace(MIDDLE, OTHER_MIDDLE));
    try (TokenServer server = TokenServer.giving(KEYS)) {
      Map<String, String> variables =
          Map.of("middle", MIDDLE, "width", "66", "port", String.valueOf(server.port()));
      for (Tool tool : Tool.values()) {
        if (tool.isInstalled()) {
          print(tool, directory, variables);
        } else {
          unavailable.put(tool, tool.toolName() + " is not installed");
        }
      }
    }
    byte[] all =
        controls.entrySet().stream()
            .map(control -> "--- " + control.getKey() + " ---\n" + control.getValue() + "\n")
            .collect(Collectors.joining())
            .getBytes(ISO_8859_1);
    Result copied =
        new ForkedJvm(Jdk.current()).agent().input(all).run(CopyProgram.class.getName());
    assertEquals("", copied.err());
    printed = Sections.of(copied.out());
    Result scrub = new ForkedJvm(Jdk.current()).input(all).runJar("scrub", "--quiet");
    assertEquals("", scrub.err());
    scrubbed = Sections.of(scrub.out());
  }

  private void print(Tool tool, Path directory, Map<String, String> variables)
      throws InterruptedException {
    try {
      controls.put(tool, tool.print(directory, variables));
    } catch (IOException failed) {
      unavailable.put(tool, failed.getMessage());
    }
  }

  static Stream<Tool> tools() {
    return Stream.of(Tool.values());
  }

  /** A text of characters is none of UTF-16's bytes. */
  static Stream<Arguments> toolsAndSinks() {
    return tools()
        .flatMap(
            tool ->
                Stream.of(CoreSink.values())
                    .filter(sink -> sink.takesBytes || !tool.name().contains("UTF_16"))
                    .map(sink -> Arguments.of(tool, sink)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void agent(Tool tool) {
    compare(tool, control(tool), section(printed, tool));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void scrub(Tool tool) {
    compare(tool, control(tool), section(scrubbed, tool));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("toolsAndSinks")
  void core(Tool tool, CoreSink sink) throws Exception {
    String redacted = sink.redacted(redactor, control(tool));
    compare(tool, control(tool), redacted);
    assertEquals(redacted, sink.redacted(redactor, redacted));
  }

  private String control(Tool tool) {
    String reason = unavailable.get(tool);
    assumeTrue(reason == null, reason);
    return controls.get(tool);
  }

  /** Without the line breaks around it. */
  private static String section(Map<String, String> sections, Tool tool) {
    String section = sections.get(tool.name());
    return section.substring(1, section.length() - 1);
  }

  private void compare(Tool tool, String control, String redacted) {
    judge.assertShown(tool.name(), control);
    judge.assertNotShown(tool.name(), redacted);
    judge.assertRestUnchanged(tool.name(), control, redacted);
  }
}
