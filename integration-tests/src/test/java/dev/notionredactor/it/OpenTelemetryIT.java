package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertMasked;
import static dev.notionredactor.KeyAssertions.assertMaskedIfShown;
import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.NeighbourProgram;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside the OpenTelemetry agent, which sees events and exceptions before any appender does: what
 * it prints, and what it sends to a collector.
 */
class OpenTelemetryIT {

  private static final String OPEN_TELEMETRY = Library.agent("opentelemetry-javaagent");

  private final String key = TestKeys.randomAccessToken();

  static List<Jdk> jdks() {
    return Matrix.newest(Jdk.of(8, 17).toList());
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("jdks")
  void itIsGivenNoKeyInEitherOrder(Jdk jdk) throws Exception {
    Seen control = see(new ForkedJvm(jdk).agent(OPEN_TELEMETRY));
    Seen before = see(new ForkedJvm(jdk).agent().agent(OPEN_TELEMETRY));
    Seen after = see(new ForkedJvm(jdk).agent(OPEN_TELEMETRY).agent());
    assertEquals(0, control.printed.status(), control.printed.err());
    for (String part : PARTS_SENT) {
      assertTrue(control.logs.contains(part), () -> part + " is not captured:\n" + control.logs);
    }
    for (Seen masked : new Seen[] {before, after}) {
      assertNoKey(key, masked.raw);
      assertMasked(key, control.logs, masked.logs);
      assertMasked(key, control.spans, masked.spans);
      assertEquals(control.printed.status(), masked.printed.status());
      assertMasked(key, control.printed.out(), masked.printed.out());
      assertMaskedIfShown(key, control.printed.err(), masked.printed.err(), "standard error");
    }
  }

  /** So that the control run shows that they are looked for where they are. */
  private static final String[] PARTS_SENT = {
    "exception.stacktrace", "exception.message", "log.body.parameters", "log.body.template",
    "logback.marker", "log4j.marker", "thread.name", "Suppressed"
  };

  private record Seen(Result printed, String raw, String logs, String spans) {}

  private Seen see(ForkedJvm jvm) throws Exception {
    try (OtlpReceiver receiver = new OtlpReceiver()) {
      jvm.environment(Map.of("PROGRAM_KEY", key))
          .classPath(
              Library.newest(Library.LOGBACK, jvm.jdk())
                  .with("opentelemetry-api", "opentelemetry-context", "opentelemetry-common")
                  .jars())
          .classPath(Library.newest(Library.LOG4J2, jvm.jdk()).jars())
          .option("-Dlogback.configurationFile=logback-console.xml")
          .option("-Dlog4j2.configurationFile=log4j2-console.xml")
          .option("-Djava.util.logging.SimpleFormatter.format=%4$s: %3$s %5$s%6$s%n")
          .option("-Dotel.logs.exporter=console,otlp")
          .option("-Dotel.traces.exporter=otlp")
          .option("-Dotel.metrics.exporter=none")
          .option("-Dotel.exporter.otlp.protocol=http/protobuf")
          .option("-Dotel.exporter.otlp.endpoint=" + receiver.endpoint())
          .option("-Dotel.instrumentation.java-util-logging.experimental-log-attributes=true");
      for (String library : new String[] {"logback-appender", "log4j-appender"}) {
        String prefix = "-Dotel.instrumentation." + library + ".experimental";
        jvm.option(prefix + "-log-attributes=true")
            .option(prefix + ".capture-marker-attribute=true")
            .option(prefix + ".capture-template=true")
            .option(prefix + ".capture-arguments=true")
            .option(prefix + ".capture-map-message-attributes=true")
            .option(prefix + ".mdc-attributes.included=*");
      }
      jvm.option("-Dotel.instrumentation.common.logging.structured-attributes.included=*");
      Result printed = jvm.run(NeighbourProgram.class.getName());
      return new Seen(
          withoutTimes(printed),
          receiver.raw(),
          inOrder(receiver.logs()),
          inOrder(receiver.spans()));
    }
  }

  /** They are sent in batches, and within those by logger. */
  private String inOrder(Collection<String> sent) {
    return sent.stream()
        .map(OpenTelemetryIT::withoutTimes)
        .sorted(Comparator.comparing(text -> text.replace(key, TestKeys.masked(key))))
        .collect(Collectors.joining("\n"));
  }

  private static Result withoutTimes(Result result) {
    return new Result(
        result.status(), withoutTimes(result.out()), withoutTimes(result.err()), result.files());
  }

  private static String withoutTimes(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:[0-9:.]+", "(time)")
        .replaceAll("(?m)_unix_nano: \\d+$", "(time)")
        // The agent has threads of its own.
        .replaceAll("thread.id=\\d+", "thread.id")
        .replaceAll("(key: \"thread.id\"\\s+value \\{\\s+int_value: )\\d+", "$1")
        .replaceAll("(?m)^( *(trace|span)_id: ).*", "$1");
  }
}
