package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.SpelledProgram;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that an application holds as an array of characters or bytes, or as a list of them. */
class SpelledIT {

  private static final Pattern NUMBERS = Pattern.compile("\\d{2,3}(,\\s*\\d{2,3}){7,}");

  private static final Pattern STARS = Pattern.compile("\\*{1,3}(,\\s*\\*{1,3}){7,}");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=]{24,}");

  @TempDir Path dir;

  private final String key = TestKeys.randomAccessToken();

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("logback")
  void logbackFilter(Jdk jdk, Library logback) throws Exception {
    ForkedJvm control =
        new ForkedJvm(jdk)
            .classPath(logback.jars())
            .option("-Dlogback.configurationFile=logback-spelled.xml");
    ForkedJvm masked = new ForkedJvm(jdk).classPath(logback.jars());
    LogbackFilter.line(ForkedJvm.PROGRAMS.resolve("logback-spelled.xml"), dir).addTo(masked);
    compare("logback", control, masked, "pattern.txt", "LogstashEncoder.txt");
  }

  static Stream<Arguments> logback() {
    return Library.onOldestAndNewestJdk(
        Stream.of(
            Library.logback("1.3.16").with(LogbackCases.JACKSON).with(LogbackCases.LOGSTASH_7),
            Library.logback("1.5.38").with(LogbackCases.JACKSON).with(LogbackCases.LOGSTASH_8)));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("log4j")
  void log4jFilter(Jdk jdk, Library log4j, String loggers) throws Exception {
    compare(
        "log4j",
        log4jJvm(jdk, log4j, loggers),
        Log4jFilter.FACTORY.addTo(log4jJvm(jdk, log4j, loggers)),
        "pattern.txt",
        "JsonTemplateLayout.txt");
  }

  private static ForkedJvm log4jJvm(Jdk jdk, Library log4j, String loggers) {
    return new ForkedJvm(jdk)
        .classPath(log4j.jars())
        .option("-Dloggers=" + loggers)
        .option("-Dlog4j2.configurationFile=log4j2-spelled.xml");
  }

  static Stream<Arguments> log4j() {
    List<Library> versions = Library.LOG4J2;
    Library newest = versions.get(versions.size() - 1).with("disruptor-3.4.4");
    List<Jdk> jdks = List.copyOf(Jdk.all());
    return Stream.of(
        Arguments.of(jdks.get(0), versions.get(0), "Root"),
        Arguments.of(jdks.get(jdks.size() - 1), newest, "Root"),
        Arguments.of(jdks.get(jdks.size() - 1), newest, "AsyncRoot"));
  }

  private void compare(String library, ForkedJvm control, ForkedJvm masked, String... files)
      throws Exception {
    Result before = run(control, library);
    Result after = run(masked, library);
    for (String file : files) {
      List<String> lines = before.files().get(file).lines().toList();
      List<String> redacted = after.files().get(file).lines().toList();
      assertEquals(lines.size(), redacted.size(), file);
      int leaks = 0;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        String other = redacted.get(i);
        if (spells(line, key.substring(4, 12))) {
          leaks++;
          assertFalse(spells(other, key.substring(4, 12)), () -> file + ": " + line + "\n" + other);
          assertTrue(isMasked(other), () -> file + ": " + line + "\n" + other);
        } else {
          assertEquals(withoutAddresses(line), withoutAddresses(other), file);
        }
      }
      int found = leaks;
      assertTrue(leaks > 20, () -> file + ": only " + found + " lines leak");
    }
  }

  private Result run(ForkedJvm jvm, String library) throws Exception {
    Result result = jvm.option("-Dkey=" + key).run(SpelledProgram.class.getName(), library);
    assertEquals(0, result.status(), result::toString);
    return result;
  }

  /** Whether a text is in a line, as characters or numbers with whatever between, or in base64. */
  private static boolean spells(String line, String text) {
    return line.replaceAll("[\\s,\"\\[\\]]", "").contains(text)
        || NUMBERS.matcher(line).results().anyMatch(found -> decoded(found.group()).contains(text))
        || BASE64
            .matcher(line)
            .results()
            .anyMatch(found -> unencoded(found.group()).contains(text));
  }

  /** By a mask, or by stars for each of its characters or numbers. */
  private static boolean isMasked(String line) {
    return spells(line, "REDACTED") || STARS.matcher(line).find();
  }

  private static String decoded(String numbers) {
    return Stream.of(numbers.split(",\\s*", -1))
        .map(number -> String.valueOf((char) Integer.parseInt(number)))
        .collect(Collectors.joining());
  }

  private static String unencoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), ISO_8859_1);
    } catch (IllegalArgumentException none) {
      return "";
    }
  }

  private static String withoutAddresses(String line) {
    return line.replaceAll("@[0-9a-f]{5,8}\\b", "@");
  }
}
