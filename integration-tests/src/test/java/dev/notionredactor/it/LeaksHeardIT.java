package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An application of Spring Boot's that leaks in four ways: a flight recording, a page of
 * Prometheus' agent and an alert say which keys, and by which lines of code.
 */
class LeaksHeardIT {

  /** What a way is called in the application, its method there, and the sink. */
  private enum Way {
    println("byPrintln", "standard output"),
    logback("byLogback", "Logback"),
    exception("byException", "exception"),
    tls("byTls", "standard error");

    private final String method;
    private final String sink;
    private final String key = TestKeys.randomAccessToken();

    Way(String method, String sink) {
      this.method = method;
      this.sink = sink;
    }

    String fingerprint() {
      return TestKeys.fingerprint(key);
    }
  }

  private static final Path PROMETHEUS =
      Library.DIRECTORY.resolve("jmx_prometheus_javaagent-1.0.1.jar");
  private static final String COUNT = "dev_notionredactor_Redaction_FindingCount";
  private static final String COUNTS = "dev_notionredactor_Redaction_Findings_count";

  private static final String MAIN = "org.springframework.boot.loader.launch.JarLauncher";

  @TempDir Path dir;

  /** What is left of a run. */
  private record Heard(Result result, String page, List<RecordedEvent> recorded, String alert) {}

  static Stream<Arguments> runs() {
    return Matrix.newest(Jdk.of(17, 25).toList()).stream()
        .flatMap(jdk -> Stream.of(true, false).map(first -> Arguments.of(jdk, first)));
  }

  @ParameterizedTest(name = "{0}, the agent first: {1}", allowZeroInvocations = true)
  @MethodSource("runs")
  void eachLeakIsHeard(Jdk jdk, boolean agentFirst) throws Exception {
    Heard heard = run(jdk, true, agentFirst, true);
    assertEquals(0, heard.result.status(), heard.result::err);
    for (Way way : Way.values()) {
      assertNoKey(way.key, heard.result.out() + heard.result.err() + heard.page + heard.alert);
      assertTrue(
          heard.page.contains(
              COUNTS
                  + "{fingerprint=\""
                  + way.fingerprint()
                  + "\",key=\"access token\",sink=\""
                  + way.sink
                  + "\"} 1.0\n"),
          heard.page);
      List<RecordedEvent> events =
          heard.recorded.stream()
              .filter(event -> way.fingerprint().equals(event.getString("fingerprint")))
              .toList();
      assertEquals(1, events.size(), way.sink);
      assertEquals(way.sink, events.get(0).getString("sink"));
      String place = "dev.notionredactor.springboot.Leaks." + way.method + "(Leaks.java:";
      assertTrue(events.get(0).getString("line").contains(place), events::toString);
      assertTrue(
          events.get(0).getStackTrace().getFrames().stream()
              .anyMatch(frame -> frame.getMethod().getName().equals(way.method)),
          events::toString);
      assertTrue(heard.alert.contains("access token, fingerprint " + way.fingerprint()));
      assertTrue(heard.alert.contains("where: " + way.sink), heard.alert);
      assertTrue(heard.alert.contains(place), heard.alert);
    }
    assertTrue(heard.page.contains(COUNT + " 4.0\n"), heard.page);
    assertEquals(4, heard.recorded.size());
  }

  @Test
  void nothingIsHeardWhereNothingLeaks() throws Exception {
    Heard heard = run(Jdk.current(), true, true, false);
    assertEquals(0, heard.result.status(), heard.result::err);
    assertTrue(heard.page.contains(COUNT + " 0.0\n"), heard.page);
    assertFalse(heard.page.contains(COUNTS + "{"), heard.page);
    assertEquals(List.of(), heard.recorded);
    assertEquals("", heard.alert);
  }

  /** The control run of the two others. */
  @Test
  void withoutTheAgentAllKeysAreShown() throws Exception {
    Heard heard = run(Jdk.current(), false, false, true);
    String shown = heard.result.out() + heard.result.err();
    for (Way way : Way.values()) {
      assertTrue(way == Way.tls || shown.contains(way.key), way.sink);
    }
    assertFalse(new KeyJudge(List.of(Way.tls.key)).seenIn(shown).isEmpty(), "the dump shows none");
    assertFalse(heard.page.contains("notionredactor"), heard.page);
    assertEquals(List.of(), heard.recorded);
  }

  private Heard run(Jdk jdk, boolean agent, boolean agentFirst, boolean leaks) throws Exception {
    Path alert = dir.resolve("alerts.log");
    Path recording = dir.resolve("recording.jfr");
    int port = Ports.free();
    Path config = Files.writeString(dir.resolve("prometheus.yaml"), "rules: [{pattern: '.*'}]\n");
    String prometheus = PROMETHEUS + "=" + port + ":" + config;
    Certificate certificate = Certificate.create(jdk, dir);
    String[] page = {""};
    try (TokenServer server = TokenServer.givingNothing(certificate)) {
      ForkedJvm jvm =
          new ForkedJvm(jdk)
              // Without the filter, which would mask what it logs before the agent does.
              .classPath(List.of(new SpringBootJars(dir).unprotected("4", "")));
      if (agent && agentFirst) {
        jvm.agent(ForkedJvm.AGENT + "=alert=" + alert);
      }
      jvm.agent(prometheus);
      if (agent && !agentFirst) {
        jvm.agent(ForkedJvm.AGENT + "=alert=" + alert);
      }
      Map<String, String> properties = new TreeMap<>();
      properties.put("leaks.port", String.valueOf(server.port()));
      properties.put("leaks.certificate", certificate.file().toString());
      properties.put("leaks.paused", "{files}/paused");
      for (Way way : leaks ? Way.values() : new Way[0]) {
        properties.put("leaks." + way, way.key);
      }
      properties.forEach((name, value) -> jvm.option("-D" + name + "=" + value));
      Result result =
          jvm.option("-Djavax.net.debug=ssl:record:plaintext")
              .option("-XX:StartFlightRecording=filename=" + recording)
              .runPaused(pid -> page[0] = page(port), MAIN);
      List<RecordedEvent> recorded = new ArrayList<>();
      for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
        if (event.getEventType().getName().startsWith("dev.notionredactor.")) {
          recorded.add(event);
        }
      }
      return new Heard(
          result, page[0], recorded, Files.exists(alert) ? Files.readString(alert) : "");
    }
  }

  private static String page(int port) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + port + "/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
