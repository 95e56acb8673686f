package dev.notionredactor.log4j2;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.config.builder.api.AppenderComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.api.LayoutComponentBuilder;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All components, in every form that a configuration may have; no configuration names a package.
 */
class ConfigurationTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final String OTHER = TestKeys.legacyToken(2);

  @TempDir Path dir;

  @BeforeEach
  void setUp() {
    System.setProperty("test.key", KEY);
  }

  @AfterEach
  void tearDown() {
    ThreadContext.clearAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml", "json", "yaml", "properties"})
  void fileOfEveryFormat(String format) throws Exception {
    try (Errors errors = new Errors();
        ConfiguredContext test = new ConfiguredContext(dir).with(format, resource(format))) {
      logAndCheck(test);
      assertEquals("", errors.ofLibrary());
    }
  }

  @Test
  void programmatic() throws Exception {
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.setStatusLevel(Level.ERROR);
    LayoutComponentBuilder pattern =
        builder.newLayout("PatternLayout").addAttribute("pattern", "%m %X{user}%n");
    builder.add(file(builder, "PLAIN", "plain").add(pattern));
    builder.add(file(builder, "TARGET", "rewritten").add(pattern));
    builder.add(
        builder
            .newAppender("REWRITTEN", "Rewrite")
            .addComponent(builder.newComponent("NotionRedaction").addAttribute("mask", "<masked>"))
            .addComponent(builder.newAppenderRef("TARGET")));
    builder.add(
        file(builder, "LAYOUT", "layout")
            .add(
                builder
                    .newLayout("RedactingLayout")
                    .addComponent(
                        builder
                            .newLayout("PatternLayout")
                            .addAttribute("pattern", "%m %X{user}%n")
                            .addAttribute("header", "header ${sys:test.key}"))));
    builder.add(
        file(builder, "KEYS", "keys")
            .add(pattern)
            .add(builder.newFilter("NotionKeyFilter", Filter.Result.ACCEPT, Filter.Result.DENY)));
    builder.add(file(builder, "CLEAN", "clean").add(pattern));
    builder.add(
        builder
            .newRootLogger(Level.INFO)
            .add(builder.newAppenderRef("PLAIN"))
            .add(builder.newAppenderRef("REWRITTEN"))
            .add(builder.newAppenderRef("LAYOUT"))
            .add(builder.newAppenderRef("KEYS"))
            .add(
                builder
                    .newAppenderRef("CLEAN")
                    .add(
                        builder.newFilter(
                            "NotionKeyFilter", Filter.Result.DENY, Filter.Result.NEUTRAL))));
    try (ConfiguredContext test = new ConfiguredContext(dir)) {
      logAndCheck(test.with(builder.build(false)));
    }
  }

  @Test
  void reconfigured() throws Exception {
    try (ConfiguredContext test = new ConfiguredContext(dir).with("json", resource("json"))) {
      test.logger().info("before {}", OTHER);
      test.with("xml", resource("xml"));
      logAndCheck(test);
      assertNoKey(OTHER, test.file("rewritten.log") + test.file("layout.log"));
      assertTrue(test.file("rewritten.log").contains("before <masked>"));
    }
  }

  private static void logAndCheck(ConfiguredContext test) throws IOException {
    ThreadContext.put("user", "me");
    test.logger().info("got {}", KEY);
    test.logger().info("nothing here");
    ThreadContext.put("user", OTHER);
    test.logger().info("of another");
    String plain = test.file("plain.log");
    assertTrue(
        plain.contains("got " + KEY + " me") && plain.contains("of another " + OTHER), plain);
    check(test, "rewritten.log", "got <masked> me", "nothing here me", "of another <masked>");
    check(
        test,
        "layout.log",
        "header " + TestKeys.masked(KEY),
        "got " + TestKeys.masked(KEY) + " me",
        "nothing here me",
        "of another " + TestKeys.masked(OTHER));
    assertEquals("nothing here me\n", test.file("clean.log").replace("\r", ""));
    String keys = test.file("keys.log");
    assertTrue(keys.contains(KEY) && keys.contains(OTHER) && !keys.contains("nothing"), keys);
  }

  private static void check(ConfiguredContext test, String file, String... lines)
      throws IOException {
    String text = test.file(file);
    assertNoKey(KEY, text);
    assertNoKey(OTHER, text);
    for (String line : lines) {
      assertTrue(text.contains(line), text);
    }
  }

  private static AppenderComponentBuilder file(
      ConfigurationBuilder<?> builder, String name, String file) {
    return builder
        .newAppender(name, "File")
        .addAttribute("fileName", "${sys:test.dir}/" + file + ".log");
  }

  private static String resource(String format) throws IOException {
    try (InputStream in = ConfigurationTest.class.getResourceAsStream("components." + format)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
