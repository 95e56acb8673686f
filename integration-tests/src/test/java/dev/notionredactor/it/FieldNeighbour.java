package dev.notionredactor.it;

import java.util.ArrayList;
import java.util.List;

/**
 * Another vendor's agent as servers have it beside ours. It instruments all that it can and sends
 * nothing: what it would send is looked at by {@link NeighboursIT}.
 */
enum FieldNeighbour {
  JACOCO("jacoco", "=output=none"),
  ASPECTJ("aspectjweaver", ""),
  OPEN_TELEMETRY(
      "opentelemetry-javaagent",
      "",
      "-Dotel.logs.exporter=none",
      "-Dotel.traces.exporter=none",
      "-Dotel.metrics.exporter=none",
      "-Dotel.javaagent.logging=none"),
  SPLUNK(
      "splunk-otel-javaagent",
      "",
      "-Dotel.logs.exporter=none",
      "-Dotel.traces.exporter=none",
      "-Dotel.metrics.exporter=none",
      "-Dotel.javaagent.logging=none"),
  APPLICATION_INSIGHTS(
      "applicationinsights-agent",
      "",
      "-Dapplicationinsights.connection.string=InstrumentationKey="
          + "00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/"
          + ";LiveEndpoint=http://127.0.0.1:9/",
      "-Dapplicationinsights.selfdiagnostics.level=OFF"),
  ELASTIC(
      "elastic-apm-agent",
      "",
      "-Delastic.apm.server_url=http://127.0.0.1:9",
      "-Delastic.apm.disable_send=true",
      "-Delastic.apm.central_config=false",
      "-Delastic.apm.cloud_provider=NONE",
      "-Delastic.apm.log_level=OFF"),
  DATADOG(
      "dd-java-agent",
      "",
      "-Ddd.trace.agent.url=http://127.0.0.1:9",
      "-Ddd.logs.injection=true",
      "-Ddd.jmxfetch.enabled=false",
      "-Ddd.instrumentation.telemetry.enabled=false",
      "-Ddd.remote_config.enabled=false",
      "-Ddd.profiling.enabled=false",
      "-Ddd.trace.startup.logs=false",
      "-Ddatadog.slf4j.simpleLogger.defaultLogLevel=off"),
  NEW_RELIC(
      "newrelic/newrelic",
      "",
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

  private final String jar;
  private final String arguments;
  private final List<String> options;

  FieldNeighbour(String jar, String arguments, String... options) {
    this.jar = jar;
    this.arguments = arguments;
    this.options = List.of(options);
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
    return "-javaagent:" + Library.agent(jar) + arguments;
  }
}
