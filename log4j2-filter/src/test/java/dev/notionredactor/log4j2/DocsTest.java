package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each snippet of the documentation works as it stands there. */
class DocsTest {

  private static final Path PAGE = Path.of("..", "docs", "log4j2.md");
  private static final String KEY = TestKeys.accessToken(1);
  private static final List<String> SECRETS = List.of("DB_PASSWORD", "VAULT_TOKEN");

  @TempDir Path dir;

  static Stream<String> configurations() throws IOException {
    return snippets("xml");
  }

  static Stream<String> properties() throws IOException {
    return snippets("properties");
  }

  /** The secrets that the page names: of one that is set nowhere something would be said. */
  @BeforeAll
  static void setSecrets() {
    SECRETS.forEach(name -> System.setProperty(name, "Correct-Horse_9"));
  }

  @AfterAll
  static void clearSecrets() {
    SECRETS.forEach(System::clearProperty);
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void configuration(String snippet) throws Exception {
    String text = snippet.replace("logs/", "${sys:test.dir}/logs/");
    try (Errors errors = new Errors();
        ConfiguredContext test = new ConfiguredContext(dir).with("xml", text)) {
      test.logger().info("got {}", KEY);
      test.logger().info("failed", new IOException(KEY));
      test.logger().info("clean");
      assertEquals("", errors.ofLibrary());
    }
    String all = "";
    try (Stream<Path> files = Files.list(dir.resolve("logs"))) {
      for (Path each : files.toList()) {
        all += each.getFileName() + "\n" + Files.readString(each);
      }
    }
    assertNoKey(KEY, all);
    assertTrue(all.contains("clean"), all);
    boolean isMasked = all.contains(TestKeys.fingerprint(KEY));
    boolean isRouted = all.contains("leaks.log") && all.split("DocsTest.java:", -1).length == 3;
    assertTrue(isMasked || isRouted, all);
  }

  @ParameterizedTest
  @MethodSource("properties")
  void property(String snippet) throws Exception {
    Files.writeString(dir.resolve("log4j2.component.properties"), snippet);
    ForkedJvm jvm = new ForkedJvm(dir).withClassPath(dir);
    assertEquals("", jvm.run(LogProgram.class));
    assertNoKey(LogProgram.KEY, jvm.output());
    assertTrue(jvm.output().contains("got " + TestKeys.masked(LogProgram.KEY)), jvm.output());
  }

  private static Stream<String> snippets(String language) throws IOException {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found.stream();
  }
}
