package dev.notionredactor.it;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Beside other vendors' agents, which send events, spans and exceptions to a server: no key, by
 * whatever way they came to it. With the profile {@code neighbours}, as these agents are large.
 *
 * <p>If Elastic's agent is given before any other, it seldom sends what is logged by {@code
 * java.util.logging}; if it does, that is masked.
 */
@Tag("neighbours")
class NeighboursIT {

  static Stream<Neighbour> neighbours() {
    return Stream.of(
        Neighbour.openTelemetry("OpenTelemetry 1.33", "opentelemetry-javaagent-1"),
        Neighbour.openTelemetry("OpenTelemetry 2", "opentelemetry-javaagent"),
        Neighbour.openTelemetry("Splunk", "splunk-otel-javaagent"),
        Neighbour.applicationInsights(),
        Neighbour.elastic(),
        Neighbour.datadog());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("neighbours")
  void isGivenNoKey(Neighbour neighbour) throws Exception {
    assertNoKeySent(new Neighbourhood(neighbour, Jdk.current(), null));
  }

  @Test
  void newRelicIsGivenNoKey(@TempDir Path directory) throws Exception {
    Jdk jdk = Jdk.current();
    assertNoKeySent(
        new Neighbourhood(Neighbour.newRelic(), jdk, Certificate.create(jdk, directory)));
  }

  private static void assertNoKeySent(Neighbourhood neighbourhood) throws Exception {
    neighbourhood.assertKeysSent();
    neighbourhood.assertMaskedIfBefore();
    neighbourhood.assertMaskedIfAfter();
    neighbourhood.assertMaskedIfByVariable();
  }
}
