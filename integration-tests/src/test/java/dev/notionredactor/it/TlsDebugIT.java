package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.TlsProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code -Djavax.net.debug} prints of a request and of its answer: bytes in rows, before they
 * are encrypted and after. It is what vendors ask to be attached to tickets.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsDebugIT {

  private static final GivenKeys KEYS = GivenKeys.RANDOM;

  /** Since when TLS also logs with java.util.logging, dumps included. */
  private static final int LOGGING = 28;

  private final KeyJudge judge = KEYS.judge();
  private Certificate certificate;
  private TokenServer server;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    certificate = Certificate.create(Jdk.current(), directory);
    server = TokenServer.giving(KEYS, certificate);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  /** The dumps are made in one place, whichever client sends, and whatever else is printed. */
  static Stream<Arguments> clients() {
    List<Jdk> all = List.copyOf(Jdk.all());
    List<Jdk> withClient = all.stream().filter(jdk -> jdk.feature() >= 11).toList();
    return Stream.concat(
        Matrix.of(all).stream().map(jdk -> Arguments.of(jdk, "HttpsURLConnection", "all")),
        Stream.concat(
            Matrix.newest(withClient).stream().map(jdk -> Arguments.of(jdk, "HttpClient", "all")),
            all.stream()
                .filter(jdk -> Matrix.WHOLE)
                .map(jdk -> Arguments.of(jdk, "HttpsURLConnection", "ssl:record:plaintext"))));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("clients")
  void standardError(Jdk jdk, String client, String debugged) throws Exception {
    String option = "-Djavax.net.debug=" + debugged;
    compare(
        run(new ForkedJvm(jdk).option(option), client).err(),
        run(new ForkedJvm(jdk).agent().option(option), client).err());
  }

  static Stream<Jdk> loggingJdks() {
    return Jdk.all().stream().filter(jdk -> jdk.feature() >= LOGGING);
  }

  /** Switched on by the empty word, and by levels in a file. */
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("loggingJdks")
  void logging(Jdk jdk) throws Exception {
    compare(
        run(logging(new ForkedJvm(jdk)), "HttpsURLConnection").err(),
        run(logging(new ForkedJvm(jdk).agent()), "HttpsURLConnection").err());
  }

  private static ForkedJvm logging(ForkedJvm jvm) {
    return jvm.option("-Djavax.net.debug=")
        .option(
            "-Djava.util.logging.config.file=" + ForkedJvm.PROGRAMS.resolve("jul-tls.properties"));
  }

  private Result run(ForkedJvm jvm, String client) throws Exception {
    Result result =
        KEYS.addTo(jvm)
            .run(
                TlsProgram.class.getName(),
                client,
                String.valueOf(server.port()),
                certificate.file().toString());
    assertEquals(0, result.status(), result.err());
    assertEquals("", result.out());
    return result;
  }

  private void compare(String control, String masked) {
    judge.assertShown("a run without agent", control);
    List<String> before = comparable(judge.starred(control));
    assertTrue(before.stream().anyMatch(row -> row.contains("**")), "no key is seen");
    judge.assertNotShown("a run under the agent", masked);
    assertEquals(before, comparable(masked));
  }

  /**
   * The lines without times, and without the bytes of what is encrypted or random: what threads
   * print at once comes in any order.
   */
  static List<String> comparable(String text) {
    List<String> lines = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (DumpRows.row(line, 0) != null) {
        block.add(line);
      } else {
        addBlock(block, lines);
        lines.add(withoutTimesAndBytes(line));
      }
    }
    addBlock(block, lines);
    lines.sort(null);
    return lines;
  }

  private static void addBlock(List<String> block, List<String> lines) {
    if (!block.isEmpty()) {
      boolean text = block.size() > 1 && block.stream().allMatch(TlsDebugIT::isText);
      // As much as has come in by then, where it is encrypted.
      lines.add(text ? String.join("\n", block) : "rows");
      block.clear();
    }
  }

  /** Whether a row is of a request or an answer. */
  private static boolean isText(String row) {
    return pairs(row).stream()
        .allMatch(
            pair -> {
              int value = pair.equals("**") ? '*' : Integer.parseInt(pair, 16);
              return (value >= ' ' && value <= '~') || value == '\r' || value == '\n';
            });
  }

  private static List<String> pairs(String row) {
    Matcher matcher = DumpRows.row(row, 0);
    return List.of(matcher.group("hex").trim().split(" +"));
  }

  private static final Pattern BYTES =
      Pattern.compile("[0-9A-F]{2}(?:[ :]+[0-9A-F]{2})+|[0-9A-F]{8,}");

  /** Nor with threads, whose numbers and names depend on how fast others were. */
  private static String withoutTimesAndBytes(String line) {
    return BYTES
        .matcher(
            line.replaceAll(
                    "^(javax.net.ssl\\|\\w+)\\|\\w+\\|[^|]+\\|[\\d-]+ [\\d:.]+ \\w+\\|", "$1|")
                .replaceAll("^\\w{3} \\d\\d?, \\d{4},? \\d\\d?:\\d\\d:\\d\\d.[AP]M ", ""))
        .replaceAll("bytes");
  }
}
