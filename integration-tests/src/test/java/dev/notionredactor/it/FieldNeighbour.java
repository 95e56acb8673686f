package dev.notionredactor.it;

import java.util.ArrayList;
import java.util.List;

/**
 * Another vendor's agent as servers have it beside ours. It instruments all that it can and sends
 * nothing: what it would send is looked at by {@link NeighboursIT}.
 *
 * @param jar its jar, without {@code .jar}
 * @param options what else the JVM is given
 */
record FieldNeighbour(String jar, List<String> options) {

  static final FieldNeighbour JACOCO = of("jacoco");

  static final FieldNeighbour ASPECTJ = of("aspectjweaver");

  static final FieldNeighbour OPEN_TELEMETRY = openTelemetry("opentelemetry-javaagent");

  static final FieldNeighbour SPLUNK = openTelemetry("splunk-otel-javaagent");

  static final FieldNeighbour APPLICATION_INSIGHTS =
      of(
          "applicationinsights-agent",
          "-Dapplicationinsights.connection.string=InstrumentationKey="
              + "00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/"
              + ";LiveEndpoint=http://127.0.0.1:9/",
          "-Dapplicationinsights.selfdiagnostics.level=OFF");

  static final FieldNeighbour ELASTIC =
      of(
          "elastic-apm-agent",
          "-Delastic.apm.server_url=http://127.0.0.1:9",
          "-Delastic.apm.disable_send=true",
          "-Delastic.apm.central_config=false",
          "-Delastic.apm.cloud_provider=NONE",
          "-Delastic.apm.log_level=OFF");

  static final FieldNeighbour DATADOG =
      of(
          "dd-java-agent",
          "-Ddd.trace.agent.url=http://127.0.0.1:9",
          "-Ddd.logs.injection=true",
          "-Ddd.jmxfetch.enabled=false",
          "-Ddd.instrumentation.telemetry.enabled=false",
          "-Ddd.remote_config.enabled=false",
          "-Ddd.profiling.enabled=false",
          "-Ddd.trace.startup.logs=false",
          "-Ddatadog.slf4j.simpleLogger.defaultLogLevel=off");

  static final FieldNeighbour NEW_RELIC =
      of(
          "newrelic/newrelic",
          "-Dnewrelic.config.host=127.0.0.1",
          "-Dnewrelic.config.port=9",
          "-Dnewrelic.config.license_key=abcdef7890123456789012345678901234567890",
          "-Dnewrelic.config.app_name=field",
          "-Dnewrelic.config.log_file_name=STDOUT",
          "-Dnewrelic.config.log_level=off",
          "-Dnewrelic.config.utilization.detect_aws=false",
          "-Dnewrelic.config.utilization.detect_azure=false",
          "-Dnewrelic.config.utilization.detect_gcp=false",
          "-Dnewrelic.config.utilization.detect_pcf=false");

  private static final String OURS = "-javaagent:" + ForkedJvm.AGENT;

  private static FieldNeighbour of(String jar, String... options) {
    return new FieldNeighbour(jar, List.of(options));
  }

  private static FieldNeighbour openTelemetry(String jar) {
    return of(
        jar,
        "-Dotel.logs.exporter=none",
        "-Dotel.traces.exporter=none",
        "-Dotel.metrics.exporter=none",
        "-Dotel.javaagent.logging=none");
  }

  /** What a JVM is given to have our agent first. */
  List<String> behindOurs() {
    List<String> all = new ArrayList<>(List.of(OURS, agent()));
    all.addAll(options);
    return all;
  }

  /** What a JVM is given to have our agent last. */
  List<String> beforeOurs() {
    List<String> all = new ArrayList<>(List.of(agent(), OURS));
    all.addAll(options);
    return all;
  }

  private String agent() {
    return "-javaagent:" + Library.agent(jar);
  }
}
