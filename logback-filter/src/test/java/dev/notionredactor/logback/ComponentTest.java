package dev.notionredactor.logback;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import dev.notionredactor.TestKeys;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

/** Each component in a real configuration, against the same without it: masking and options. */
class ComponentTest {

  private static final String KEY = TestKeys.accessToken(1);

  /** Of no particular shape. */
  private static final String SECRET = "Correct-Horse_9";

  private static final String SECRET_NAME = "component.test.secret";

  private static final String WITHHELD = "[notion-redactor withheld ";

  /** One, so that its trace is always the same. */
  private final Exception failure = new IOException("a " + KEY, new IllegalStateException(KEY));

  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(Component.class)
  void masksWhatItLetsThrough(Component component) throws Exception {
    String control = log(Component.control(dir.resolve("control"), "-"), "control");
    String masked = log(component, "", "-");
    assertMasked(KEY, control, masked);
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void patternThatCutsWhatItShows(Component component) throws Exception {
    String start = "%.-22msg";
    String control = log(Component.control(dir.resolve("control"), start), "control");
    assertTrue(control.contains(KEY.substring(0, 18) + " "), control);
    assertNoKey(KEY, log(component, "", start));
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void masksTextOfThePattern(Component component) throws Exception {
    assumeTrue(component.coversText());
    assertTrue(log(Component.control(dir.resolve("control"), KEY), "control").startsWith(KEY));
    String masked = log(component, "", KEY);
    assertTrue(masked.startsWith(TestKeys.masked(KEY)), masked);
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void ownMask(Component component) throws Exception {
    String masked = log(component, "<mask>{prefix}[HIDDEN {fingerprint}]</mask>", "-");
    assertNoKey(KEY, masked);
    assertTrue(masked.contains("ntn_[HIDDEN " + TestKeys.fingerprint(KEY) + "]"), masked);
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void secretsByName(Component component) throws Exception {
    System.setProperty(SECRET_NAME, SECRET);
    System.setProperty("component.test.empty", "");
    assertTrue(log(component, "", "-").contains(SECRET));
    String masked =
        log(component, "<secrets>component.test.empty + " + SECRET_NAME + "</secrets>", "-");
    assertFalse(masked.contains(SECRET), masked);
    assertTrue(masked.contains(TestKeys.named(SECRET_NAME, SECRET.length())), masked);
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void environment(Component component) throws Exception {
    System.setProperty("notion.api.key", SECRET);
    assertFalse(log(component, "", "-").contains(SECRET));
    assertFalse(log(component, "<environment>true</environment>", "-").contains(SECRET));
    assertTrue(log(component, "<environment>false</environment>", "-").contains(SECRET));
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void optionsOfTheProcess(Component component) throws Exception {
    System.setProperty(SECRET_NAME, SECRET);
    System.setProperty("component.test.empty", "");
    System.setProperty("notionredactor.mask", "<of the process {fingerprint}>");
    System.setProperty("notionredactor.secrets", SECRET_NAME);
    String masked = log(component, "", "-");
    assertNoKey(KEY, masked);
    String fingerprint = TestKeys.fingerprint(KEY);
    assertTrue(masked.contains("<of the process " + fingerprint + ">"), masked);
    assertTrue(masked.contains("<of the process " + SECRET_NAME + ">"), masked);
    masked =
        log(
            component,
            "<mask>[own {fingerprint}]</mask><secrets>component.test.empty</secrets>",
            "-");
    assertTrue(masked.contains("[own " + fingerprint + "]"), masked);
    assertTrue(masked.contains(SECRET), masked);
  }

  @ParameterizedTest
  @EnumSource(Component.class)
  void misspeltOptionOfTheProcessIsAnErrorAndAllIsWithheld(Component component) throws Exception {
    System.setProperty("notionredactor.maks", "[x]");
    Path file = dir.resolve(component + ".log");
    try (TestContext test = new TestContext(file)) {
      test.read(component.xml(file, "", "-"));
      assertEquals(1, test.problems().size(), test.problems()::toString);
      String problem = test.problems().get(0);
      assertTrue(
          problem.contains(
              "there is no option 'notionredactor.maks'; allowed are notionredactor.mask, "),
          problem);
      logAll(test.logger("app"));
    }
    String written = read(component, file);
    assertTrue(written.contains(WITHHELD), written);
    assertFalse(written.contains("failed"), written);
  }

  /** Nothing stops for it: a secret may have been rotated. */
  @ParameterizedTest
  @EnumSource(Component.class)
  void namedSecretThatIsNotMaskedIsWarnedOf(Component component) throws Exception {
    System.setProperty("component.test.short", "1234567");
    Path file = dir.resolve(component + ".log");
    String xml = component.xml(file, "<secrets>component.test.short+no.such</secrets>", "-");
    try (TestContext test = new TestContext(file)) {
      test.read(xml);
      List<String> told =
          List.of(
              "notion-redactor: secrets: component.test.short is not masked, as its value is"
                  + " shorter than 8 characters",
              "notion-redactor: secrets: no.such is set nowhere, neither as an environment"
                  + " variable nor as a system property");
      assertEquals(told, test.problems());
      logAll(test.logger("app"));
      test.read(xml);
      assertEquals(told, test.problems());
    }
    String written = read(component, file);
    assertTrue(written.contains("got ") && !written.contains(WITHHELD), written);
  }

  static Stream<Arguments> wrongOptions() {
    return Arrays.stream(Component.values())
        .flatMap(
            component ->
                Stream.of(
                    Arguments.of(component, "mask", "{nothing}", "'{' must start {prefix}"),
                    Arguments.of(component, "mask", KEY, "mask template"),
                    Arguments.of(component, "environment", "yes", "allowed are true, false"),
                    Arguments.of(component, "environment", KEY, "allowed are true, false"),
                    Arguments.of(component, "secrets", "A++B", "must not be empty"),
                    Arguments.of(component, "secrets", KEY, "names of environment variables and")));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @MethodSource("wrongOptions")
  void wrongOptionIsAnErrorAndAllIsWithheld(
      Component component, String option, String value, String allowed) throws Exception {
    Path file = dir.resolve(component + ".log");
    try (TestContext test = new TestContext(file)) {
      test.read(component.xml(file, "<" + option + ">" + value + "</" + option + ">", KEY));
      List<String> problems = test.problems();
      assertEquals(1, problems.size(), problems::toString);
      String problem = problems.get(0);
      assertTrue(problem.contains("option '" + option + "'"), problem);
      assertTrue(problem.contains(allowed), problem);
      assertNoKey(KEY, problem);
      logAll(test.logger("app"));
    }
    String written = read(component, file);
    assertTrue(written.contains(WITHHELD), written);
    assertFalse(written.contains("failed"), written);
    assertFalse(written.contains(SECRET), written);
    if (component.coversText()) {
      assertNoKey(KEY, written);
    } else {
      assertNoKey(KEY, written.replace(KEY + " ", "-"));
    }
  }

  @Test
  void exceptionBehindConverterIsWarnedOf() throws Exception {
    Path file = dir.resolve("behind.log");
    String xml = Component.CONVERTER.xml(file, "", "-");
    try (TestContext test = new TestContext(file)) {
      test.read(xml.replace("%nopex", "").replace("%n%ex)", "%n)"));
      assertEquals(1, test.problems().size());
      assertTrue(test.problems().get(0).contains("write %nopex%redact(... %n%ex)"));
    }
  }

  @Test
  void headerOfEncoder() throws Exception {
    String html =
        "<encoder class='ch.qos.logback.core.encoder.LayoutWrappingEncoder'>"
            + "<layout class='ch.qos.logback.classic.html.HTMLLayout'><title>"
            + KEY
            + "</title><pattern>%level%msg</pattern></layout></encoder>";
    String redacting =
        "<encoder class='dev.notionredactor.logback.RedactingEncoder'>" + html + "</encoder>";
    String control = log(withEncoder("control.html", html), "control.html");
    assertMasked(KEY, times(control), times(log(withEncoder("page.html", redacting), "page.html")));
  }

  @Test
  void encoderWithoutOneInside() throws Exception {
    Path file = dir.resolve("none.log");
    try (TestContext test = new TestContext(file)) {
      test.read(
          withEncoder(
              "none.log", "<encoder class='dev.notionredactor.logback.RedactingEncoder'/>"));
      assertTrue(test.problems().toString().contains("there is no <encoder> inside"));
      test.logger("app").info("a {}", KEY);
      assertTrue(test.file().startsWith(WITHHELD), test.file());
      assertNoKey(KEY, test.file());
    }
  }

  @Test
  void appenderWithoutReferencesIsWarnedOf() throws Exception {
    try (TestContext test = new TestContext(null)) {
      test.read(
          "<configuration><appender name='A'"
              + " class='dev.notionredactor.logback.RedactingAppender'/>"
              + "<root level='DEBUG'><appender-ref ref='A'/></root></configuration>");
      assertEquals(1, test.problems().size());
      assertTrue(test.problems().get(0).contains("'A' passes events on to nobody"));
      test.logger("app").info(KEY);
    }
  }

  private String withEncoder(String file, String encoder) {
    return "<configuration><appender name='FILE' class='ch.qos.logback.core.FileAppender'><file>"
        + dir.resolve(file)
        + "</file>"
        + encoder
        + "</appender><root level='DEBUG'><appender-ref ref='FILE'/></root></configuration>";
  }

  private static String times(String html) {
    return html.replaceAll("session start time .*", "");
  }

  @Test
  void unknownOptionOfConverter() throws Exception {
    Path file = dir.resolve("unknown.log");
    try (TestContext test = new TestContext(file)) {
      test.read(Component.CONVERTER.xml(file, "<masque>x</masque>", "-"));
      assertTrue(
          test.problems().toString().contains("no option 'masque'; allowed are mask, secrets, env"),
          test.problems()::toString);
      test.logger("app").info("a {}", KEY);
      assertTrue(test.file().startsWith(WITHHELD), test.file());
      assertNoKey(KEY, test.file());
    }
  }

  @AfterEach
  void restore() {
    MDC.clear();
    System.clearProperty(SECRET_NAME);
    System.clearProperty("notion.api.key");
    System.clearProperty("component.test.short");
    System.clearProperty("component.test.empty");
    System.clearProperty("notionredactor.mask");
    System.clearProperty("notionredactor.maks");
    System.clearProperty("notionredactor.secrets");
  }

  private String log(Component component, String options, String literal) throws Exception {
    String name = component + "-" + options.hashCode();
    Path file = dir.resolve(name);
    Files.deleteIfExists(file);
    log(component.xml(file, options, literal), name);
    return read(component, file);
  }

  private String log(String xml, String name) throws Exception {
    Path file = dir.resolve(name);
    try (TestContext test = new TestContext(file)) {
      test.read(xml);
      assertEquals(List.of(), test.problems());
      logAll(test.logger("app"));
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private void logAll(Logger logger) {
    logger.info("got {}, {}", KEY, 7);
    MDC.put("user", KEY);
    logger.info("{} in MDC", SECRET);
    MDC.clear();
    logger.info(MarkerFactory.getDetachedMarker(KEY), "marked");
    logger.error("failed", failure);
    logger.info("clean");
  }

  private static String read(Component component, Path file) throws IOException {
    Charset charset =
        component == Component.UTF_16_ENCODER
            ? StandardCharsets.UTF_16LE
            : StandardCharsets.ISO_8859_1;
    return Files.readString(file, charset);
  }
}
