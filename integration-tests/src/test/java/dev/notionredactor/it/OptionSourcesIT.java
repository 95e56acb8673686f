package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Agent, filters and command line take the same options from the same places. */
class OptionSourcesIT {

  private enum Way {
    OWN,
    PROPERTY,
    VARIABLE
  }

  /** All that each has, with values that show. */
  private static final Map<String, String> GIVEN =
      Map.of(
          "mask", "[given {fingerprint}]",
          "secrets", "MY_PASSWORD+NOTION_API_KEY",
          "environment", "false",
          "pieces", "false");

  /** What is given in a place that is asked later. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "mask", "[other {fingerprint}]",
          "secrets", "OTHER",
          "environment", "true",
          "pieces", "true");

  /** Of the agent alone, which nobody else is to refuse. */
  private static final Map<String, String> OF_AGENT = Map.of("off", "jul", "verbose", "true");

  private static final String SECRET = "Correct-Horse_9";
  private static final String FILE_SECRET = "in-a-File_7531";
  private static final String PASSWORD = "plain-password";

  private static final String KNOWN_KEY = TestKeys.accessToken(1);
  private static final String PIECE = KNOWN_KEY.substring(12, 32);

  /** So much of it stays. */
  private static final int SHOWN = 3;

  private static final String MASKED_PIECE =
      PIECE.substring(0, SHOWN) + TestKeys.mark(KNOWN_KEY, PIECE.length() - SHOWN);

  private static final Map<String, String> VARIABLES =
      Map.of(
          "NOTION_WEBHOOK_SECRET", SECRET,
          "MY_PASSWORD", PASSWORD,
          "OTHER", "other-password",
          "NOTION_API_KEY", KNOWN_KEY);

  private static final String UNKNOWN = "there is no option '%s'; allowed are %smask, ";

  @TempDir Path dir;

  private final String key = TestKeys.randomAccessToken();
  private final String text = key + " " + SECRET + " " + PASSWORD + " " + PIECE;

  /** What the default mask writes in place of a known value. */
  private static String named(String name, String value) {
    return TestKeys.named(name, value.length());
  }

  static Stream<Arguments> readers() {
    return Matrix.newest(Jdk.all()).stream()
        .flatMap(jdk -> Stream.of(OptionReader.values()).map(reader -> Arguments.of(jdk, reader)));
  }

  static Stream<Arguments> readersAndWays() {
    return readers()
        .flatMap(
            one ->
                Stream.of(Way.values()).map(way -> Arguments.of(one.get()[0], one.get()[1], way)));
  }

