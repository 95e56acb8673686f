package dev.notionredactor.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.it.ForkedJvm.Result;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Clients of HTTP that log the bytes that they send and receive, with Logback and Log4j: under the
 * agent, and with the filters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireIT {

  private static final GivenKeys KEYS = GivenKeys.RANDOM;

  /** Of a connection: its number, and its port. */
  private static final Pattern CHANNEL =
      Pattern.compile("\\[(?:id: )?(?:0x)?[0-9a-f]{8}(?:-\\d+)?(, L:/127\\.0\\.0\\.1:\\d+)?");

  /** What a session of Apache's client waits for at that moment. */
  private static final Pattern WAITS_FOR = Pattern.compile("\\[r?w?:[rwc]*]");

  /** A program may end before, or after. */
  private static final Pattern LATE =
      Pattern.compile("(?m)^.*(READ COMPLETE|INACTIVE|UNREGISTERED|CLOSE|USER_EVENT.*)\\R");

  @TempDir Path directory;

  private TokenServer server;

  @BeforeAll
  void start() throws Exception {
    server = TokenServer.giving(KEYS);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  static Stream<Arguments> wiretaps() {
    return WrittenForms.jdks().stream()
        .flatMap(
            jdk ->
                Stream.of("reactor_netty", "web_client", "vertx")
                    .flatMap(
                        client ->
                            Stream.of(WireLogging.values())
                                .filter(logging -> isTried(client, logging))
                                .map(logging -> Arguments.of(jdk, client, logging))));
  }

  /** All of them log with Netty's handler. */
  private static boolean isTried(String client, WireLogging logging) {
    return Matrix.WHOLE || logging == WireLogging.LOGBACK || client.equals("reactor_netty");
  }

  /** One event has a dump of all that was sent at once. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("wiretaps")
  void wiretap(Jdk jdk, String client, WireLogging logging) throws Exception {
    Map<String, String> control = run(logging.plain(jdk), "WiretapProgram", client);
    compare(KEYS.judge(), control, run(logging.plain(jdk).agent(), "WiretapProgram", client));
    compare(KEYS.judge(), control, run(logging.filtered(jdk, directory), "WiretapProgram", client));
  }

  static Stream<Arguments> wireLogs() {
    return WrittenForms.jdks().stream()
        .flatMap(jdk -> Stream.of(WireLogging.values()).map(logging -> Arguments.of(jdk, logging)));
  }

  /** Each event has 16 bytes; one after the other, they are a dump. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("wireLogs")
  void rowsInEvents(Jdk jdk, WireLogging logging) throws Exception {
    Map<String, String> control = unprotected(jdk, logging, "asynchronous");
    Map<String, String> masked = run(logging.plain(jdk).agent(), "WireLogProgram", "asynchronous");
    String console = "standard output";
    compare(KEYS.judge(), console, control.get(console), masked.get(console));
    String file = control.get("log.txt");
    Result scrub = new ForkedJvm(jdk).input(file.getBytes(ISO_8859_1)).runJar("scrub");
    compare(KEYS.judge(), "scrub", file, scrub.out());
  }

  /** Of keys that the process knows, each event is masked by itself; but what is shorter stays. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("wireLogs")
  void rowsOfKnownKeysInEvents(Jdk jdk, WireLogging logging) throws Exception {
    List<String> keys = List.of(KEYS.access(), KEYS.legacy(), KEYS.refresh(), KEYS.other());
    String control = unprotected(jdk, logging, "asynchronous").get("log.txt");
    assertTrue(keys.stream().anyMatch(key -> PieceJudge.holdsPiece(key, control)));
    Map<String, String> known = new HashMap<>();
    keys.forEach(key -> known.put("NOTION_KEY_" + known.size(), key));
    List<ForkedJvm> protections =
        List.of(logging.plain(jdk).agent(), logging.filtered(jdk, directory));
    for (ForkedJvm jvm : protections) {
      String masked = run(jvm.environment(known), "WireLogProgram", "asynchronous").get("log.txt");
      List<String> lines = control.lines().toList();
      List<String> maskedLines = masked.lines().toList();
      assertEquals(lines.size(), maskedLines.size());
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        String maskedLine = maskedLines.get(i);
        assertEquals(line.length(), maskedLine.length(), line);
        boolean isMasked = keys.stream().anyMatch(key -> PieceJudge.holdsPiece(key, line));
        assertEquals(isMasked, !line.equals(maskedLine), () -> line + " → " + maskedLine);
        assertFalse(keys.stream().anyMatch(key -> PieceJudge.holdsPiece(key, maskedLine)), line);
      }
    }
  }

  private Map<String, String> unprotected(Jdk jdk, WireLogging logging, String client)
      throws Exception {
    return texts(
        KEYS.addTo(logging.plain(jdk))
            .runOnce(WrittenForms.program("WireLogProgram"), client, port()));
  }

  private Map<String, String> run(ForkedJvm jvm, String program, String client) throws Exception {
    return texts(KEYS.addTo(jvm).run(WrittenForms.program(program), client, port()));
  }

  private String port() {
    return String.valueOf(server.port());
  }

  private static Map<String, String> texts(Result result) {
    assertEquals(0, result.status(), result.err());
    return Map.of(
        "log.txt", comparable(result.files().get("log.txt")),
        "standard output", comparable(result.out()));
  }

  private static String comparable(String text) {
    String named = CHANNEL.matcher(text).replaceAll("[CHANNEL");
    return LATE.matcher(WAITS_FOR.matcher(named).replaceAll("[]")).replaceAll("");
  }

  private static void compare(
      KeyJudge judge, Map<String, String> control, Map<String, String> masked) {
    for (String sink : control.keySet()) {
      compare(judge, sink, control.get(sink), masked.get(sink));
    }
  }

  private static void compare(KeyJudge judge, String sink, String control, String masked) {
    judge.assertShown(sink, control);
    judge.assertNotShown(sink, masked);
    judge.assertRestUnchanged(sink, control, masked);
  }
}
