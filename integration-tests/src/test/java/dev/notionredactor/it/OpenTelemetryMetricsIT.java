package dev.notionredactor.it;

import static dev.notionredactor.KeyAssertions.assertNoKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.TestKeys;
import dev.notionredactor.it.ForkedJvm.Result;
import dev.notionredactor.programs.FindingsProgram;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The OpenTelemetry agent sends what JMX shows of findings, by the rules of the example. Not that
 * of version 1.33: once it is given rules, no JVM ends by itself.
 */
@Tag("neighbours")
class OpenTelemetryMetricsIT {

  private static final String OPEN_TELEMETRY = Library.agent("opentelemetry-javaagent");
  private static final Path RULES = Path.of("../examples/opentelemetry/notion-redactor.yaml");
  private static final String FINDINGS = "notion.redactor.findings";
  private static final String FAILURES = "notion.redactor.failures";

  /** What JMX shows in any JVM: when it has come, so could the others. */
  private static final String OTHER = "classes";

  private static final String RULE_FOR_OTHER =
      """
      rules:
        - bean: java.lang:type=ClassLoading
          mapping:
            TotalLoadedClassCount:
              metric: classes
              type: counter
              unit: "{class}"
              desc: Classes
      """;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final String key = TestKeys.randomAccessToken();

  @TempDir Path dir;

  @Test
  void sendsTheCountsInEitherOrder() throws Exception {
    Seen control = see(new ForkedJvm(Jdk.current()).agent(OPEN_TELEMETRY), OTHER, 1);
    assertTrue(control.printed.out().contains(key), control.printed.out());
    assertNotNull(control.metrics.get(OTHER), control.printed.err());
    assertTrue(control.metrics.keySet().stream().noneMatch(name -> name.startsWith("notion")));
    for (ForkedJvm jvm :
        new ForkedJvm[] {
          new ForkedJvm(Jdk.current()).agent().agent(OPEN_TELEMETRY),
          new ForkedJvm(Jdk.current()).agent(OPEN_TELEMETRY).agent()
        }) {
      Seen masked = see(jvm, FINDINGS, FindingsProgram.TIMES);
      assertNoKey(key, masked.printed.out() + masked.printed.err() + masked.raw);
      assertEquals(FindingsProgram.TIMES, count(masked.metrics, FINDINGS), masked.printed::err);
      assertEquals(0, count(masked.metrics, FAILURES));
      for (String name : new String[] {FINDINGS, FAILURES}) {
        assertTrue(masked.metrics.get(name).getSum().getIsMonotonic(), name);
      }
    }
  }

  private record Seen(Result printed, String raw, Map<String, Metric> metrics) {}

  /** Runs the program until a metric says at least so much. */
  private Seen see(ForkedJvm jvm, String metric, long count) throws Exception {
    Path ruleForOther = Files.writeString(dir.resolve("other.yaml"), RULE_FOR_OTHER);
    try (OtlpReceiver receiver = new OtlpReceiver()) {
      Stream.of(
              "jmx.config=" + RULES + "," + ruleForOther,
              "jmx.discovery.delay=1000",
              "metrics.exporter=otlp",
              "metric.export.interval=500",
              "logs.exporter=none",
              "traces.exporter=none",
              "exporter.otlp.protocol=http/protobuf",
              "exporter.otlp.endpoint=" + receiver.endpoint(),
              // It sends the command line, and the key is in that.
              "java.disabled.resource.providers="
                  + "io.opentelemetry.instrumentation.resources.ProcessResourceProvider")
          .forEach(option -> jvm.option("-Dotel." + option));
      Result printed =
          jvm.option("-Dpause=true")
              .option("-Dkey.out=" + key)
              .runPaused(
                  pid -> await(receiver, metric, count), FindingsProgram.class.getName(), "out");
      return new Seen(printed, receiver.raw(), Map.copyOf(receiver.metrics()));
    }
  }

  /** Waits until it does, or for long enough: what is missing then will be told. */
  private static void await(OtlpReceiver receiver, String metric, long count)
      throws InterruptedException {
    long begun = System.nanoTime();
    while (count(receiver.metrics(), metric) < count
        && System.nanoTime() - begun < PATIENCE_NANOS) {
      Thread.sleep(100);
    }
  }

  /** What a counter says; -1 if it has not come. */
  private static long count(Map<String, Metric> metrics, String name) {
    Metric metric = metrics.get(name);
    return metric == null ? -1 : metric.getSum().getDataPoints(0).getAsInt();
  }
}