  /** The control run of all others. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("readers")
  void withoutProtectionAllIsShown(Jdk jdk, OptionReader reader) throws Exception {
    Result control = reader.runWithout(new ForkedJvm(jdk).environment(VARIABLES), text, dir);
    assertEquals("text: " + text, shown(control));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("readersAndWays")
  void theFirstPlaceThatHasItWins(Jdk jdk, OptionReader reader, Way way) throws Exception {
    ForkedJvm jvm = new ForkedJvm(jdk).environment(VARIABLES);
    Map<String, String> given = withFiles(GIVEN, "given", FILE_SECRET, reader);
    Map<String, String> others = withFiles(OTHERS, "others", FILE_SECRET + "-not", reader);
    giveAsVariables(jvm, way == Way.VARIABLE ? given : others);
    giveAsVariables(jvm, OF_AGENT);
    if (way != Way.VARIABLE) {
      giveAsProperties(jvm, way == Way.PROPERTY ? given : others);
    }
    Result result =
        reader.run(jvm, way == Way.OWN ? given : Map.of(), text + " " + FILE_SECRET, dir);
    assertEquals(0, result.status(), result::toString);
    assertEquals(
        "text: [given "
            + TestKeys.fingerprint(key)
            + "] "
            + SECRET
            + " [given MY_PASSWORD] "
            + PIECE
            + " "
            + (reader == OptionReader.SCRUB ? FILE_SECRET : "[given given.secret]"),
        shown(result));
    String said = reader == OptionReader.AGENT ? "notion-redactor: active, but off for [JUL]" : "";
    assertTrue(result.err().startsWith(said), result.err());
    assertEquals(said.isEmpty(), result.err().isEmpty(), result.err());
    if (reader != OptionReader.SCRUB) {
      assertTrue(
          Files.readString(dir.resolve("given")).contains(TestKeys.fingerprint(key)),
          "nobody was told");
      assertFalse(Files.exists(dir.resolve("others")));
    }
  }

  /** What {@code scrub} does not have. */
  private Map<String, String> withFiles(
      Map<String, String> options, String file, String secret, OptionReader reader)
      throws IOException {
    Map<String, String> all = new TreeMap<>(options);
    if (reader != OptionReader.SCRUB) {
      all.put("alert", dir.resolve(file).toString());
      Path secretFile = Files.writeString(dir.resolve(file + ".secret"), secret + "\n");
      all.put("secretFiles", secretFile.toString());
      all.put("retireAfter", "24h");
    }
    return all;
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("readers")
  void defaults(Jdk jdk, OptionReader reader) throws Exception {
    Result result = reader.run(new ForkedJvm(jdk).environment(VARIABLES), Map.of(), text, dir);
    assertEquals(
        "text: "
            + TestKeys.masked(key)
            + " "
            + named("NOTION_WEBHOOK_SECRET", SECRET)
            + " "
            + PASSWORD
            + " "
            + MASKED_PIECE,
        shown(result));
    assertEquals("", result.err());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("readers")
  void aTypoIsRefused(Jdk jdk, OptionReader reader) throws Exception {
    assertRefused(
        String.format(UNKNOWN, "notionredactor.maks", "notionredactor."),
        reader,
        new ForkedJvm(jdk).option("-Dnotionredactor.maks=[x]"));
    assertRefused(
        String.format(UNKNOWN, "NOTIONREDACTOR_MAKS", "NOTIONREDACTOR_").replace("mask", "MASK"),
        reader,
        new ForkedJvm(jdk).environment(Map.of("NOTIONREDACTOR_MAKS", "[x]")));
    assertRefused(
        "option 'NOTIONREDACTOR_ENVIRONMENT' can't be 'maybe'; allowed are true, false",
        reader,
        new ForkedJvm(jdk).environment(Map.of("NOTIONREDACTOR_ENVIRONMENT", "maybe")));
  }

  private void assertRefused(String line, OptionReader reader, ForkedJvm jvm) throws Exception {
    Result result = reader.run(jvm, Map.of(), text, dir);
    assertNoKey(key, result.out() + result.err());
    if (reader.stops()) {
      assertEquals(2, result.status());
      assertEquals("", result.out());
      assertEquals(1, result.err().lines().count(), result.err());
      assertTrue(result.err().startsWith("notion-redactor: " + line), result.err());
    } else {
      assertEquals(0, result.status());
      assertTrue(result.out().contains("[notion-redactor withheld "), result.out());
      assertFalse(result.out().contains("text:"), result.out());
      assertTrue((result.out() + result.err()).contains(line), result::toString);
    }
  }

  /** A secret that was rotated, or one that a deployment lacks, stops nothing. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("readers")
  void aNamedSecretThatIsNotMaskedIsSaidOnce(Jdk jdk, OptionReader reader) throws Exception {
    ForkedJvm jvm =
        new ForkedJvm(jdk)
            .environment(VARIABLES)
            .environment(Map.of("TOO_SHORT", "1234567", "EMPTY", ""))
            .environment(
                Map.of("NOTIONREDACTOR_SECRETS", "SET_NOWHERE+TOO_SHORT+EMPTY+MY_PASSWORD"));
    Result result = reader.run(jvm, Map.of(), text, dir);
    assertEquals(0, result.status(), result::toString);
    assertEquals(
        "text: "
            + TestKeys.masked(key)
            + " "
            + named("NOTION_WEBHOOK_SECRET", SECRET)
            + " "
            + named("MY_PASSWORD", PASSWORD)
            + " "
            + MASKED_PIECE,
        shown(result));
    String all = result.out() + result.err();
    assertEquals(
        1, count(all, "notion-redactor: NOTIONREDACTOR_SECRETS: SET_NOWHERE is set "), all);
    assertEquals(
        1, count(all, "NOTIONREDACTOR_SECRETS: TOO_SHORT is not masked, as its value "), all);
    assertEquals(1, count(all, "is shorter than 8 characters"), all);
    assertEquals(2, count(all, "NOTIONREDACTOR_SECRETS"), all);
    assertFalse(all.contains("1234567"), all);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("readers")
  void whatVariablesSayOfASecretIsOrdinaryText(Jdk jdk, OptionReader reader) throws Exception {
    String ordinary = "com.github.ben-manes.caffeine 2026-01-31 10.43.118.22:8080 vault:notion#key";
    ForkedJvm jvm =
        new ForkedJvm(jdk)
            .environment(
                Map.of(
                    "NOTION_TOKEN_CACHE", "caffeine",
                    "NOTION_TOKEN_EXPIRES_AT", "2026-01-31",
                    "NOTION_TOKEN_BROKER_SERVICE_HOST", "10.43.118.22",
                    "NOTION_TOKEN_BROKER_PORT_8080_TCP_ADDR", "10.43.118.22",
                    "NOTION_TOKEN_BROKER_PORT", "tcp://10.43.118.22:8080",
                    "NOTION_TOKEN", "vault:notion#key"));
    Result result = reader.run(jvm, Map.of(), ordinary, dir);
    assertEquals("text: " + ordinary, shown(result));
    assertEquals("", result.err());
  }

  static Stream<Jdk> jdks() {
    return Matrix.jdks();
  }

  /** Between system properties and variables. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void log4jsOwnFileIsOnePlaceMore(Jdk jdk) throws Exception {
    assertEquals("[given " + TestKeys.fingerprint(key) + "]", withFile(jdk, GIVEN, Map.of()));
    assertEquals("[given " + TestKeys.fingerprint(key) + "]", withFile(jdk, OTHERS, GIVEN));
  }

  private String withFile(Jdk jdk, Map<String, String> file, Map<String, String> properties)
      throws Exception {
    Path directory = Files.createTempDirectory(dir, "classes");
    StringBuilder lines = new StringBuilder();
    file.forEach((name, value) -> lines.append("notionredactor." + name + "=" + value + "\n"));
    Files.writeString(directory.resolve("log4j2.component.properties"), lines);
    ForkedJvm jvm = new ForkedJvm(jdk).classPath(List.of(directory)).environment(VARIABLES);
    giveAsProperties(jvm, properties);
    giveAsVariables(jvm, OTHERS);
    return shown(OptionReader.LOG4J2.run(jvm, Map.of(), key, dir)).replace("text: ", "");
  }

  private static void giveAsProperties(ForkedJvm jvm, Map<String, String> options) {
    options.forEach((name, value) -> jvm.option("-Dnotionredactor." + name + "=" + value));
  }

  private static void giveAsVariables(ForkedJvm jvm, Map<String, String> options) {
    Map<String, String> variables = new HashMap<>();
    options.forEach(
        (name, value) ->
            variables.put(
                "NOTIONREDACTOR_" + name.replaceAll("[A-Z]", "_$0").toUpperCase(Locale.ROOT),
                value));
    jvm.environment(variables);
  }

  /** The line with the text; Logback prints its status beside it, if there are warnings. */
  private static String shown(Result result) {
    return result.out().lines().filter(line -> line.startsWith("text:")).findFirst().orElse("");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
